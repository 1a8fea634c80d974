import { base64urlnopad } from '@scure/base';
import { asc, eq } from 'drizzle-orm';
import { authorise } from '#foundations/access/index.ts';
import type { Db } from '#foundations/db/server/index.ts';
import { personKeys } from '#foundations/sealing/index.ts';
import { type PersonKey, tryToUnwrap } from '#modules/reports/index.ts';
import {
	atTheInbox,
	type Inbox,
	type InboxHow,
	type NotOpened,
} from '#modules/reports/server/index.ts';
import type { RecordRow } from './at-the-record.ts';
import { records, wraps } from './tables.ts';

/** A person in front of their own search. */
export type OwnSearches = Inbox & {
	rows: readonly RecordRow[];
	/** The identity of a record; null where the server was not given the receipt itself. */
	open(recordId: string): Promise<string | null>;
	/** The same, as the person's own browser opens it; null where there is none. */
	wrapped(recordId: string): string | null;
};

/** Finds the search that a receipt opens and does the work as its person. */
export async function atOwnSearches<T>(
	db: Db,
	key: PersonKey,
	how: InboxHow,
	work: (own: OwnSearches) => Promise<T>,
): Promise<T | NotOpened> {
	return atTheInbox(db, key, how, async (inbox) => {
		const { tx, report, stretched, door } = inbox;
		const actor = { kind: 'person', reportId: report.id } as const;
		const record = { kind: 'record', id: report.id, compartments: [], excluded: [] } as const;
		authorise(actor, 'tracing.follow', record);
		const rows = await tx
			.select()
			.from(records)
			.where(eq(records.reportId, report.id))
			.orderBy(asc(records.registeredOn), asc(records.id))
			.for('update');
		const held = rows.length ? await tx.select().from(wraps).where(eq(wraps.holder, 'person')) : [];
		const own = stretched && rows.length ? (await personKeys(stretched, door.salt)).identity : null;
		return work({
			...inbox,
			rows,
			async open(recordId) {
				const wrap = held.find((one) => one.recordId === recordId);
				return wrap && own ? tryToUnwrap(wrap.wrapped, own) : null;
			},
			wrapped(recordId) {
				const wrap = held.find((one) => one.recordId === recordId);
				return wrap ? base64urlnopad.encode(wrap.wrapped) : null;
			},
		});
	});
}
