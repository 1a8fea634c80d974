import { and, asc, eq } from 'drizzle-orm';
import type { Db } from '#foundations/db/server/index.ts';
import type { PersonKey } from '#modules/reports/index.ts';
import type { InboxHow, NotOpened } from '#modules/reports/server/index.ts';
import type { Sought } from '../content.ts';
import { isForFamily } from '../telling-policy.ts';
import type { OwnSearch } from '../views.ts';
import { atOwnSearches, type OwnSearches } from './at-own-searches.ts';
import type { RecordRow } from './at-the-record.ts';
import { newestContent } from './newest-content.ts';
import { openContent } from './sealed-content.ts';
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
		for (const row of own.rows) if (!row.erasedOn) searches.push(await ownSearchOf(own, row));
		return { ok: true as const, searches };
	});
}

async function ownSearchOf(own: OwnSearches, row: RecordRow): Promise<OwnSearch> {
	const identity = await own.open(row.id);
	const content = await newestContent(own.tx, row.id, identity);
	return {
		recordId: row.id,
		stage: row.stage,
		content: content?.kind === 'missing' ? (content satisfies Sought) : null,
		registeredOn: row.registeredOn.toString(),
		nextWordOn: row.nextWordOn?.toString() ?? null,
		told: await toldTo(own, row.id, identity, content?.kind === 'missing' ? content : null),
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
		.orderBy(asc(tellings.toldOn));
	return Promise.all(
		rows.filter(isForFamily).map(async ({ toldOn, sealed }) => {
			const open = await openContent<{ words?: string }>(identity, sealed);
			const words = open?.words ?? '';
			const way = words === '' ? (search?.telling.way ?? null) : null;
			return { on: toldOn?.toString() ?? '', words, way };
		}),
	);
}
