import { SIGNS } from '../../signs/sign-acts.ts';
import type { EntryRow } from '../entries/entry-rows.ts';

/** The plan of signs that runs, and what corrected it, the oldest first: nobody stopped it since. */
export function plannedIn(rows: readonly EntryRow[]): readonly EntryRow[] | undefined {
	const chains = new Set<EntryRow[]>();
	for (const row of rows) {
		const before = row.corrects && [...chains].find((one) => one.at(-1)?.id === row.corrects);
		if (before && before[0]?.action === row.action) {
			before.push(row);
			continue;
		}
		// Corrected by another act, it was never done.
		if (before) chains.delete(before);
		chains.add([row]);
	}
	const last = [...chains].findLast(([one]) => one && STANDS.includes(one.action));
	return last?.[0]?.action === SIGNS.plan ? last : undefined;
}

const STANDS: readonly string[] = [SIGNS.plan, SIGNS.stop];
