import type { NameToken } from './analysed-name.ts';
import { learned } from './learned.ts';
import { soundOf } from './sound.ts';

/** How usual a word is among names: the share of people who bear it, 0 (never seen) to 1. */
export type NameFrequencies = { share(token: NameToken): number };

/** What a word is worth when nobody knows better: by the project's own table. */
export const ownFrequencies: NameFrequencies = {
	share(token) {
		const known = shares.get(token);
		if (known !== undefined) return known;
		let most = 0;
		for (const spelling of token.latin) most = Math.max(most, learned().share(soundOf(spelling)));
		shares.set(token, most);
		return most;
	},
};

const shares = new WeakMap<NameToken, number>();
