import { and, eq, ne } from 'drizzle-orm';
import type { Tx } from '#foundations/db/server/index.ts';
import type { RecordRow } from '../at-the-record.ts';
import { records, tellings } from '../tables.ts';

/** Everything that was planned, signed or told of one candidate no longer counts. @returns how many */
export async function takeBackAll(tx: Tx, candidateId: string, sought: RecordRow): Promise<number> {
	const gone = await tx
		.update(tellings)
		.set({ stage: 'taken_back' })
		.where(and(eq(tellings.candidateId, candidateId), ne(tellings.stage, 'taken_back')))
		.returning({ id: tellings.id });
	await openAgain(tx, sought);
	return gone.length;
}

/** A search of which nothing told stands any more is searched again. */
export async function openAgain(tx: Tx, sought: RecordRow): Promise<void> {
	if (sought.stage !== 'told') return;
	const left = await tx
		.select({ id: tellings.id })
		.from(tellings)
		.where(
			and(
				eq(tellings.soughtId, sought.id),
				eq(tellings.stage, 'told'),
				ne(tellings.subject, 'searching'),
			),
		);
	if (left.length === 0) {
		await tx.update(records).set({ stage: 'open' }).where(eq(records.id, sought.id));
	}
}
