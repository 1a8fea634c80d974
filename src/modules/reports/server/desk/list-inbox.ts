import { inArray, type SQL, sql } from 'drizzle-orm';
import type { MemberSession } from '#foundations/access/index.ts';
import { actorOf, authorise } from '#foundations/access/index.ts';
import { asActor, type Db } from '#foundations/db/server/index.ts';
import { asId } from '#foundations/ids/index.ts';
import { workingCalendarOf } from '#foundations/time/server/index.ts';
import { lateSince } from '../../acknowledgement.ts';
import { isKind } from '../../kinds.ts';
import { STAGES } from '../../stages.ts';
import type { InboxFilter, InboxPage, WaveRow } from '../../views.ts';
import type { DeskHow } from '../at-the-desk.ts';
import { houseOf, todayAt } from '../house.ts';
import { rowOf } from '../row-of.ts';
import { reports } from '../tables.ts';
import { isLateNow, type Now } from './late-now.ts';

const PAGE = 50;

type Line = {
	id: string | null;
	wave: string | null;
	compartment_id: string;
	count: string;
	urgent: string;
	waiting: string;
	received_on: string;
	total: string;
};

/**
 * What lies with the member's teams, and what they were asked about: urgent first, then what waits
 * for an acknowledgement, the longest waiting first. A wave is one line.
 *
 * What is not theirs to see is left out by the database, before anything is counted.
 */
export async function listInbox(
	db: Db,
	session: MemberSession,
	filter: InboxFilter,
	{ now }: DeskHow,
): Promise<InboxPage> {
	for (const { id } of session.compartments) {
		authorise(actorOf(session), 'reports.list', { kind: 'compartment', id });
	}
	const house = await houseOf(db);
	const page = Math.min(1_000_000, Math.max(1, Math.trunc(filter.page ?? 1) || 1));
	return asActor(db, `member:${session.member.id}`, async (tx) => {
		const today = todayAt(house, now);
		const lateDay = lateSince(today, workingCalendarOf(house.country)).toString();
		const { timeZone } = house;
		const asker = { memberId: session.member.id, lateDay, today: today.toString(), timeZone };
		const { rows: lines } = await tx.execute<Line>(linesOf(filter, asker, page));
		const ids = lines.flatMap(({ id }) => (id ? [id] : []));
		const found = ids.length ? await tx.select().from(reports).where(inArray(reports.id, ids)) : [];
		const byId = new Map(found.map((report) => [report.id, report]));
		const total = Number(lines[0]?.total ?? 0);
		return {
			rows: lines.map((line) => {
				const report = byId.get(line.id ?? '');
				return report ? rowOf(report, house, today) : waveOf(line);
			}),
			page,
			more: total > page * PAGE,
			total,
		};
	});
}

/** Groups by wave, or by the report itself where it belongs to none or its wave was opened. */
function linesOf(filter: InboxFilter, asker: Asker, page: number): SQL {
	const single = filter.wave ? sql`true` : sql`wave is null`;
	return sql`
		with seen as (
			select *, case
				when stage in ('refused', 'closed', 'withdrawn') then 4
				when urgent then 0
				when stage = 'received' then 1
				when fresh then 2
				else 3 end as rank
			from reports_reports where ${wanted(filter, asker)}
		), lines as (
			select case when ${single} then id end as id,
				case when not (${single}) then wave end as wave, compartment_id, count(*) as count,
				count(*) filter (where urgent) as urgent,
				count(*) filter (where stage = 'received') as waiting,
				min(received_on) as received_on, min(rank) as rank
			from seen group by 1, 2, compartment_id
		)
		select id, wave, compartment_id, count, urgent, waiting, received_on,
			count(*) over () as total
		from lines
		order by rank, case when rank < 4 then received_on end, received_on desc, id, wave
		limit ${PAGE} offset ${(page - 1) * PAGE}`;
}

type Asker = Now & { memberId: string };

function wanted(filter: InboxFilter, asker: Asker): SQL {
	const { compartmentId, stage, kind, mine, unassigned, urgent, late, wave } = filter;
	const conditions = [sql`true`];
	// An address can be edited by hand: what is no id and no word of ours finds nothing.
	if (compartmentId) conditions.push(sql`compartment_id = ${asId(compartmentId) ?? null}`);
	if (stage) conditions.push(STAGES.includes(stage) ? sql`stage = ${stage}` : sql`false`);
	if (kind) conditions.push(isKind(kind) ? sql`kind = ${kind}` : sql`false`);
	if (mine) conditions.push(sql`assigned_to = ${asker.memberId}`);
	if (unassigned) conditions.push(sql`assigned_to is null`);
	if (urgent) conditions.push(sql`urgent`);
	if (late) conditions.push(isLateNow(asker));
	if (unassigned || urgent) {
		conditions.push(sql`stage not in ('refused', 'closed', 'withdrawn')`);
	}
	if (wave) conditions.push(sql`wave = ${asId(wave) ?? null}`);
	return sql.join(conditions, sql` and `);
}

function waveOf(line: Line): WaveRow {
	return {
		type: 'wave',
		wave: line.wave ?? '',
		compartmentId: line.compartment_id,
		count: Number(line.count),
		urgent: Number(line.urgent),
		waiting: Number(line.waiting),
		receivedOn: line.received_on,
	};
}
