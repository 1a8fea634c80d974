import type { Tx } from '#foundations/db/server/index.ts';
import { actAs, tell } from '#modules/reports/server/index.ts';
import { type CaseRow, excludedFrom, namedIn } from './at-the-case.ts';
import { colleaguesFor, readersOf } from './readers.ts';

/**
 * Has the next notice tell that there is news: whoever works on the case, and of a limit that passed
 * also who leads the team. Acts as the service `keeper`; the notice says nothing of which case.
 */
export async function tellOf(tx: Tx, row: CaseRow, late: boolean): Promise<void> {
	const [excluded, named] = [await excludedFrom(tx, row.id), await namedIn(tx, row.id)];
	const readers = readersOf(await colleaguesFor(tx, row, excluded), row, named);
	const leads = readers.filter((one) => one.leads.includes(row.compartmentId));
	const worker = readers.filter(({ id }) => id === row.assignedTo);
	const chosen = [...worker, ...(late || worker.length === 0 ? leads : [])];
	const ids = new Set((chosen.length > 0 ? chosen : readers).map(({ id }) => id));
	await actAs(tx, 'service:notices');
	for (const id of ids) await tell(tx, id, 'digest');
	await actAs(tx, 'service:keeper');
}
