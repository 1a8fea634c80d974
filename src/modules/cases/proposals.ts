import type { Procedure, State, Surroundings } from '#foundations/procedures/index.ts';

/**
 * Procedures of which a record is owed: an act that was done proposes it, or a limit that passed,
 * and none lies beside this record yet. Proposed, never opened by itself: a person decides.
 */
export function proposalsOf(
	procedure: Procedure,
	state: State,
	linked: Surroundings['linked'],
): string[] {
	const byActs = Object.entries(procedure.actions).flatMap(([action, { proposes = [] }]) =>
		state.done.has(action) ? proposes : [],
	);
	const byBreaches = state.clocks.flatMap(({ id, breaches }) => {
		const proposed = procedure.clocks?.[id]?.breach?.proposes;
		return proposed && breaches.length > 0 ? [proposed] : [];
	});
	const there = new Set(linked.map((record) => record.procedure));
	return [...new Set([...byActs, ...byBreaches])].filter((id) => !there.has(id));
}
