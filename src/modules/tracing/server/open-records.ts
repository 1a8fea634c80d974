import { and, desc, eq, inArray } from 'drizzle-orm';
import type { MemberSession } from '#foundations/access/index.ts';
import type { Tx } from '#foundations/db/server/index.ts';
import type { AgeKeys } from '#foundations/sealing/index.ts';
import { tryToUnwrap } from '#modules/reports/index.ts';
import type { Content } from '../content.ts';
import type { RecordRow } from './at-the-record.ts';
import { openRevision } from './newest-content.ts';
import { contents, records, wraps } from './tables.ts';

export type OpenedRecord = {
	row: RecordRow;
	position: number;
	/** The newest revision; null where no key fits. */
	content: Content | null;
};

/** All keys of a member to a team, newest first: a page may have sealed to an earlier one. */
export async function keysOf(session: MemberSession, compartmentId: string): Promise<AgeKeys[]> {
	const newest = session.keys.get(compartmentId);
	return newest ? [newest, ...(await session.earlierKeys(compartmentId))] : [];
}

/** The newest revision of each record, opened by the keys of its team; in no order. */
export async function openRecords(
	tx: Tx,
	ids: readonly string[],
	keys: readonly AgeKeys[],
): Promise<OpenedRecord[]> {
	if (ids.length === 0) return [];
	const rows = await tx
		.select()
		.from(records)
		.where(inArray(records.id, [...ids]));
	const held = await tx
		.select({ recordId: wraps.recordId, wrapped: wraps.wrapped })
		.from(wraps)
		.where(and(inArray(wraps.recordId, [...ids]), eq(wraps.holder, 'compartment')));
	const newest = await tx
		.selectDistinctOn([contents.recordId], {
			...{ recordId: contents.recordId, position: contents.position },
			...{ sealed: contents.sealed, byMember: contents.byMember },
		})
		.from(contents)
		.where(inArray(contents.recordId, [...ids]))
		.orderBy(contents.recordId, desc(contents.position));
	const sealedOf = new Map(newest.map((one) => [one.recordId, one]));
	return Promise.all(
		rows.map(async (row) => {
			const one = sealedOf.get(row.id);
			const own = held.filter(({ recordId }) => recordId === row.id);
			const identity = await unwrapAny(own, keys);
			const content = one ? await openRevision(identity, one) : null;
			return { row, position: one?.position ?? 0, content };
		}),
	);
}

async function unwrapAny(
	held: readonly { wrapped: Uint8Array }[],
	keys: readonly AgeKeys[],
): Promise<string | null> {
	for (const { wrapped } of held) {
		for (const { identity } of keys) {
			const opened = await tryToUnwrap(wrapped, identity);
			if (opened) return opened;
		}
	}
	return null;
}
