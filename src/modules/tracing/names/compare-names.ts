import { alignTokens } from './align-tokens.ts';
import type { AnalysedName, NameToken } from './analysed-name.ts';
import type { TokenKind } from './compare-tokens.ts';
import { type NameFrequencies, ownFrequencies } from './frequencies.ts';

/**
 * One line of the sum: words that answer to each other, a word that only one name has (`missing`),
 * two words that stand against each other (`conflict`), or the words' `order` (both sides empty).
 */
export type NamePart = {
	a: string;
	b: string;
	kind: TokenKind | 'missing' | 'conflict' | 'order';
	/** Bits: log2 of how much likelier this is for one person than for two. */
	weight: number;
};

export type NameComparison = {
	/** The sum of the parts, bits. Frequent names weigh little, rare ones much. */
	weight: number;
	/** How alike the names are as they stand, 0 to 1, whether they are rare or not. */
	similarity: number;
	parts: readonly NamePart[];
};

/** Compares two names in any scripts. `frequencies` are those of the people compared, if known. */
export function compareNames(
	a: AnalysedName,
	b: AnalysedName,
	frequencies: NameFrequencies = ownFrequencies,
): NameComparison {
	const answers = alignTokens(a.tokens, b.tokens, frequencies);
	const parts: NamePart[] = answers.map(({ a: left, b: right, how }) => ({
		a: written(a, left),
		b: written(b, right),
		kind: how.kind,
		weight: how.weight,
	}));
	const onlyA = without(a.tokens, new Set(answers.flatMap((answer) => answer.a)));
	const onlyB = without(b.tokens, new Set(answers.flatMap((answer) => answer.b)));
	const against = Math.min(onlyA.length, onlyB.length);
	for (let i = 0; i < against; i += 1) {
		parts.push({
			a: onlyA[i]?.native ?? '',
			b: onlyB[i]?.native ?? '',
			kind: 'conflict',
			weight: -CONFLICT,
		});
	}
	for (const token of onlyA.slice(against)) {
		parts.push({ a: token.native, b: '', kind: 'missing', weight: -MISSING });
	}
	for (const token of onlyB.slice(against)) {
		parts.push({ a: '', b: token.native, kind: 'missing', weight: -MISSING });
	}
	const weight = parts.reduce((sum, part) => sum + part.weight, 0);
	const matched = answers.reduce((sum, { how }) => sum + how.closeness, 0);
	const words = matched === 0 ? 1 : answers.length + against + (parts.length - answers.length) / 2;
	return { weight, similarity: Math.max(0, Math.min(1, matched / words)), parts };
}

const CONFLICT = 5;
const MISSING = 0.7;

function written({ tokens }: AnalysedName, at: readonly number[]): string {
	return at.map((i) => tokens[i]?.native ?? '').join(' ');
}

function without(tokens: readonly NameToken[], taken: ReadonlySet<number>): NameToken[] {
	return tokens.filter((_, i) => !taken.has(i));
}
