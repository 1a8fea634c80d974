import type { Script } from '../names/index.ts';

/** By what the quality of matching is told apart. */
export const TRAITS = ['script', 'origin', 'sex', 'ageGroup'] as const;
export type TraitName = (typeof TRAITS)[number];

/** UNHCR's age groups, so that figures can be set beside those of others. */
export const AGE_GROUPS = ['0-4', '5-11', '12-17', '18-59', '60+'] as const;
export type AgeGroup = (typeof AGE_GROUPS)[number];

/** What is known of whoever a record is about; what is not known is left out. */
export type Traits = {
	script?: Script;
	/** As the file says it: a code or a name of a country. */
	origin?: string;
	sex?: 'female' | 'male' | 'other';
	ageGroup?: AgeGroup;
};

/** Two records of which people have said whether they are one person. */
export type LabelledPair = {
	same: boolean;
	/** What the matcher said, 0 to 1, without knowing the label. */
	probability: number;
	a: Traits;
	b: Traits;
};

/** The group in years of age; nothing for ages that nobody has. */
export function ageGroupOf(years: number): AgeGroup | undefined {
	if (!(years >= 0 && years < 130)) return undefined;
	return AGE_GROUPS[years < 5 ? 0 : years < 12 ? 1 : years < 18 ? 2 : years < 60 ? 3 : 4];
}

/**
 * The groups in which a pair counts, one or two. A name in Latin letters is what the others are
 * compared with, so a pair counts for `latin` only if both are.
 */
export function groupsOf({ a, b }: LabelledPair, trait: TraitName): string[] {
	const both = [...new Set([a[trait], b[trait]].filter((one) => one !== undefined))];
	return both.length === 2 ? both.filter((one) => trait !== 'script' || one !== 'latin') : both;
}
