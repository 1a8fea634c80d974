import type { NameToken } from './analysed-name.ts';

/** How usual a word is among names: the share of people who bear it, 0 (never seen) to 1. */
export type NameFrequencies = { share(token: NameToken): number };

/** What a word is worth when nobody knows better: by the project's own table. */
export const ownFrequencies: NameFrequencies = {
	share: ({ latin }) => FIRST[latin[0]] ?? 0,
};

const FIRST: Record<string, number> = { muhammad: 0.05, mohammed: 0.05, ali: 0.02, ahmed: 0.02 };
