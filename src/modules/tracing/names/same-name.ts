import type { NameComparison } from './compare-names.ts';

/** The one published threshold: two names are `same` from this probability on. */
export const SAME_NAME = 0.5;

/** How probable it is that a person calls the two names one name, 0 to 1. */
export function sameNameProbability({ similarity, weight }: NameComparison): number {
	return 1 / (1 + Math.exp(-(12 * (similarity - 0.85) + 0.15 * weight)));
}
