import { country, date, dayOrMoment, language, momentThere, number } from '#design/written.ts';
import { m } from '#foundations/languages/index.ts';
import { type AskedField, momentOf } from '#foundations/procedures/index.ts';
import { isCalendar, Temporal } from '#foundations/time/index.ts';
import { wordOf } from '../words.ts';

/** An answer as its reader writes it. What is not of the shape that was asked is shown as it is. */
export function answerText(field: AskedField | undefined, value: unknown, zone: string): string {
	if (value === null || value === undefined || value === '') return '';
	if (Array.isArray(value)) {
		return value.map((one) => answerText(field, one, zone)).join(', ');
	}
	switch (field?.type) {
		case 'choice':
		case 'choices':
		case 'yes-no-unknown':
			return wordOf('choice', String(value));
		case 'yes-no':
			return value === true || value === 'yes' ? m.cases_yes() : m.cases_no();
		case 'moment':
			return momentText(String(value), zone);
		case 'date':
			return dateText(value);
		case 'number':
			return typeof value === 'number' ? number(value) : String(value);
		case 'rows':
			return rowText(value);
		case 'money':
			return moneyText(value);
		case 'country':
			return country(String(value));
		case 'language':
			return language(String(value));
		default:
			return typeof value === 'object' ? JSON.stringify(value) : String(value);
	}
}

/** The same for the person, who may be far from there: an hour says where it is one. */
export function answerThere(field: AskedField | undefined, value: unknown, zone: string): string {
	if (field?.type !== 'moment' || typeof value !== 'string') return answerText(field, value, zone);
	return momentText(value, zone, momentThere);
}

/** An hour is one of the record's zone; what is none is shown as it was typed. */
function momentText(value: string, zone: string, written = dayOrMoment): string {
	const at = momentOf(value, zone);
	return at ? written(at.toString(), zone) : value;
}

function dateText(value: unknown): string {
	if (typeof value === 'string') {
		try {
			return date(Temporal.PlainDate.from(value), { dateStyle: 'long' });
		} catch {
			return asItCame(value) ?? value;
		}
	}
	const { calendar, year, month, day } = value as Record<string, unknown>;
	if (typeof year !== 'number') return '';
	const parts: Intl.DateTimeFormatOptions = {
		year: 'numeric',
		...(month ? { month: 'long' } : {}),
		...(month && day ? { day: 'numeric' } : {}),
	};
	try {
		if (typeof calendar !== 'string' || !isCalendar(calendar)) throw new RangeError();
		const first = Temporal.PlainDate.from({
			calendar,
			year,
			month: typeof month === 'number' ? month : 1,
			day: typeof day === 'number' ? day : 1,
		});
		return date(first, { ...parts, calendar });
	} catch {
		return [year, month, day].filter(Boolean).join('-');
	}
}

/** A date that cannot be, kept as it was typed: its parts and not the braces around them. */
function asItCame(text: string): string | undefined {
	if (!text.startsWith('{')) return undefined;
	try {
		const { year, month, day } = JSON.parse(text) as Record<string, unknown>;
		return [year, month, day].filter(Boolean).join('-');
	} catch {
		return undefined;
	}
}

/** A line as it was written, with what else is known of it; whence it came is for programs. */
function rowText(row: unknown): string {
	if (typeof row !== 'object' || row === null) return String(row);
	const { entry: _, gone, ...said } = row as Record<string, unknown>;
	return gone ? m.cases_worklog_out() : Object.values(said).map(String).join(' · ');
}

function moneyText(value: unknown): string {
	const { amount, currency } = value as { amount?: string; currency?: string };
	return [amount, currency].filter(Boolean).join(' ');
}
