import { toLatinDigits } from '#foundations/languages/index.ts';
import { Temporal } from '#foundations/time/index.ts';
import type { Deduction, Money, Payment, Rate, WageTerm } from './claim.ts';
import { exact } from './exact.ts';
import { DEDUCTIONS } from './law.ts';
import type { WorkDay } from './work-log.ts';

/** What lines of a text say, and those that say nothing that can be counted. */
export type ReadLines<T> = { readonly read: readonly T[]; readonly unread: readonly string[] };

/** `2026-03-02 08:00-12:00 13:00-20:00`; `*` for a day of rest, `**` for a public holiday. */
export function readWork(lines: readonly string[]): ReadLines<WorkDay> {
	return each(lines, ([day = '', ...rest]) => {
		const stars = rest.filter((word) => /^\*{1,2}$/.test(word));
		const spans = rest.filter((word) => !stars.includes(word)).map(spanOf);
		if (!isDay(day) || spans.length === 0 || stars.length > 1) return null;
		const whole = spans.filter((span) => span !== null);
		if (whole.length < spans.length) return null;
		const kind = stars[0] === '**' ? 'holiday' : stars[0] === '*' ? 'rest' : 'ordinary';
		return { day, kind, spans: whole };
	});
}

/**
 * `2026-03-15 4000 MXN`; what begins with `-` was taken off: as what, one word of `DEDUCTIONS` after
 * it says, or nobody did.
 */
export function readPay(
	lines: readonly string[],
): ReadLines<{ paid: Payment } | { taken: Deduction }> {
	return each(lines, ([day = '', amount = '', currency = '', as, ...more]) => {
		const off = /^[-−]/.test(amount);
		const kind = DEDUCTIONS.find((one) => one === (as ?? 'other-deduction'));
		if (!isDay(day) || !isCurrency(currency) || more.length > 0) return null;
		if (off ? !kind : as !== undefined) return null;
		const sum = amount.replace(/^[-−]/, '');
		if (!isAmount(sum)) return null;
		const money = { amount: sum, currency: currency.toUpperCase() };
		return off && kind
			? { taken: { on: day, kind, taken: money } }
			: { paid: { on: day, paid: money } };
	});
}

/** `2026-01-01 2026-12-31 1500 AED`, a month’s wage; `/d` a day’s, `/h` an hour’s. */
export function readTerms(lines: readonly string[]): ReadLines<WageTerm> {
	return each(lines, ([from = '', until = '', amount = '', currency = '', per = '/m', ...more]) => {
		const unit = PER[per.toLowerCase() as keyof typeof PER];
		if (!isDay(from) || !isDay(until) || until < from || !unit || more.length > 0) return null;
		if (!isAmount(amount) || !isCurrency(currency)) return null;
		return { from, until, per: unit, wage: { amount, currency: currency.toUpperCase() } };
	});
}

/** `220000 BDT to the agency`: what the job cost, in a currency; the words after it are for people. */
export function readCosts(lines: readonly string[]): ReadLines<Money> {
	return each(lines, ([amount = '', currency = '']) =>
		isAmount(amount) && isCurrency(currency) ? { amount, currency: currency.toUpperCase() } : null,
	);
}

/** `2026-05-04 5`: from that day on so many days of paid leave, halves as well. */
export function readLeave(lines: readonly string[]): ReadLines<{ from: string; days: string }> {
	return each(lines, ([from = '', days = '', ...more]) =>
		isDay(from) && isAmount(days) && more.length === 0 ? { from, days } : null,
	);
}

/** `2026-01-31 USD 3.6725 AED Central bank`: on that day, for one, so many, published by whom. */
export function readRates(lines: readonly string[]): ReadLines<Rate & { into: string }> {
	return each(lines, ([on = '', currency = '', rate = '', into = '', ...source]) => {
		if (!isDay(on) || !isAmount(rate) || source.length === 0) return null;
		if (!isCurrency(currency) || !isCurrency(into)) return null;
		const [from, to] = [currency.toUpperCase(), into.toUpperCase()];
		return from === to ? null : { on, currency: from, rate, into: to, source: source.join(' ') };
	});
}

const PER = { '/m': 'month', '/d': 'day', '/h': 'hour' } as const;

function each<T>(lines: readonly string[], reads: (words: string[]) => T | null): ReadLines<T> {
	const read: T[] = [];
	const unread: string[] = [];
	for (const line of lines) {
		const words = toLatinDigits(line).trim().split(/\s+/);
		const one = reads(words);
		if (one === null) unread.push(line);
		else read.push(one);
	}
	return { read, unread };
}

function spanOf(word: string): { from: string; until: string } | null {
	const match = /^(\d{1,2}:\d{2})[-–](\d{1,2}:\d{2})$/.exec(word);
	if (!match) return null;
	const [from = '', until = ''] = match.slice(1).map((time) => time.padStart(5, '0'));
	const isTime = (time: string) => /^([01]\d|2[0-3]):[0-5]\d$/.test(time);
	return isTime(from) && isTime(until) && from !== until ? { from, until } : null;
}

function isDay(text: string): boolean {
	if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
	try {
		return Temporal.PlainDate.from(text, { overflow: 'reject' }).toString() === text;
	} catch {
		return false;
	}
}

function isAmount(text: string): boolean {
	try {
		return /^\d/.test(text) && !text.includes('/') && exact(text).n > 0n;
	} catch {
		return false;
	}
}

function isCurrency(text: string): boolean {
	return /^[A-Za-z]{3}$/.test(text);
}
