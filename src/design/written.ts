import { currentLocale, intlLocalesOf, numeralsOf } from '#foundations/languages/index.ts';
import { Temporal } from '#foundations/time/index.ts';

/** Numbers, days and names of places and languages, written as the reader of the page writes them. */

export function number(value: number): string {
	return numberFormat({}).format(value);
}

/** 21 November 2026, in the reader's own calendar, as a moment is. @param day ISO */
export function day(day: string): string {
	return onDay(day, { day: 'numeric', month: 'long', year: 'numeric' });
}

/** 21 Nov: for lists, where the year is this one or hardly matters. */
export function shortDay(day: string): string {
	return onDay(day, { day: 'numeric', month: 'short' });
}

/** November 2026, or 2026 alone. @param month `2026-11` or `2026` */
export function month(month: string): string {
	if (month.length === 4)
		return date(Temporal.PlainDate.from(`${month}-01-01`), { year: 'numeric' });
	const first = Temporal.PlainYearMonth.from(month).toPlainDate({ day: 1 });
	return date(first, { month: 'long', year: 'numeric' });
}

/** A day as it is, a moment with its hour: people have days, members have moments. */
export function dayOrMoment(at: string, zone: string): string {
	if (!at.includes('T')) return day(at);
	return dateFormat({ dateStyle: 'long', timeStyle: 'short', timeZone: zone }).format(new Date(at));
}

/** 21 November 2026, 14:05 Spain Time: for who may be far from there. @param at ISO instant */
export function momentThere(at: string, zone: string): string {
	const parts = {
		...({ day: 'numeric', month: 'long', year: 'numeric' } as const),
		...({ hour: 'numeric', minute: '2-digit', timeZoneName: 'shortGeneric' } as const),
	};
	return dateFormat({ ...parts, timeZone: zone }).format(new Date(at));
}

/** 21 Nov, 14:05: for lists of what is near. @param at ISO instant */
export function shortMoment(at: string, zone: string): string {
	const parts = { day: 'numeric', month: 'short', hour: 'numeric', minute: '2-digit' } as const;
	return dateFormat({ ...parts, timeZone: zone }).format(new Date(at));
}

/** Greece. A code without a name stays a code. @param code ISO 3166-1 alpha-2 */
export function country(code: string): string {
	return named('region', code);
}

/** Tigrinya, in the language of the page. @param tag BCP 47 */
export function language(tag: string): string {
	return named('language', tag);
}

/** ትግርኛ: the language as its own readers call it. */
export function languageItself(tag: string): string {
	try {
		return new Intl.DisplayNames([tag], { type: 'language', fallback: 'none' }).of(tag) ?? tag;
	} catch {
		return language(tag);
	}
}

/** 48 hours, in the reader's words and numerals. @param unit as Intl has it */
export function measure(value: number, unit: string): string {
	return numberFormat({ style: 'unit', unit, unitDisplay: 'long' }).format(value);
}

/** An exact number as text, every digit kept. @param value such as `1200.50` */
export function exact(value: string, how: Intl.NumberFormatOptions): string {
	return numberFormat(how).format(value as Intl.StringNumericLiteral);
}

/** 1.2 MB */
export function size(bytes: number): string {
	const [value, unit] =
		bytes < 1_000_000
			? ([Math.max(1, Math.round(bytes / 1000)), 'kilobyte'] as const)
			: ([Math.round(bytes / 100_000) / 10, 'megabyte'] as const);
	return numberFormat({ style: 'unit', unit }).format(value);
}

/** A day with the parts asked for, e.g. in the calendar in which it was told. */
export function date(day: Temporal.PlainDate, parts: Intl.DateTimeFormatOptions): string {
	return onDay(day.withCalendar('iso8601').toString(), { calendar: 'gregory', ...parts });
}

function onDay(day: string, parts: Intl.DateTimeFormatOptions): string {
	return dateFormat({ ...parts, timeZone: 'UTC' }).format(Date.parse(`${day}T12:00:00Z`));
}

function named(type: 'region' | 'language', code: string): string {
	try {
		return kept(type, {}, () => new Intl.DisplayNames(locales(), { type })).of(code) ?? code;
	} catch {
		return code;
	}
}

function dateFormat(how: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
	const written = { numberingSystem: numerals(), ...how };
	return kept('date', written, () => new Intl.DateTimeFormat(locales(), written));
}

function numberFormat(how: Intl.NumberFormatOptions): Intl.NumberFormat {
	const written = { numberingSystem: numerals(), ...how };
	return kept('number', written, () => new Intl.NumberFormat(locales(), written));
}

/** Making one takes a millisecond or two, and a list needs hundreds; there are few kinds of them. */
function kept<Format extends object>(what: string, how: object, make: () => Format): Format {
	const key = `${what} ${locales().join()} ${JSON.stringify(how)}`;
	const found = formats.get(key) as Format | undefined;
	const format = found ?? make();
	if (!found) formats.set(key, format);
	return format;
}

const formats = new Map<string, object>();

/** The digits that readers of the language learnt at school. */
function numerals(): string {
	return numeralsOf(currentLocale());
}

function locales(): string[] {
	return intlLocalesOf(currentLocale());
}
