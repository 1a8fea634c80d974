import type { Entry } from './entry.ts';

/** An entry in the order of writing. `seen`: how many of those before it its author had read. */
export type Written = { readonly entry: Entry; readonly at: number; readonly seen: number };

/**
 * Entries in the order in which they were written, whatever the order in which they arrive.
 *
 * Of a person's act only the day is known, so an entry is never placed before the one its author
 * had read; what then still stands at the same time is ordered by id.
 */
export function writtenOrder(entries: readonly Entry[]): Written[] {
	const places = placesOf(entries);
	const placed = [...places.values()].sort(
		(a, b) => a.at - b.at || a.depth - b.depth || (a.entry.id < b.entry.id ? -1 : 1),
	);
	const index = new Map(placed.map(({ entry }, i) => [entry.id, i]));
	return placed.map(({ entry, at }, i) => {
		const last = entry.after === undefined ? undefined : index.get(entry.after);
		return { entry, at, seen: last === undefined ? i : last + 1 };
	});
}

type Place = { entry: Entry; at: number; depth: number };

function placesOf(entries: readonly Entry[]): Map<string, Place> {
	const byId = new Map(entries.map((entry) => [entry.id, entry]));
	const places = new Map<string, Place>();
	for (const entry of byId.values()) {
		const chain = unplaced(entry, byId, places);
		for (const next of chain.reverse()) {
			const before = next.after === undefined ? undefined : places.get(next.after);
			const at = next.at.epochMilliseconds;
			places.set(next.id, {
				entry: next,
				at: before && before.at > at ? before.at : at,
				depth: before ? before.depth + 1 : 0,
			});
		}
	}
	return places;
}

/** The entry and those it follows that have no place yet; a forged ring ends where it began. */
function unplaced(
	entry: Entry,
	byId: ReadonlyMap<string, Entry>,
	places: ReadonlyMap<string, Place>,
): Entry[] {
	const chain: Entry[] = [];
	const met = new Set<string>();
	let next: Entry | undefined = entry;
	while (next && !places.has(next.id) && !met.has(next.id)) {
		chain.push(next);
		met.add(next.id);
		next = next.after === undefined ? undefined : byId.get(next.after);
	}
	return chain;
}
