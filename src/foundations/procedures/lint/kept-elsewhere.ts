import type { Procedure } from '../procedure.ts';
import { type Fault, fault } from './fault.ts';

/** What definitions name and others keep. Left out: nobody here can say. */
export type KeptElsewhere = {
	/** Names of the limits that a country’s pack answers. */
	readonly limits?: readonly string[];
	/** Whether there is a sentence for the code of a need. */
	readonly hasSentence?: (code: string) => boolean;
};

/** A limit that no pack knows never ends, and a no without a sentence tells nobody why. */
export function keptFaults(
	{ clocks = {}, actions }: Procedure,
	{ limits, hasSentence = () => true }: KeptElsewhere,
): Fault[] {
	return [
		...Object.entries(clocks).flatMap(([id, { within }]) => {
			if (typeof within === 'string' || !('pack' in within) || !limits) return [];
			const sentence = `No pack has a limit called "${within.pack}"; there are ${limits.join(', ')}.`;
			return fault(!limits.includes(within.pack), `clocks.${id}.within.pack`, sentence);
		}),
		...Object.entries(actions).flatMap(([name, action]) => {
			const needs = action.effect === 'protect' ? [] : (action.needs ?? []);
			return needs.flatMap((need, i) =>
				fault(
					!hasSentence(need.else),
					`actions.${name}.needs.${i}.else`,
					`"${need.else}" has no sentence: it says nobody why not.`,
				),
			);
		}),
	];
}
