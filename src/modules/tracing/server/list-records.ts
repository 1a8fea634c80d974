import { and, count, eq, inArray, or, type SQL, sql } from 'drizzle-orm';
import { actorOf, authorise, type MemberSession } from '#foundations/access/index.ts';
import { asActor, type Db, type Tx } from '#foundations/db/server/index.ts';
import type { Temporal } from '#foundations/time/index.ts';
import type { RecordKind, RecordStage } from '../kinds.ts';
import { titleOf } from '../title-of.ts';
import type { RecordList, RecordRow } from '../views.ts';
import { keysOf, type OpenedRecord, openRecords } from './open-records.ts';
import { candidates, records } from './tables.ts';
import { todayHere } from './today-here.ts';

export type RecordFilter = {
	kind?: RecordKind | undefined;
	/** Open ones when missing. */
	stage?: RecordStage | undefined;
	mine?: boolean | undefined;
	/** Families who were promised a word that has not come. */
	late?: boolean | undefined;
	drill?: boolean | undefined;
	/** One of the member's own teams; all when missing. */
	compartmentId?: string | undefined;
	/** Counts from 1. */
	page?: number | undefined;
};

const PAGE = 50;

/**
 * The records of the member's teams: what the family wrote and nobody opened first, then whoever
 * was to hear soonest, then the newest. What is not theirs to see is left out by the database,
 * before anything is counted.
 */
export async function listRecords(
	db: Db,
	session: MemberSession,
	filter: RecordFilter,
	{ now }: { now: Temporal.Instant },
): Promise<RecordList> {
	const teams = session.compartments.filter(
		({ id }) => filter.compartmentId === undefined || id === filter.compartmentId,
	);
	for (const { id } of teams) {
		authorise(actorOf(session), 'tracing.list', { kind: 'compartment', id });
	}
	if (teams.length === 0) return { rows: [], total: 0, more: false };
	const today = await todayHere(db, now);
	const page = Math.min(1_000_000, Math.max(1, Math.trunc(filter.page ?? 1) || 1));
	return asActor(db, `member:${session.member.id}`, async (tx) => {
		const ids = teams.map(({ id }) => id);
		const wanted = and(inArray(records.compartmentId, ids), ...conditions(filter, session, today));
		const [counted] = await tx.select({ total: count() }).from(records).where(wanted);
		const found = await tx
			.select({ id: records.id })
			.from(records)
			.where(wanted)
			.orderBy(
				sql`${records.fresh} desc, ${records.nextWordOn} asc nulls last,
					${records.registeredOn} desc, ${records.id}`,
			)
			.limit(PAGE)
			.offset((page - 1) * PAGE);
		const listed = found.map(({ id }) => id);
		const opened = await openedById(tx, session, { teams: ids, listed });
		const possible = await candidatesOf(tx, listed);
		const total = counted?.total ?? 0;
		return {
			rows: listed.flatMap((id) => {
				const one = opened.get(id);
				return one ? [rowOf(one, possible.get(id) ?? 0, today)] : [];
			}),
			total,
			more: total > page * PAGE,
		};
	});
}

function conditions(
	{ kind, stage, mine, late, drill }: RecordFilter,
	{ member }: MemberSession,
	today: Temporal.PlainDate,
): SQL[] {
	return [
		eq(records.stage, stage ?? 'open'),
		eq(records.drill, drill ?? false),
		...(kind ? [eq(records.kind, kind)] : []),
		...(mine ? [eq(records.assignedTo, member.id)] : []),
		...(late ? [sql`${records.nextWordOn} < ${today.toString()}::date`] : []),
	];
}

async function openedById(
	tx: Tx,
	session: MemberSession,
	{ teams, listed }: { teams: readonly string[]; listed: readonly string[] },
): Promise<Map<string, OpenedRecord>> {
	const keys = (await Promise.all(teams.map((id) => keysOf(session, id)))).flat();
	const opened = await openRecords(tx, listed, keys);
	return new Map(opened.map((one) => [one.row.id, one]));
}

/** How many wait for somebody to look at, by record. */
async function candidatesOf(tx: Tx, ids: readonly string[]): Promise<Map<string, number>> {
	if (ids.length === 0) return new Map();
	const one = [...ids];
	const waiting = await tx
		.select({ sought: candidates.soughtId, found: candidates.foundId })
		.from(candidates)
		.where(
			and(
				inArray(candidates.stage, ['waiting', 'proposed']),
				or(inArray(candidates.soughtId, one), inArray(candidates.foundId, one)),
			),
		);
	const counts = new Map<string, number>();
	for (const { sought, found } of waiting) {
		for (const id of [sought, found]) counts.set(id, (counts.get(id) ?? 0) + 1);
	}
	return counts;
}

function rowOf(
	{ row, content }: OpenedRecord,
	waiting: number,
	today: Temporal.PlainDate,
): RecordRow {
	const { id, kind, stage, fresh, assignedTo, drill } = row;
	return {
		...{ id, kind, stage, fresh, assignedTo, drill, candidates: waiting },
		title: content && titleOf(content),
		registeredOn: row.registeredOn.toString(),
		nextWordOn: row.nextWordOn?.toString() ?? null,
		late: isLate(row, today),
	};
}

/** The day agreed with the family is over, and they still wait. */
export function isLate(
	{ nextWordOn, stage }: OpenedRecord['row'],
	today: Temporal.PlainDate,
): boolean {
	return stage === 'open' && nextWordOn !== null && nextWordOn.toString() < today.toString();
}
