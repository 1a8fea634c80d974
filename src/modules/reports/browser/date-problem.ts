/**
 * What cannot be about a date, as `date-problem.ts` of the server says it, with the calendars that
 * the browser knows: the server's own weigh more than all that seals.
 *
 * The last day of a month in the Persian, Hijri and Hebrew calendars is not computed here: day 30
 * passes where the month may have 29.
 */
export type DateFault = 'dateUnread' | 'noSuchMonth' | 'noSuchDay' | 'dateFuture';
type Answer = { calendar: string; year?: number; month?: number; day?: number };

export function dateFault(answer: Answer, now: Date): DateFault | null {
	const { calendar, year, month, day } = answer;
	const here = CALENDARS[calendar];
	if (!here || year === undefined || year < 1) return 'dateUnread';
	if (month === undefined && day !== undefined) return 'noSuchMonth';
	if (month !== undefined && month > here.months(year)) return 'noSuchMonth';
	if (month !== undefined && day !== undefined && day > here.days(year, month)) return 'noSuchDay';
	if (isLater(answer, now)) return 'dateFuture';
	return here.isoYear(year) < 1899 ? 'dateUnread' : null;
}

type Calendar = {
	isoYear: (year: number) => number;
	months: (year: number) => number;
	days: (year: number, month: number) => number;
};

/** Like the Gregorian but for the number of the year. */
function gregorian(isoYear: Calendar['isoYear']): Calendar {
	const days: Calendar['days'] = (year, month) =>
		new Date(Date.UTC(isoYear(year), month, 0)).getUTCDate();
	return { isoYear, months: () => 12, days };
}

/** Twelve months of thirty days, and a short one. */
function coptic(isoYear: Calendar['isoYear']): Calendar {
	const short = (year: number) => (year % 4 === 3 ? 6 : 5);
	return { isoYear, months: () => 13, days: (year, month) => (month === 13 ? short(year) : 30) };
}

const CALENDARS: Readonly<Record<string, Calendar>> = {
	gregory: gregorian((year) => year),
	buddhist: gregorian((year) => year - 543),
	roc: gregorian((year) => year + 1911),
	ethiopic: coptic((year) => year + 8),
	coptic: coptic((year) => year + 284),
	indian: {
		isoYear: (year) => year + 78,
		months: () => 12,
		days: (year, month) => {
			if (month === 1) return new Date(Date.UTC(year + 78, 2, 0)).getUTCDate() === 29 ? 31 : 30;
			return month <= 6 ? 31 : 30;
		},
	},
	persian: {
		isoYear: (year) => year + 621,
		months: () => 12,
		days: (_, month) => (month <= 6 ? 31 : 30),
	},
	'islamic-umalqura': {
		isoYear: (year) => year * 0.97 + 622,
		months: () => 12,
		days: () => 30,
	},
	hebrew: {
		isoYear: (year) => year - 3760,
		months: (year) => ((7 * year + 1) % 19 < 7 ? 13 : 12),
		days: () => 30,
	},
};

/** A person may live a day ahead of this device's clock, so tomorrow is not too late. */
function isLater({ calendar, year = 0, month, day }: Answer, now: Date): boolean {
	const tomorrow = new Date(now.getTime() + 86_400_000);
	const form = { calendar, timeZone: 'UTC', numberingSystem: 'latn' } as const;
	const parts = new Intl.DateTimeFormat('en', {
		...form,
		...({ year: 'numeric', month: 'numeric', day: 'numeric' } as const),
	}).formatToParts(tomorrow);
	const part = (...types: string[]) =>
		Number.parseInt(parts.find(({ type }) => types.includes(type))?.value ?? '', 10);
	// What this browser cannot count in is not too late; the server's own calendars are not asked.
	const latest = [part('year', 'relatedYear'), part('month'), part('day')];
	if (Number.isNaN(latest[0]) || year !== latest[0]) return year > (latest[0] || year);
	// Months have names there, and a leap month moves their numbers.
	if (calendar === 'hebrew' || month === undefined || month !== latest[1]) {
		return calendar !== 'hebrew' && month !== undefined && month > (latest[1] ?? month);
	}
	return day !== undefined && day > (latest[2] ?? day);
}
