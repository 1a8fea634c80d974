import {
	type Procedure,
	possibleActs,
	type State,
	type Surroundings,
} from '#foundations/procedures/index.ts';

/** Whoever answers by a link: one capacity, and no account. */
export const OUTSIDE = { id: 'outside', as: ['outside'] } as const;

/** What a body outside may do on a case as it stands now. */
export function actsOutside(
	procedure: Procedure,
	state: State,
	surroundings: Surroundings,
): string[] {
	return possibleActs(procedure, state, OUTSIDE, surroundings)
		.filter(({ action, refused }) => {
			const asked = procedure.actions[action];
			return refused.length === 0 && asked?.by.includes('outside') && !asked.opens;
		})
		.map(({ action }) => action);
}
