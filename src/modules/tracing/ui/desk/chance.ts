import { number } from '#design/written.ts';
import { m } from '#foundations/languages/index.ts';

/**
 * How alike two records are, as people count: of so many pairs as alike as this one. Never a whole
 * hundred, because nothing is certain before somebody identified the person.
 *
 * @param probability 0 to 1
 */
export function chanceSaid(probability: number): string {
	const percent = percentOf(probability);
	return percent < 1
		? m.tracing_candidate_chance_small()
		: m.tracing_candidate_chance({ percent: number(percent) });
}

/** How likely somebody is meant by a name that was typed. @param probability 0 to 1 */
export function meantSaid(probability: number): string {
	const percent = percentOf(probability);
	return percent < 1
		? m.tracing_find_chance_small()
		: m.tracing_find_chance({ percent: number(percent) });
}

function percentOf(probability: number): number {
	return Math.min(99, Math.floor(probability * 100));
}
