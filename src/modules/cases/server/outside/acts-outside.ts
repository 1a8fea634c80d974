import {
	type Procedure,
	possibleActs,
	type State,
	type Surroundings,
} from '#foundations/procedures/index.ts';
import type { WordsOut } from './words-out.ts';

/** Whoever answers by a link: one capacity, and no account. */
export const OUTSIDE = { id: 'outside', as: ['outside'] } as const;

/**
 * What a body outside may do on a case as it stands now.
 *
 * @param to whom the words of its link were written to: a consulate does what a consular post does
 */
export function actsOutside(
	procedure: Procedure,
	state: State,
	surroundings: Surroundings,
	to: WordsOut['to'] | null,
): string[] {
	return possibleActs(procedure, state, OUTSIDE, surroundings)
		.filter(({ action, refused }) => {
			const asked = procedure.actions[action];
			if (to === 'consulate' && !asked?.by.includes('consular')) return false;
			return refused.length === 0 && asked?.by.includes('outside') && !asked.opens;
		})
		.map(({ action }) => action);
}
