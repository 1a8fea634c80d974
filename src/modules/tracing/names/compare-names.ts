import { type Answer, alignTokens } from './align-tokens.ts';
import type { AnalysedName, NameToken } from './analysed-name.ts';
import { CONFLICT, closenessOf, type TokenKind } from './compare-tokens.ts';
import { type NameFrequencies, ownFrequencies } from './frequencies.ts';

/**
 * One line of the sum: words that answer to each other, two words that stand against each other
 * (`conflict`), a word that only one name has (`missing`, the other side empty), or the `order` of
 * the words (both sides empty).
 */
export type NamePart = {
	a: string;
	b: string;
	kind: TokenKind | 'missing' | 'conflict' | 'order';
	/** Bits: log2 of how much likelier this is for one person than for two. */
	weight: number;
	/** How alike the words are as they stand, 0 to 1, whether they are rare or not. */
	closeness: number;
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
	const turned = isLater(a, b);
	const [few, many] = turned ? [b.tokens, a.tokens] : [a.tokens, b.tokens];
	const shown = { few: few.slice(0, MOST_WORDS), many: many.slice(0, MOST_WORDS * 2) };
	const parts = partsOf(shown.few, shown.many, frequencies);
	if (turned) for (const part of parts) [part.a, part.b] = [part.b, part.a];
	return {
		weight: parts.reduce((sum, part) => sum + part.weight, 0),
		// Worked out for whoever asks: most only weigh.
		get similarity() {
			return similarityOf(parts);
		},
		parts,
	};
}

/** The name of more words; of as many, one that does not depend on which was named first. */
function isLater({ tokens: one }: AnalysedName, { tokens: other }: AnalysedName): boolean {
	if (one.length !== other.length) return one.length > other.length;
	const at = one.findIndex(({ native }, place) => native !== other[place]?.native);
	return at >= 0 && (one[at]?.native ?? '') > (other[at]?.native ?? '');
}

/** A chain of names longer than this is compared by its first words. */
const MOST_WORDS = 8;
/** A word that one of the two did not write; the more, the less each further one says. */
const MISSING = -0.7;
const TURNED = -0.6;
const MIXED = -1.6;

function partsOf(
	few: readonly NameToken[],
	many: readonly NameToken[],
	frequencies: NameFrequencies,
): NamePart[] {
	const answers = alignTokens(few, many, frequencies, CONFLICT - 2);
	const parts: NamePart[] = answers.map(({ few: left, many: right, x, y, how }) => ({
		a: written(few, left),
		b: written(many, right),
		kind: how.weight < 0 ? 'conflict' : how.kind,
		weight: how.weight,
		get closeness() {
			return closenessOf(x, y, how);
		},
	}));
	const onlyFew = without(
		few,
		answers.flatMap((answer) => answer.few),
	);
	const onlyMany = without(
		many,
		answers.flatMap((answer) => answer.many),
	);
	for (let at = 0; at < Math.max(onlyFew.length, onlyMany.length); at += 1) {
		const [left, right] = [onlyFew[at]?.native ?? '', onlyMany[at]?.native ?? ''];
		const kind = left && right ? 'conflict' : 'missing';
		const weight = kind === 'conflict' ? CONFLICT - 2 : MISSING;
		parts.push({ a: left, b: right, kind, weight, closeness: 0 });
	}
	const order = orderOf(answers);
	if (order < 0) parts.push({ a: '', b: '', kind: 'order', weight: order, closeness: 0 });
	return parts;
}

/** The family name first or last is a usage; words in quite another order are rarely one name. */
function orderOf(answers: readonly Answer[]): number {
	const places = answers.map(({ many }) => many[0] ?? 0);
	const falls = places.filter((place, at) => at > 0 && place < (places[at - 1] ?? 0)).length;
	if (falls === 0) return 0;
	const [first = 0, last = 0] = [places[0], places.at(-1)];
	return falls === 1 && last < first ? TURNED : MIXED;
}

/** Of all words, how much is alike; what only one of the two wrote counts a little. */
function similarityOf(parts: readonly NamePart[]): number {
	let [alike, words] = [0, 0];
	for (const { kind, closeness } of parts) {
		if (kind === 'order') continue;
		const counts = kind === 'missing' ? 0.3 : 1;
		words += counts;
		alike += closeness * counts;
	}
	return words === 0 ? 0 : alike / words;
}

function written(tokens: readonly NameToken[], at: readonly number[]): string {
	return at.map((i) => tokens[i]?.native ?? '').join(' ');
}

function without(tokens: readonly NameToken[], taken: readonly number[]): NameToken[] {
	return tokens.filter((_, i) => !taken.includes(i));
}
