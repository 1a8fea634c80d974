import { asc, desc, eq, inArray, or } from 'drizzle-orm';
import type { MemberSession } from '#foundations/access/index.ts';
import type { Db, Tx } from '#foundations/db/server/index.ts';
import type { Temporal } from '#foundations/time/index.ts';
import type { Content } from '../content.ts';
import type { EventFacts } from '../event-facts.ts';
import { titleOf } from '../title-of.ts';
import type { CandidateRow, RecordView } from '../views.ts';
import { type AtRecord, atTheRecord } from './at-the-record.ts';
import { candidateRowsOf } from './candidates/candidate-rows.ts';
import { erasureAskedBy } from './erasure-asked.ts';
import { factsOfEvent } from './event-row.ts';
import { unlock } from './keys.ts';
import { isLate } from './list-records.ts';
import { tiesOf } from './matcher/ties-of.ts';
import { contentAt, newestContent } from './newest-content.ts';
import { noteOpened } from './note-opened.ts';
import { keysOf, openRecords } from './open-records.ts';
import { asShared } from './sharing.ts';
import { candidates, contents, events, records } from './tables.ts';
import { tellingViewsOf } from './tellings/telling-views.ts';
import { todayHere } from './today-here.ts';

export type ReadRecord = RecordView & {
	/** Of an event, beside the view that every kind has. */
	facts: EventFacts | null;
	compartmentId: string;
	/** The revision that was asked for; null for one that is not there. */
	earlier: { position: number; content: Content } | null;
};

/** Which record, and of what was known of it, which revision besides the newest. */
export type Reading = { recordId: string; position?: number | undefined };

/**
 * One record as a member of its team sees it. That they read is in the ledger before a word is
 * shown; what the family wrote then counts as opened.
 */
export async function readRecord(
	db: Db,
	session: MemberSession,
	{ recordId, position }: Reading,
	how: { now: Temporal.Instant },
): Promise<ReadRecord> {
	const today = await todayHere(db, how.now);
	return atTheRecord(db, session, { recordId, action: 'tracing.read' }, how, async (at) => {
		const { tx, row } = at;
		const identity = await unlock(tx, session, row.id);
		const newest = await newestContent(tx, row.id, identity);
		const content = await asShared(tx, row.id, newest, how.now);
		const asked = position === undefined ? null : await contentAt(tx, row.id, position, identity);
		const revisions = await tx
			.select({ position: contents.position, on: contents.on, byMember: contents.byMember })
			.from(contents)
			.where(eq(contents.recordId, row.id))
			.orderBy(asc(contents.position));
		const [facts] = await tx.select().from(events).where(eq(events.recordId, row.id));
		const tied = await tiedTo(at);
		if (row.fresh) await opened(tx, row.id);
		const possible = await candidatesFor(at);
		const told = await tellingViewsOf(tx, session, { soughtId: row.id });
		await noteOpened(at);
		const { id, kind, stage, reportId, assignedTo, drill, compartmentId } = row;
		return {
			...{ id, kind, stage, content, reportId, assignedTo, drill, compartmentId },
			...{ legalHold: row.legalHold, eraseAskedBy: await erasureAskedBy(tx, row, today) },
			revisions: revisions.map((one) => ({ ...one, on: one.on.toString() })),
			...tied,
			...{ candidates: possible, tellings: told },
			facts: facts ? factsOfEvent(facts) : null,
			earlier: asked && { position: position ?? 0, content: asked },
			registeredOn: row.registeredOn.toString(),
			nextWordOn: row.nextWordOn?.toString() ?? null,
			late: isLate(row, today),
		};
	});
}

/** Likeliest first; of those that were settled too. */
async function candidatesFor({ tx, session, row }: AtRecord): Promise<CandidateRow[]> {
	const rows = await tx
		.select()
		.from(candidates)
		.where(or(eq(candidates.soughtId, row.id), eq(candidates.foundId, row.id)))
		.orderBy(desc(candidates.weight), candidates.id)
		.limit(200);
	return candidateRowsOf(tx, session, rows);
}

async function opened(tx: Tx, id: string): Promise<void> {
	await tx.update(records).set({ fresh: false }).where(eq(records.id, id));
}

async function tiedTo({
	tx,
	session,
	row,
}: AtRecord): Promise<Pick<RecordView, 'event' | 'companions' | 'same' | 'people'>> {
	const ties = await tiesOf(tx, [row.id]);
	const { event, companions = [], same = [] } = ties.get(row.id) ?? {};
	const people = [...ties].flatMap(([id, tie]) => (tie.event === row.id ? [id] : []));
	const ids = [...companions, ...same, ...people, ...(event ? [event] : [])];
	if (ids.length === 0) return { event: null, companions: [], same: [], people: [] };
	const teams = await tx
		.selectDistinct({ id: records.compartmentId })
		.from(records)
		.where(inArray(records.id, ids));
	const keys = (await Promise.all(teams.map(({ id }) => keysOf(session, id)))).flat();
	const found = await openRecords(tx, ids, keys);
	const titles = new Map<string, string | null>(
		found.map(({ row: one, content }) => [one.id, content && titleOf(content)]),
	);
	const named = (some: readonly string[]) =>
		[...new Set(some)].flatMap((id) => {
			const title = titles.get(id);
			return title === undefined ? [] : [{ id, title }];
		});
	return {
		event: named(event ? [event] : [])[0] ?? null,
		companions: named(companions),
		same: named(same),
		people: named(people),
	};
}
