import type { Procedure, State } from '#foundations/procedures/index.ts';

/**
 * Procedures of which a record is owed: an act that was done proposes it, a flag that holds, or a
 * limit that passed, and none lies beside this record yet. One that is only out of the same report may
 * be about somebody else, and does not count. Proposed, never opened by itself: a person decides.
 */
export function proposalsOf(
	procedure: Procedure,
	state: State,
	linked: readonly { procedure: string; sure: boolean }[],
): string[] {
	const byActs = Object.entries(procedure.actions).flatMap(([action, { proposes = [] }]) =>
		state.done.has(action) ? proposes : [],
	);
	const byBreaches = state.clocks.flatMap(({ id, breaches }) => {
		const proposed = procedure.clocks?.[id]?.breach?.proposes;
		return proposed && breaches.length > 0 ? [proposed] : [];
	});
	const byFlags = Object.entries(procedure.proposes ?? {}).flatMap(([flag, ids]) =>
		state.flags.has(flag) ? ids : [],
	);
	const there = new Set(linked.filter(({ sure }) => sure).map((record) => record.procedure));
	return [...new Set([...byActs, ...byFlags, ...byBreaches])].filter((id) => !there.has(id));
}
