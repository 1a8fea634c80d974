import type { Entry, Fact } from './entry.ts';
import type { Act } from './in-force.ts';
import type { Procedure } from './procedure.ts';
import { simpleOf } from './reads.ts';

/**
 * Acts that need several people hold from the last signature on, with everyone's answers; where two
 * answer differently nothing is answered. The same person counts once. A signature is to what was
 * known: it is gone when the record leaves the stage, or what a guard asks for has to be done anew.
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
		const holds = (one: Act) => {
			for (const waiting of [...signing.keys()]) {
				if (outdates(procedure, action, waiting)) signing.delete(waiting);
			}
			holding.push(one);
		};
		if (needed === 1) holds(act);
		else if (!earlier.some((entry) => entry.by.id === by.id)) {
			const all = [...earlier, act.entry];
			signing.set(action, all);
			if (all.length < needed) continue;
			signing.delete(action);
			holds({ ...act, entry: { ...act.entry, facts: together(all) } });
		}
	}
	return { acts: holding, signing };
}

function outdates({ actions }: Procedure, action: string, waiting: string): boolean {
	const { to } = actions[action] ?? {};
	const signed = actions[waiting];
	if (!signed || signed.effect === 'protect') return false;
	if (to !== undefined && signed.from !== undefined && !signed.from.includes(to)) return true;
	const read = (signed.needs ?? []).flatMap(({ test }) => simpleOf(test));
	return read.some((one) => 'since' in one && one.since === action);
}

/** Whatever has one answer: lists may add up. */
const isOne = (fact: Fact | undefined) => fact !== undefined && !Array.isArray(fact);

function together(entries: readonly Entry[]): Record<string, Fact> {
	const facts: Record<string, Fact> = {};
	for (const entry of entries) {
		for (const [field, fact] of Object.entries(entry.facts)) {
			const differs = facts[field] !== undefined && facts[field] !== fact;
			facts[field] = differs && isOne(fact) ? null : fact;
		}
	}
	return facts;
}

/** A protective act never waits for a second person. */
function signaturesOf(procedure: Procedure, action: string): number {
	const definition = procedure.actions[action];
	if (!definition || definition.effect === 'protect') return 1;
	return definition.signatures ?? 1;
}
