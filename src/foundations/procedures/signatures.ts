import type { Entry } from './entry.ts';
import type { Act } from './in-force.ts';
import type { Procedure } from './procedure.ts';

/**
 * Acts that need several people hold from the last signature on, with everyone's answers. The same
 * person counts once.
 */
export function signed(
	procedure: Procedure,
	acts: readonly Act[],
): { acts: Act[]; signing: Map<string, readonly Entry[]> } {
	const signing = new Map<string, readonly Entry[]>();
	const holding: Act[] = [];
	for (const act of acts) {
		const { action, by } = act.entry;
		const needed = signaturesOf(procedure, action);
		const earlier = signing.get(action) ?? [];
		if (needed === 1) holding.push(act);
		else if (!earlier.some((entry) => entry.by.id === by.id)) {
			const all = [...earlier, act.entry];
			signing.set(action, all);
			if (all.length < needed) continue;
			signing.delete(action);
			const facts = Object.assign({}, ...all.map((entry) => entry.facts));
			holding.push({ ...act, entry: { ...act.entry, facts } });
		}
	}
	return { acts: holding, signing };
}

/** A protective act never waits for a second person. */
function signaturesOf(procedure: Procedure, action: string): number {
	const definition = procedure.actions[action];
	if (!definition || definition.effect === 'protect') return 1;
	return definition.signatures ?? 1;
}
