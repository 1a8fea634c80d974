import type { Condition } from '../condition.ts';
import type { ActionOf, Procedure } from '../procedure.ts';
import { type Fault, fault } from './fault.ts';

/** A guard that asks for two stages at once, or for one from which the act cannot be done. */
export function neverFaults(
	{ stages, closed, flags = {} }: Procedure,
	action: ActionOf,
	path: string,
): Fault[] {
	if (action.effect === 'protect') return [];
	const { needs = [], opens, from = stages.filter((stage) => !closed.includes(stage)) } = action;
	const asked = [...new Set(needs.flatMap(({ test }) => stagesAsked(test, flags)))];
	const [one = ''] = asked;
	return fault(
		asked.length > 1 || (asked.length === 1 && !opens && !from.includes(one)),
		`${path}.needs`,
		`It can never be done: it needs the stage ${asked.map((stage) => `"${stage}"`).join(' and ')}.`,
	);
}

/** The stages that must be, all of them, for it to hold. */
export function stagesAsked(
	condition: Condition,
	flags: NonNullable<Procedure['flags']> = {},
	seen: readonly string[] = [],
): string[] {
	if ('all' in condition) return condition.all.flatMap((one) => stagesAsked(one, flags, seen));
	if ('stage' in condition) return [condition.stage];
	if ('has' in condition || !('flag' in condition) || seen.includes(condition.flag)) return [];
	const behind = flags[condition.flag];
	return behind ? stagesAsked(behind, flags, [...seen, condition.flag]) : [];
}
