import { createHmac, hkdfSync } from 'node:crypto';
import { and, eq, isNotNull } from 'drizzle-orm';
import type { Tx } from '#foundations/db/server/index.ts';
import type { AgeKeys } from '#foundations/sealing/index.ts';
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
