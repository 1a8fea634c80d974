import { base64urlnopad } from '@scure/base';
import { and, asc, eq } from 'drizzle-orm';
import type { Db } from '#foundations/db/server/index.ts';
import type { PersonKey } from '#modules/reports/index.ts';
import type { InboxHow, NotOpened } from '#modules/reports/server/index.ts';
import type { Sought } from '../content.ts';
import { isForFamily } from '../telling-policy.ts';
import type { OwnSearch } from '../views.ts';
import { atOwnSearches, type OwnSearches } from './at-own-searches.ts';
import type { RecordRow } from './at-the-record.ts';
import { newestSealed, openRevision } from './newest-content.ts';
import { openContent } from './sealed-content.ts';
import { sharingOf } from './sharing.ts';
import { tellings } from './tables.ts';

/**
 * A family's search by its receipt. Nothing of it depends on whether anyone was found, until a
 * person told them (R10, R11).
 */
export async function ownSearches(
	db: Db,
	key: PersonKey,
	how: InboxHow,
): Promise<{ ok: true; searches: OwnSearch[] } | NotOpened> {
	return atOwnSearches(db, key, how, async (own) => {
		const searches: OwnSearch[] = [];
		for (const row of own.rows) {
			if (!row.erasedOn) searches.push(await ownSearchOf(own, row, how));
		}
		return { ok: true as const, searches };
	});
}

async function ownSearchOf(
	own: OwnSearches,
	row: RecordRow,
	{ now }: InboxHow,
): Promise<OwnSearch> {
	const identity = await own.open(row.id);
	const newest = await newestSealed(own.tx, row.id);
	const known = newest && (await openRevision(identity, newest));
	const said = known?.kind === 'missing' ? known : null;
	const locked = identity === null && newest ? base64urlnopad.encode(newest.sealed) : null;
	const { live } = await sharingOf(own.tx, row.id, now);
	return {
		recordId: row.id,
		stage: row.stage,
		content: said && { ...said, sharing: live.map(({ who }) => who) },
		sharing: live.map(({ who, until }) => ({ who, until: until.toString() })),
		wrapped: identity ? null : own.wrapped(row.id),
		sealed: locked === null ? null : { content: locked, recipient: row.recordRecipient },
		registeredOn: row.registeredOn.toString(),
		nextWordOn: row.nextWordOn?.toString() ?? null,
		told: await toldTo(own, row.id, identity, said),
	};
}

/** Whoever was told nothing new reads what every family reads, and no day either (R11). */
async function toldTo(
	{ tx }: OwnSearches,
	recordId: string,
	identity: string | null,
	search: Sought | null,
) {
	const rows = await tx
		.select()
		.from(tellings)
		.where(and(eq(tellings.soughtId, recordId), eq(tellings.stage, 'told')))
		.orderBy(asc(tellings.toldOn), asc(tellings.at), asc(tellings.id));
	return Promise.all(
		rows.filter(isForFamily).map(async ({ toldOn, sealed }) => {
			const open = await openContent<{ words?: string }>(identity, sealed);
			const words = open?.words ?? '';
			const way = words === '' ? (search?.telling.way ?? null) : null;
			const locked = identity ? null : base64urlnopad.encode(sealed);
			return { on: toldOn?.toString() ?? '', words, way, sealed: locked };
		}),
	);
}
