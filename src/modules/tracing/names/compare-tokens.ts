import type { NameToken } from './analysed-name.ts';
import type { NameFrequencies } from './frequencies.ts';

export type TokenKind = 'same' | 'spelling' | 'script' | 'initial' | 'nickname' | 'joined';

/** `weight` in bits: how much likelier the two words are if they name one person than if two. */
export type TokenComparison = { kind: TokenKind; weight: number; closeness: number };

/** Two words of names, each one in any script. */
export function compareTokens(
	a: NameToken,
	b: NameToken,
	frequencies: NameFrequencies,
): TokenComparison {
	const [left] = a.latin;
	const [right] = b.latin;
	const kind = a.script !== b.script ? 'script' : a.native === b.native ? 'same' : 'spelling';
	const closeness = kind === 'same' ? 1 : likeness(left, right);
	const bits = ((closeness - 0.75) / 0.25) * 3 * Math.min(left.length, right.length);
	const share = Math.max(frequencies.share(a), frequencies.share(b));
	return { kind, closeness, weight: -Math.log2(2 ** -bits + share) };
}

function likeness(a: string, b: string): number {
	const reach = Math.max(0, Math.floor(Math.max(a.length, b.length) / 2) - 1);
	const taken = new Uint8Array(b.length);
	const kept: string[] = [];
	for (let i = 0; i < a.length; i += 1) {
		for (let j = Math.max(0, i - reach); j <= Math.min(b.length - 1, i + reach); j += 1) {
			if (taken[j] || a[i] !== b[j]) continue;
			taken[j] = 1;
			kept.push(a[i] ?? '');
			break;
		}
	}
	if (kept.length === 0) return 0;
	const other = [...b].filter((_, j) => taken[j]);
	const swapped = kept.filter((letter, i) => letter !== other[i]).length / 2;
	const m = kept.length;
	return (m / a.length + m / b.length + (m - swapped) / m) / 3;
}
