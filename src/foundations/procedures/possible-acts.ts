import { holds, viewOf } from './evaluate.ts';
import type { Asks, Procedure } from './procedure.ts';
import { type Refused, reasonsOf, type Who } from './refusals.ts';
import type { State, Surroundings } from './state.ts';

/** An action and every reason why it is not possible now; none: it is. */
export type PossibleAct = {
	readonly action: string;
	readonly effect: 'restrict' | 'protect' | 'neutral';
	readonly asks: Asks;
	readonly refused: readonly Refused[];
};

/**
 * Each action of the procedure as it stands for someone, in the definition's order. A guard that
 * reads an answer the act itself asks for is left to the moment when it is given.
 */
export function possibleActs(
	procedure: Procedure,
	state: State,
	who: Who,
	surroundings: Surroundings,
): PossibleAct[] {
	return Object.entries(procedure.actions).map(([action, { effect, asks = {} }]) => {
		const required = Object.keys(asks).filter((field) => asks[field] === 'required');
		const unanswered = Object.keys(asks).filter((field) => !(field in state.facts));
		const asked = new Set([...required, ...unanswered]);
		const view = { ...viewOf(procedure, state, surroundings, {}), asked };
		const refused = reasonsOf(procedure, state, action, who, (test) => holds(test, view) === false);
		return { action, effect, asks, refused };
	});
}
