import { inArray, type Param, type SQL, sql } from 'drizzle-orm';
import { actorOf, authorise, HERE, type MemberSession } from '#foundations/access/index.ts';
import { asActor, type Db, type Tx } from '#foundations/db/server/index.ts';
import type { Temporal } from '#foundations/time/index.ts';
import type { WorkList, WorkShown } from '../../views.ts';
import type { CaseHow } from '../at-the-case.ts';
import { rowsOfMany } from '../entries/entry-rows.ts';
import { houseOf } from '../house.ts';
import { cases } from '../tables.ts';
import { asKeeper } from '../walls/as-keeper.ts';
import { besideOf } from '../walls/beside.ts';
import { seenBeside } from '../walls/seen-beside.ts';
import { workRowOf } from './work-row.ts';

export type WorkFilter = {
	shown: WorkShown;
	procedure?: string | undefined;
	compartmentId?: string | undefined;
	/** The member who works on it; null: what nobody works on. */
	assignedTo?: string | null | undefined;
	/** Counts from 1. */
	page?: number | undefined;
};

const PAGE = 50;

/**
 * What lies with the member's teams and where they are named: what calls for haste first, then what
 * is overdue, then what falls due next, each with the reason why it stands there. No score is
 * involved: only answers given and limits that run.
 *
 * What is not theirs to see is left out by the database, before anything is counted.
 */
export async function listWork(
	db: Db,
	session: MemberSession,
	filter: WorkFilter,
	{ now }: CaseHow,
): Promise<WorkList> {
	authorise(actorOf(session), 'cases.work', HERE);
	const house = await houseOf(db);
	const page = Math.min(1_000_000, Math.max(1, Math.trunc(filter.page ?? 1) || 1));
	const actor = `member:${session.member.id}` as const;
	return asActor(db, actor, async (tx) => {
		const conditions = conditionsOf(filter, session, now);
		const counts = await tx.execute<Record<WorkShown, string>>(countsOf(conditions));
		const lines = () =>
			tx.execute<{ case_id: string }>(linesOf(conditions, filter.shown, now, page));
		// Of one member's own there are few: those are gathered and sorted.
		const found = await (filter.shown === 'mine' ? lines() : inOrder(tx, lines));
		const ids = found.rows.map((line) => line.case_id);
		const rows = ids.length ? await tx.select().from(cases).where(inArray(cases.id, ids)) : [];
		const byId = new Map(rows.map((row) => [row.id, row]));
		const entries = await rowsOfMany(tx, ids);
		const beside = await asKeeper(tx, actor, () => besideOf(tx, ids, { house, now }));
		const sees = await seenBeside(tx, ids.flatMap(beside), actor);
		const total = Number(counts.rows[0]?.[filter.shown] ?? 0);
		return {
			rows: ids.flatMap((id) => {
				const row = byId.get(id);
				if (!row) return [];
				const linked = { seen: beside(id).filter(sees), all: beside(id) };
				return [workRowOf(row, entries.get(id) ?? [], { house, now }, linked)];
			}),
			total,
			more: total > page * PAGE,
			counts: {
				mine: Number(counts.rows[0]?.mine ?? 0),
				team: Number(counts.rows[0]?.team ?? 0),
				overdue: Number(counts.rows[0]?.overdue ?? 0),
				all: Number(counts.rows[0]?.all ?? 0),
			},
		};
	});
}

/**
 * Reads lines as they lie in an index, whose first page is all that is asked for. Whom the walls let
 * see what, the planner cannot guess; it would gather and sort everything for fear of finding little.
 */
async function inOrder<T>(tx: Tx, work: () => Promise<T>): Promise<T> {
	await tx.execute(sql`select set_config('enable_sort', 'off', true)`);
	const found = await work();
	await tx.execute(sql`select set_config('enable_sort', 'on', true)`);
	return found;
}

type Conditions = { both: SQL; shown: Record<WorkShown, SQL>; teams: Param };

function conditionsOf(
	{ procedure, compartmentId, assignedTo }: WorkFilter,
	{ member, compartments }: MemberSession,
	now: Temporal.Instant,
): Conditions {
	const teams = sql.param(compartments.map(({ id }) => id));
	const both = [sql`d.first`];
	// An address can be edited by hand: what is no word of ours finds nothing.
	if (compartmentId) both.push(sql`d.compartment_id::text = ${compartmentId}`);
	if (assignedTo === null) both.push(sql`d.assigned_to is null`);
	else if (assignedTo) both.push(sql`d.assigned_to::text = ${assignedTo}`);
	if (procedure) {
		both.push(sql`d.case_id in (select c.id from cases_cases c where c.procedure = ${procedure})`);
	}
	return {
		teams,
		both: sql.join(both, sql` and `),
		shown: {
			mine: sql`d.open and d.assigned_to = ${member.id}`,
			team: sql`d.open and d.compartment_id = any (${teams}::uuid[])`,
			overdue: sql`d.open and d.due_at <= ${now.toString()}::timestamptz`,
			all: sql`true`,
		},
	};
}

function countsOf({ both, shown }: Conditions): SQL {
	return sql`select
		count(*) filter (where ${shown.mine}) as mine,
		count(*) filter (where ${shown.team}) as team,
		count(*) filter (where ${shown.overdue}) as overdue,
		count(*) as all
		from cases_due d where ${both}`;
}

/**
 * The sections of the list one after another, each in the order of an index: the first page of a
 * hundred thousand is found without sorting them all.
 */
function linesOf(
	{ both, shown, teams }: Conditions,
	which: WorkShown,
	now: Temporal.Instant,
	page: number,
): SQL {
	const at = sql`${now.toString()}::timestamptz`;
	// Each a range of the index: those that are late are not walked through to find what is not.
	const [late, ahead, never] = [
		sql`d.due_at <= ${at}`,
		sql`d.due_at > ${at}`,
		sql`d.due_at is null`,
	];
	const [urgent, calm] = [sql`d.open and d.urgent is not null`, sql`d.open and d.urgent is null`];
	const sections = [
		...[sql`${urgent} and ${late}`, sql`${calm} and ${late}`],
		...[sql`${urgent} and ${ahead}`, sql`${urgent} and ${never}`],
		...[sql`${calm} and ${ahead}`, sql`${calm} and ${never}`],
		sql`not d.open`,
	];
	// What a view cannot hold is not looked for.
	const held = { mine: 6, team: 6, overdue: 2, all: 7 } satisfies Record<WorkShown, number>;
	const limit = sql`order by d.due_at, d.case_id limit ${page * PAGE}`;
	const parts = sections.slice(0, held[which]).map((section, place) => {
		const line = sql`select ${place}::int as place, d.due_at, d.case_id from cases_due d
			where ${both} and ${section}`;
		// Of each team the first page: their lines lie in this order, those of all teams do not.
		return which === 'team'
			? sql`(select l.* from unnest(${teams}::uuid[]) as team (id) cross join lateral (
				${line} and d.compartment_id = team.id ${limit}) as l)`
			: sql`(${line} and ${shown[which]} ${limit})`;
	});
	return sql`select case_id from (${sql.join(parts, sql` union all `)}) as parts
		order by place, due_at, case_id limit ${PAGE} offset ${(page - 1) * PAGE}`;
}
