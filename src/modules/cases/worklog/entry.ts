import { DEDUCTIONS, type DeductionKind } from '../wages/law.ts';
import { isAmount, isCurrency, isDay, isId, isTime } from './shapes.ts';

/**
 * One thing that a worker wrote in their own log. It is never changed: what was wrong is taken out
 * by an entry that says so, and written anew. So two copies of a log are one by putting them together.
 */
export type LogEntry = { readonly id: string } & (
	| {
			readonly kind: 'work';
			/** ISO day on which the work began, as every `day` here. */
			readonly day: string;
			readonly off: (typeof OFF)[number];
			readonly spans: readonly { readonly from: string; readonly until: string }[];
	  }
	| ({ readonly kind: 'paid'; readonly day: string } & Sum)
	| ({ readonly kind: 'taken'; readonly day: string; readonly as: DeductionKind } & Sum)
	| ({ readonly kind: 'cost'; readonly words: string } & Sum)
	| ({
			readonly kind: 'contract';
			readonly version: (typeof VERSIONS)[number];
			readonly from: string;
			readonly until: string;
			readonly per: (typeof PER)[number];
			readonly hoursPerWeek: string;
			readonly restDaysPerMonth: string;
			readonly job: string;
	  } & Sum)
	| { readonly kind: 'leave'; readonly day: string; readonly days: string }
	| { readonly kind: 'kept'; readonly what: readonly (typeof KEPT)[number][] }
	| { readonly kind: 'injury'; readonly day: string; readonly words: string }
	| { readonly kind: 'gone'; readonly gone: string }
);
/** Decimal text, and a currency of ISO 4217. */
type Sum = { readonly amount: string; readonly currency: string };

export type EntryOf<Kind extends LogEntry['kind']> = Extract<LogEntry, { kind: Kind }>;

export const OFF = ['ordinary', 'rest', 'holiday'] as const;
export const VERSIONS = ['promised', 'signed', 'real'] as const;
export const PER = ['month', 'day', 'hour'] as const;
export const KEPT = ['passport', 'contract-copy', 'phone', 'bank-card', 'wages-held'] as const;

/** What stands in a file or came sealed from a device; null for what is no entry of ours. */
export function readEntry(json: unknown): LogEntry | null {
	if (typeof json !== 'object' || json === null) return null;
	const given = json as Given;
	const { id, kind } = given;
	if (!isId(id) || typeof kind !== 'string' || !Object.hasOwn(READERS, kind)) return null;
	const rest = READERS[kind as LogEntry['kind']](given);
	return rest && ({ id, kind, ...rest } as LogEntry);
}

type Given = Readonly<Record<string, unknown>>;

const READERS: Record<LogEntry['kind'], (given: Given) => object | null> = {
	work: ({ day, off, spans }) => {
		const read = Array.isArray(spans) ? spans.map(spanOf) : [];
		const whole = read.length > 0 && read.length <= 4 && !read.includes(null);
		return isDay(day) && isOf(OFF, off) && whole ? { day, off, spans: read } : null;
	},
	paid: (given) => onDay(given, sumOf(given)),
	taken: (given) => {
		const sum = sumOf(given);
		return isOf(DEDUCTIONS, given.as) && sum ? onDay(given, { ...sum, as: given.as }) : null;
	},
	cost: (given) => {
		const sum = sumOf(given);
		return sum && { ...sum, words: wordsOf(given.words) };
	},
	contract: (given) => {
		const { version, from, until, per } = given;
		const sum = sumOf(given);
		if (!sum || !isOf(VERSIONS, version) || !isOf(PER, per)) return null;
		if (!isDay(from) || !isDay(until) || until < from) return null;
		const more = { hoursPerWeek: count(given.hoursPerWeek), job: wordsOf(given.job) };
		const rest = { restDaysPerMonth: count(given.restDaysPerMonth) };
		return { version, from, until, per, ...sum, ...more, ...rest };
	},
	leave: (given) => (count(given.days) ? onDay(given, { days: count(given.days) }) : null),
	kept: ({ what }) => {
		const read = Array.isArray(what) ? KEPT.filter((one) => what.includes(one)) : [];
		return read.length > 0 ? { what: read } : null;
	},
	injury: (given) => {
		const words = wordsOf(given.words);
		return words ? onDay(given, { words }) : null;
	},
	gone: ({ gone }) => (isId(gone) ? { gone } : null),
};

function onDay({ day }: Given, rest: object | null): object | null {
	return isDay(day) && rest ? { day, ...rest } : null;
}

function sumOf({ amount, currency }: Given): Sum | null {
	return isAmount(amount) && isCurrency(currency) ? { amount, currency } : null;
}

function spanOf(span: unknown): { from: string; until: string } | null {
	const { from, until } = (span ?? {}) as Given;
	return isTime(from) && isTime(until) && from !== until ? { from, until } : null;
}

/** One line of it: in a claim each entry is a line. */
function wordsOf(words: unknown): string {
	return typeof words === 'string' ? words.replace(/\s+/g, ' ').trim().slice(0, 500) : '';
}

/** Empty where nothing was said. */
function count(value: unknown): string {
	return typeof value === 'string' && /^\d{1,3}(\.\d{1,2})?$/.test(value) ? value : '';
}

function isOf<T extends string>(list: readonly T[], one: unknown): one is T {
	return (list as readonly unknown[]).includes(one);
}
