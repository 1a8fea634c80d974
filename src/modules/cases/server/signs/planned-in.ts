import { SIGNS } from '../../signs/sign-acts.ts';
import type { EntryRow } from '../entries/entry-rows.ts';

/** The plan of signs that runs: nobody stopped it since. */
export function plannedIn(rows: readonly EntryRow[]): EntryRow | undefined {
	const last = rows.findLast(({ action }) => action === SIGNS.plan || action === SIGNS.stop);
	return last?.action === SIGNS.plan ? last : undefined;
}
