import type { CoarseDateInput, Temporal } from '#foundations/time/index.ts';
import { coarseDate } from '#foundations/time/index.ts';
import type { Condition, Days, KnownBirth, Range } from './known.ts';
import type { Part } from './part.ts';
import { CONDITIONS } from './reliability.ts';
import { likelihoodRatio, type Share, touch, type Windows, withShares } from './windows.ts';

/**
 * A birth as somebody said it, in any calendar. The first day of a year of any calendar is what
 * registers write when they know the year alone, so it counts as the whole of that year.
 *
 * Null if there is no such day.
 */
export function statedBirth(input: CoarseDateInput, today: Temporal.PlainDate): KnownBirth | null {
	const isDefault = input.month === 1 && input.day === 1;
	const read = isDefault ? { calendar: input.calendar, year: input.year } : input;
	const answer = coarseDate(read, today);
	if (!answer.ok) return null;
	return { from: answer.from, to: answer.until, basis: isDefault ? 'default' : 'stated' };
}

/** A birth from ISO days whose calendar nobody remembers: 1 January is read as the whole year. */
export function birthOf({ from, to }: Days): KnownBirth {
	const isDefault = from === to && from.endsWith('-01-01');
	if (!isDefault) return { from, to, basis: 'stated' };
	return { from, to: `${from.slice(0, 4)}-12-31`, basis: 'default' };
}

/** The birth of someone who was between so many years old on a day, as estimated by another. */
export function birthByAge(age: Range, on: Temporal.PlainDate): KnownBirth {
	const from = on.subtract({ years: Math.floor(age.to) + 1 }).add({ days: 1 });
	const to = on.subtract({ years: Math.floor(age.from) });
	return { from: from.toString(), to: to.toString(), basis: 'estimated' };
}

/** `conditions` are those in which the bodies were when somebody estimated an age by them. */
export function weighBirth(
	a: KnownBirth | undefined,
	b: KnownBirth | undefined,
	conditions: { a?: Condition; b?: Condition } = {},
): Part {
	if (!a || !b) return { evidence: 'birth', agreement: 'unknown', weight: 0 };
	const [one, other] = [windowsOf(a, conditions.a), windowsOf(b, conditions.b)];
	const ratio = likelihoodRatio(one, other, births);
	const close = a.basis !== 'stated' || b.basis !== 'stated' || a.from !== b.from || a.to !== b.to;
	const weight = Math.log2(ratio);
	const near = touch(one, other) ? (close ? 'close' : 'same') : weight > 0 ? 'partly' : 'different';
	return { evidence: 'birth', agreement: near, weight };
}

/**
 * How a birth comes to be written: mostly within what was said; sometimes a little beside it (a
 * misheard year, a changed calendar, an age that was rounded); sometimes wrong altogether.
 */
function windowsOf(birth: KnownBirth, condition: Condition = 'living'): Windows {
	const known = read.get(birth) ?? {};
	read.set(birth, known);
	known[condition] ??= readWindows(birth, condition);
	return known[condition];
}

/** A birth is compared with many. */
const read = new WeakMap<KnownBirth, Partial<Record<Condition, Windows>>>();

function readWindows({ from, to, basis }: KnownBirth, condition: Condition): Windows {
	const [first, last] = [epochDay(from), epochDay(to)];
	const { beside, wrong } = CHANCES[basis];
	const unsure = basis === 'estimated' ? CONDITIONS[condition].age : 0;
	const far = Math.min(0.9, wrong + unsure);
	const reach = basis === 'estimated' ? 5 * YEAR : 2 * YEAR;
	const windows = [
		{ chance: (1 - far) * (1 - beside), from: first, to: last },
		{ chance: (1 - far) * beside, from: first - reach, to: last + reach },
		{ chance: far, from: EARLIEST, to: LATEST },
	];
	return withShares(windows, births);
}

const CHANCES: Record<KnownBirth['basis'], { beside: number; wrong: number }> = {
	stated: { beside: 0.1, wrong: 0.04 },
	default: { beside: 0.25, wrong: 0.05 },
	estimated: { beside: 0.2, wrong: 0.05 },
};

const YEAR = 365.25;
/** 1900 to 2100: whoever is sought was born in between. */
const [EARLIEST, LATEST] = [-25_567, 47_481];

/**
 * The share of people born between two days: three quarters as people on the move are, around
 * 1996 (a logistic curve of six years, which is a spread of eleven), the others evenly over the
 * years from 1935 to 2025. Assumed; a register that knows its own people changes it by a bit.
 */
const births: Share = (from, to) => {
	const curve = logistic((to + 0.5 - MIDDLE) / WIDTH) - logistic((from - 0.5 - MIDDLE) / WIDTH);
	const spread = Math.min(to + 0.5, SPREAD_END) - Math.max(from - 0.5, SPREAD_START);
	const even = Math.max(0, spread) / (SPREAD_END - SPREAD_START);
	return Math.max(1e-7, 0.75 * curve + 0.25 * even);
};

const MIDDLE = 9_496;
const WIDTH = 6 * YEAR;
const [SPREAD_START, SPREAD_END] = [-12_784, 20_454];

function logistic(x: number): number {
	return 1 / (1 + Math.exp(-x));
}

function epochDay(isoDay: string): number {
	return Date.parse(isoDay) / 86_400_000;
}
