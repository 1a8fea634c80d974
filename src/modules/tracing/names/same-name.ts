import type { NameComparison } from './compare-names.ts';

/** The one published threshold: two names are `same` from this probability on. */
export const SAME_NAME = 0.5;

/**
 * How probable it is that people who know both names call them one name, 0 to 1. It asks how alike
 * the least alike words are, not how rare they are: the weight of a comparison is for finding one
 * person among many, this for saying whether two spellings are of one name.
 *
 * A logistic regression, rounded, on half of the pairs of persons in name_bench (OpenSanctions) and
 * of names of members of parliament in several scripts; README.md says what the other half gave.
 */
export function sameNameProbability({ parts }: NameComparison): number {
	let [least, alike, letters, compared, missing] = [1, 0, 0, 0, 0];
	let odds = -4;
	let against = false;
	for (const { a, b, kind, weight, closeness } of parts) {
		if (kind === 'order') odds -= weight < -1 ? MIXED : TURNED;
		else if (kind === 'missing') missing += 1;
		else {
			const length = Math.max(a.length, b.length);
			least = Math.min(least, closeness);
			alike += closeness * length;
			letters += length;
			compared += 1;
			against ||= weight < -3;
		}
	}
	if (compared === 0) return 0;
	odds += 5.2 * least + 3.3 * (alike / letters) - 5 * (missing / (missing + compared));
	if (against) odds -= AGAINST;
	if (compared === 1 && missing > 0) odds -= ONLY_ONE;
	return 1 / (1 + Math.exp(-odds));
}

/** One word in common, and the one name has more: half the world's namesakes. */
const ONLY_ONE = 3;
const AGAINST = 1.9;
const TURNED = 1.2;
const MIXED = 1.5;
