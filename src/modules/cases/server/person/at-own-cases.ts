import { inArray } from 'drizzle-orm';
import { authorise } from '#foundations/access/index.ts';
import type { ActorName } from '#foundations/db/index.ts';
import type { Db, Tx } from '#foundations/db/server/index.ts';
import { personKeys } from '#foundations/sealing/index.ts';
import { type PersonKey, tryToUnwrap } from '#modules/reports/index.ts';
import {
	atTheInbox,
	type Inbox,
	type InboxHow,
	type NotOpened,
} from '#modules/reports/server/index.ts';
import type { CaseRow } from '../at-the-case.ts';
import { holdInOrder } from '../hold-in-order.ts';
import { type House, houseOf } from '../house.ts';
import { onceMore } from '../once-more.ts';
import { cases, wraps } from '../tables.ts';

/** A person in front of their own cases. */
export type OwnCases = {
	tx: Tx;
	reportId: string;
	actor: ActorName;
	house: House;
	now: InboxHow['now'];
	rows: readonly CaseRow[];
	/** The identity of a case; null where the server was not given the receipt itself. */
	open(caseId: string): Promise<string | null>;
};

/**
 * Finds the cases that a receipt opens and does the work as their person: the receipt of the report
 * from which they came. A wrong receipt, one without a case and one of elsewhere are told apart by
 * nobody outside.
 */
export async function atOwnCases<T>(
	db: Db,
	key: PersonKey,
	how: InboxHow,
	work: (own: OwnCases) => Promise<T>,
): Promise<T | NotOpened> {
	const house = await houseOf(db);
	const look = async (inbox: Inbox) => {
		const { tx, report } = inbox;
		const actor = { kind: 'person', reportId: report.id } as const;
		// The report stands for its person: every case that their receipt opens is a record of theirs.
		const record = { kind: 'record', id: report.id, compartments: [], excluded: [] } as const;
		authorise(actor, 'cases.follow', record);
		const held = await tx.select().from(wraps);
		const ids = held.map(({ caseId }) => caseId);
		await holdInOrder(tx, ids);
		const rows = ids.length
			? await tx
					.select()
					.from(cases)
					.where(inArray(cases.id, ids))
					.orderBy(cases.openedOn, cases.id)
			: [];
		const own = await identityOf(inbox);
		return work({
			...{ tx, house, rows, now: how.now },
			reportId: report.id,
			actor: `person:${report.id}`,
			async open(caseId) {
				const wrap = held.find((one) => one.caseId === caseId);
				return wrap && own ? tryToUnwrap(wrap.wrapped, own) : null;
			},
		});
	};
	return onceMore(() => atTheInbox(db, key, how, look));
}

async function identityOf({ stretched, door }: Inbox): Promise<string | null> {
	return stretched ? (await personKeys(stretched, door.salt)).identity : null;
}
