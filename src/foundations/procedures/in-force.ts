import type { Entry, Fact } from './entry.ts';
import type { Procedure } from './procedure.ts';
import type { Written } from './written-order.ts';
import type { ZoneDays } from './zone-days.ts';

/** An act that holds: when it happened (ms), and its place among those of the same moment. */
export type Act = { readonly entry: Entry; readonly time: number; readonly index: number };

/**
 * The acts that hold, in the order in which they happened. A correction of the same act takes its
 * place in time and keeps the answers it does not give anew; one by another act takes the first
 * away. Nothing is lost by it: the entries stay as they are.
 */
export function inForce(
	procedure: Procedure,
	written: readonly Written[],
	days: ZoneDays,
): { acts: Act[]; roots: Map<string, string> } {
	const roots = new Map<string, string>();
	const standing = new Map<string, Act>();
	const times: number[] = [];
	for (const [index, one] of written.entries()) {
		const { entry } = one;
		const time = timeOf(procedure, one, { written, times, days });
		times.push(time);
		const root = entry.corrects === undefined ? undefined : roots.get(entry.corrects);
		const corrected = root === undefined ? undefined : standing.get(root);
		if (root !== undefined && corrected?.entry.action === entry.action) {
			roots.set(entry.id, root);
			standing.set(root, correctedBy(corrected, one, time));
			continue;
		}
		if (root !== undefined) standing.delete(root);
		roots.set(entry.id, entry.id);
		standing.set(entry.id, { entry, time, index });
	}
	const acts = [...standing.values()].sort((a, b) => a.time - b.time || a.index - b.index);
	return { acts, roots };
}

function correctedBy(act: Act, { entry }: Written, time: number): Act {
	const happened = entry.happened ?? act.entry.happened ?? act.entry.at;
	const facts: Record<string, Fact> = { ...act.entry.facts, ...entry.facts };
	return {
		entry: { ...entry, happened, facts },
		time: entry.happened ? time : act.time,
		index: act.index,
	};
}

type Before = { written: readonly Written[]; times: readonly number[]; days: ZoneDays };

/**
 * When it happened. A day without an hour is not put before what its author had read of that day:
 * rights explained on the day of an arrest were not explained before it.
 */
function timeOf(procedure: Procedure, one: Written, before: Before): number {
	const { entry, at, seen } = one;
	if (!entry.happened) return at;
	const happened = entry.happened.epochMilliseconds;
	const field = procedure.actions[entry.action]?.happened;
	if (field === undefined || procedure.fields[field]?.type !== 'date') return happened;
	const end = before.days.startOf(before.days.dayOf(happened) + 1);
	let time = happened;
	for (let i = 0; i < seen; i += 1) {
		const other = before.times[i];
		if (other !== undefined && other > time && other < end) time = other;
	}
	return time;
}
