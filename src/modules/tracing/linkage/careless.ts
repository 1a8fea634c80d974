import { type Comparison, EXACT_LEVELS } from './comparisons.ts';
import type { Model } from './learn.ts';
import { whereabouts } from './whereabouts.ts';

/**
 * Where much was written wrongly, rows that are wrong in one field are oftener wrong in another, and
 * the model says too little of pairs in the middle. How much of what is known of one person does not
 * agree exactly shows how carelessly the files were written; from a third on the odds are corrected.
 * The numbers were fitted on labelled and generated files (docs/decisions/0023), and lessen the
 * error without ending it. Not where places are compared: people move without any mistake.
 *
 * @returns what the odds of a pair become
 */
export function whereCareless(
	comparisons: readonly Pick<Comparison, 'evidence'>[],
	{ m }: Pick<Model, 'm'>,
): (odds: number) => number {
	if (whereabouts(comparisons).length > 0) return (odds) => odds;
	const inexact = m.map((levels) => levels.slice(EXACT_LEVELS + 1).reduce((a, b) => a + b, 0));
	const mean = inexact.reduce((a, b) => a + b, 0) / Math.max(1, inexact.length);
	const part = Math.max(0, Math.min(1, (mean - CAREFUL) / (CARELESS - CAREFUL)));
	const lift = Math.exp(part * (2.16 * mean - 0.58));
	return (odds) => lift * odds ** (1 - 0.2 * part);
}

/** Shares of inexact agreement: up to this nothing is corrected, from this on all of it. */
const CAREFUL = 0.3;
const CARELESS = 0.45;
