import { createHmac, hkdfSync } from 'node:crypto';
import { and, eq, isNotNull } from 'drizzle-orm';
import type { MemberSession } from '#foundations/access/index.ts';
import type { Tx } from '#foundations/db/server/index.ts';
import type { AgeKeys } from '#foundations/sealing/index.ts';
import type { RecordRow } from '../at-the-record.ts';
import { keysOf, openRecords } from '../open-records.ts';
import { records } from '../tables.ts';

/**
 * What a record that came with a file keeps of its origin once it is erased, so that the same file
 * does not bring the person back: a code that only a key of its team makes again. Without the key
 * nobody can try a list of names or numbers against it.
 */
export function tombstoneOf(mark: string, key: AgeKeys): Uint8Array {
	const secret = hkdfSync('sha256', key.identity, '', 'amparo tracing tombstone', 32);
	return createHmac('sha256', Buffer.from(secret)).update(mark).digest();
}

/** The same for a record that came in before any was written; does nothing where there is one. */
export async function keepTombstone(
	tx: Tx,
	session: MemberSession,
	{ id, reportId, tombstone, compartmentId }: RecordRow,
): Promise<void> {
	if (tombstone || reportId) return;
	const keys = await keysOf(session, compartmentId);
	const [opened] = await openRecords(tx, [id], keys);
	const content = opened?.content;
	const came = content && content.kind !== 'event' ? content.person.came : undefined;
	const [key] = keys;
	if (!came || !key) return;
	const kept = { tombstone: tombstoneOf(came.mark, key) };
	await tx.update(records).set(kept).where(eq(records.id, id));
}

/** Whether a row of a file stands for somebody who was erased here, by any key the team ever had. */
export async function erasedHere(
	tx: Tx,
	compartmentId: string,
	keys: readonly AgeKeys[],
): Promise<(mark: string) => boolean> {
	const rows = await tx
		.select({ tombstone: records.tombstone })
		.from(records)
		.where(
			and(
				...[eq(records.compartmentId, compartmentId), isNotNull(records.erasedOn)],
				isNotNull(records.tombstone),
			),
		);
	const stones = new Set(rows.map(({ tombstone }) => written(tombstone ?? new Uint8Array())));
	if (stones.size === 0) return () => false;
	return (mark) => keys.some((key) => stones.has(written(tombstoneOf(mark, key))));
}

function written(bytes: Uint8Array): string {
	return Buffer.from(bytes).toString('base64');
}
