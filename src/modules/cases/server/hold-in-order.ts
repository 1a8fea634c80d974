import { inArray, sql } from 'drizzle-orm';
import type { Tx } from '#foundations/db/server/index.ts';
import { asId } from '#foundations/ids/index.ts';
import { INCIDENT } from '../incidents/index.ts';
import { cases } from './tables.ts';

/**
 * One order everywhere, for members and persons alike: cases before incidents, since whoever is kept
 * away from a case is kept away from its incidents, and each by id.
 */
export async function holdInOrder(tx: Tx, caseIds: readonly string[]): Promise<void> {
	const ids = caseIds.flatMap((one) => asId<'case'>(one) ?? []);
	if (ids.length === 0) return;
	await tx
		.select({ id: cases.id })
		.from(cases)
		.where(inArray(cases.id, ids))
		.orderBy(sql`${cases.procedure} = ${INCIDENT}`, cases.id)
		.for('no key update');
}
