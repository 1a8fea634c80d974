import { type Calendar, coarseDate, isCalendar, Temporal } from '#foundations/time/index.ts';

/**
 * A date as a file has it: the digits that were written, and the interval of days that it can mean.
 * Digits that are no date (`1872-31-40`) stay, because a slip of the pen is still evidence.
 */
export type ReadDate = {
	/** Eight signs, year first, as they were written: `2l-12-1972` is `1972122l`. */
	digits: string | null;
	year: number | null;
	month: number | null;
	day: number | null;
	/** Days since 1970-01-01, both ends included; nothing if it is no date of any calendar. */
	from: number | null;
	until: number | null;
};

export type DateOrder = 'day-first' | 'month-first';

const NOTHING: ReadDate = {
	digits: null,
	year: null,
	month: null,
	day: null,
	from: null,
	until: null,
};

/**
 * Reads one text: `1990-03-01`, `19900301`, `01.03.1990`, `March 1990`, `1990`, `1985-1990`,
 * `1369/12/10` with a calendar.
 *
 * @param calendar of CLDR; dates of another calendar become intervals of ISO days
 */
export function readDate(text: string, order: DateOrder, calendar: Calendar = 'gregory'): ReadDate {
	const parts = partsOf(text.trim(), order);
	if (!parts) return { ...NOTHING, digits: brokenDigits(text.trim(), order) };
	const [first, last] = parts;
	const begin = inDays(first, calendar);
	const end = last ? inDays(last, calendar) : begin;
	const { year, month = null, day = null } = first;
	const own = { from: begin?.from ?? null, until: end?.until ?? null };
	if (last) return { ...NOTHING, ...own };
	if (calendar === 'gregory' || own.from === null) return written(year, month, day, own);
	const iso = Temporal.PlainDate.from('1970-01-01').add({ days: own.from });
	const exact = own.from === own.until;
	return written(iso.year, exact ? iso.month : null, exact ? iso.day : null, own);
}

function written(
	year: number,
	month: number | null,
	day: number | null,
	own: { from: number | null; until: number | null },
): ReadDate {
	const two = (value: number) => String(value).padStart(2, '0');
	const whole = month !== null && day !== null;
	const digits =
		whole && year < 10_000 ? `${String(year).padStart(4, '0')}${two(month)}${two(day)}` : null;
	return { digits, year, month, day, ...own };
}

/** A letter among the digits, as scanners and tired hands make: the other signs still count. */
function brokenDigits(text: string, order: DateOrder): string | null {
	const yearFirst = /^(\w{4})[-/. ](\w{1,2})[-/. ](\w{1,2})$/.exec(text);
	const yearLast = /^(\w{1,2})[-/. ](\w{1,2})[-/. ](\w{4})$/.exec(text);
	const dayFirst = order === 'day-first';
	const [year, month, day] = yearFirst
		? yearFirst.slice(1)
		: [yearLast?.[3], yearLast?.[dayFirst ? 2 : 1], yearLast?.[dayFirst ? 1 : 2]];
	if (year) return `${year}${month?.padStart(2, '0')}${day?.padStart(2, '0')}`.toLowerCase();
	return /^\w{8}$/.test(text) && /\d{4}/.test(text) ? text.toLowerCase() : null;
}

/**
 * Which part of `03/04/1990` is the day: decided by all dates of the column, where one part goes
 * over 12. Without any such date the day is first, as in most of the world.
 */
export function orderOf(texts: Iterable<string>): DateOrder {
	let [dayFirst, monthFirst] = [0, 0];
	for (const text of texts) {
		const match = NUMBERS_LAST_YEAR.exec(text.trim());
		if (!match) continue;
		if (Number(match[1]) > 12) dayFirst += 1;
		if (Number(match[2]) > 12) monthFirst += 1;
	}
	return monthFirst > dayFirst ? 'month-first' : 'day-first';
}

type Parts = { year: number; month?: number; day?: number };

const NUMBERS_LAST_YEAR = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})\b/;
const NUMBERS_FIRST_YEAR = /^(\d{4})[-/. ](\d{1,2})(?:[-/. ](\d{1,2}))?(?:$|[T ])/;
const RANGE = /^(\d{4})\s*(?:-|–|to|\/)\s*(\d{4})$/;
const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

function partsOf(text: string, order: DateOrder): [Parts, Parts?] | null {
	const digits = text.replace(/[٠-٩۰-۹०-९০-৯]/g, (digit) => String(digitOf(digit)));
	const range = RANGE.exec(digits);
	if (range) return [{ year: Number(range[1]) }, { year: Number(range[2]) }];
	if (/^\d{8}$/.test(digits)) {
		return [asParts(digits.slice(0, 4), digits.slice(4, 6), digits.slice(6))];
	}
	if (/^\d{4}$/.test(digits)) return [{ year: Number(digits) }];
	const yearFirst = NUMBERS_FIRST_YEAR.exec(digits);
	if (yearFirst) return [asParts(yearFirst[1], yearFirst[2], yearFirst[3])];
	const yearLast = NUMBERS_LAST_YEAR.exec(digits);
	if (yearLast) {
		const [, a, b, year] = yearLast;
		return [order === 'day-first' ? asParts(year, b, a) : asParts(year, a, b)];
	}
	const words = /^(?:(\d{1,2})\W+)?([a-z]{3})[a-z]*\W+(?:(\d{1,2})\W+)?(\d{4})$/i.exec(digits);
	const month = MONTHS.indexOf(words?.[2]?.toLowerCase() ?? '') + 1;
	if (!words || month === 0) return null;
	return [asParts(words[4], String(month), words[1] ?? words[3])];
}

/** `00` for a month or a day is how many registers write that it is not known. */
function asParts(year?: string, month?: string, day?: string): Parts {
	const [y, m, d] = [Number(year), Number(month ?? 0), Number(day ?? 0)];
	return { year: y, ...(m > 0 && { month: m }), ...(m > 0 && d > 0 && { day: d }) };
}

function digitOf(digit: string): number {
	const code = digit.charCodeAt(0);
	const zero = [0x660, 0x6f0, 0x966, 0x9e6].findLast((start) => code >= start) ?? code;
	return code - zero;
}

const TODAY = Temporal.PlainDate.from('9999-12-31');

function inDays(parts: Parts, calendar: Calendar): { from: number; until: number } | null {
	if (calendar === 'gregory') return gregorianDays(parts);
	if (!isCalendar(calendar)) return null;
	const read = coarseDate({ calendar, ...parts }, TODAY);
	if (!read.ok) return null;
	return { from: daysOf(read.from), until: daysOf(read.until) };
}

/** Files of historians go back before anyone living, so the Gregorian calendar has no first year. */
function gregorianDays({ year, month, day }: Parts): { from: number; until: number } | null {
	const days = (y: number, m: number, d: number) => {
		const time = new Date(0).setUTCFullYear(y, m - 1, d);
		return Math.floor(time / 86_400_000);
	};
	if (month === undefined) return { from: days(year, 1, 1), until: days(year + 1, 1, 1) - 1 };
	if (month > 12) return null;
	if (day === undefined) {
		return { from: days(year, month, 1), until: days(year, month + 1, 1) - 1 };
	}
	if (day > days(year, month + 1, 1) - days(year, month, 1)) return null;
	return { from: days(year, month, day), until: days(year, month, day) };
}

function daysOf(iso: string): number {
	return Temporal.PlainDate.from('1970-01-01').until(iso).days;
}
