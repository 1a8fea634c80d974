import type { NameToken } from './analysed-name.ts';
import type { NameFrequencies } from './frequencies.ts';
import { learned } from './learned.ts';
import { bitsOfSpelling } from './letters.ts';
import { sameCalled } from './nicknames.ts';
import { likeness, slipsBetween } from './slips.ts';
import { probabilityOfWriting } from './ways-to-write.ts';

export type TokenKind = 'same' | 'spelling' | 'script' | 'initial' | 'nickname' | 'joined';

/**
 * `weight` in bits: how much likelier the two words are if they name one person than if two.
 * `bits` is the same before it is asked how many others are called so.
 */
export type TokenComparison = { kind: TokenKind; weight: number; bits: number };

/** Two words of names, each one in any script. */
export function compareTokens(
	a: NameToken,
	b: NameToken,
	frequencies: NameFrequencies,
): TokenComparison {
	if (isInitial(a) || isInitial(b)) return compareInitial(a, b);
	const share = () => Math.max(frequencies.share(a), frequencies.share(b));
	if (a.native === b.native) {
		const bits = costOfSpelling(a);
		return { kind: 'same', bits, weight: bounded(bits, share()) };
	}
	const bits = likelihoodBits(a, b);
	if (bits < 6 && sameCalled(a, b, spelledAs)) {
		return { kind: 'nickname', bits, weight: bounded(7, share()) };
	}
	const kind = a.script === b.script ? 'spelling' : 'script';
	return { kind, bits, weight: bits < CONFLICT ? apart(bits) : bounded(bits, share()) };
}

function isInitial({ native, script }: NameToken): boolean {
	return native.length === 1 && (script === 'latin' || script === 'cyrillic');
}

function compareInitial(a: NameToken, b: NameToken): TokenComparison {
	const agree = a.latin[0][0] === b.latin[0][0];
	return { kind: 'initial', bits: 0, weight: agree ? 1.5 : CONFLICT };
}

/**
 * Nothing can speak for one person more than that so many of the others have the same name; of the
 * rest a little is kept, because a name that only sounds alike is not as close.
 */
function bounded(bits: number, share: number): number {
	if (bits < CONFLICT) return apart(bits);
	const most = -Math.log2(2 ** -bits + share + RAREST);
	return bits > 0 ? most + KEPT * (Math.min(bits, 40) - most) : most;
}

/** Of two words that have nothing of each other, how far apart they are says hardly more. */
function apart(bits: number): number {
	return CONFLICT + 0.02 * (Math.max(-60, bits) - CONFLICT);
}

/** Two words that have nothing of each other, though they are of one person: one in twenty-odd. */
export const CONFLICT = -4.5;

/** Nobody knows that a name is rarer than this: the lists are short of the world. */
const RAREST = 2 ** -22;
const KEPT = 0.1;

/** log2 of how much likelier the one spelling is when it is of the same name as the other. */
function likelihoodBits(a: NameToken, b: NameToken): number {
	if (a.script === 'latin' && b.script === 'latin') {
		return (oneWay(a, b, b.latin[0]) + oneWay(b, a, a.latin[0])) / 2;
	}
	if (a.script === 'latin') return oneWay(b, a, a.latin[0]);
	if (b.script === 'latin') return oneWay(a, b, b.latin[0]);
	if (a.script === b.script) return slipsBetween(a.native, b.native, a.script);
	let best = Number.NEGATIVE_INFINITY;
	for (const latin of a.latin) best = Math.max(best, oneWay(b, undefined, latin));
	for (const latin of b.latin) best = Math.max(best, oneWay(a, undefined, latin));
	return best - 1;
}

/** How much likelier `latin` is as a spelling of `from` than as a spelling of just any name. */
function oneWay(from: NameToken, to: NameToken | undefined, latin: string): number {
	const p = probabilityOfWriting(from, latin);
	const cost = to ? costOfSpelling(to) : bitsOfSpelling(learned().letters, latin);
	return Math.log2(p + 1e-60) + cost;
}

function spelledAs(token: NameToken, latin: string): number {
	return oneWay(token, undefined, latin);
}

const spellings = new WeakMap<NameToken, number>();

function costOfSpelling(token: NameToken): number {
	const known = spellings.get(token);
	if (known !== undefined) return known;
	const bits = bitsOfSpelling(learned().letters, token.latin[0]);
	spellings.set(token, bits);
	return bits;
}

/**
 * How alike two words are as they stand, 0 to 1, however usual they are: by the letters that one
 * would have to change, or by what was learned of spelling, whichever is kinder.
 */
export function closenessOf(a: NameToken, b: NameToken, { kind, bits, weight }: TokenComparison) {
	if (kind === 'same') return 1;
	if (kind === 'nickname') return 0.8;
	if (kind === 'initial') return a.native === b.native ? 1 : weight > 0 ? 0.85 : 0;
	const most = Math.min(costOfSpelling(a), costOfSpelling(b));
	const learnedSo = Math.min(1, (bits + 8) / (most + 8));
	if (learnedSo === 1) return 1;
	const left = a.script === b.script ? [a.native] : a.latin;
	const right = a.script === b.script ? [b.native] : b.latin;
	const spelledSo = left.map((x) => Math.max(...right.map((y) => likeness(x, y))));
	return Math.max(0, learnedSo, ...spelledSo);
}
