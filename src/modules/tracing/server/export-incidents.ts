import { and, asc, between, eq, isNull, notInArray, sql } from 'drizzle-orm';
import { actorOf, authorise, HERE, type MemberSession } from '#foundations/access/index.ts';
import { asActor, type Db, type Tx } from '#foundations/db/server/index.ts';
import { append } from '#foundations/ledger/server/index.ts';
import { Temporal } from '#foundations/time/index.ts';
import { THRESHOLD } from '#modules/reports/index.ts';
import type { DeathCategory } from '../content.ts';
import { incidentTable, type SingleDeaths } from '../files/incident-table.ts';
import { asKeeper } from './as-keeper.ts';
import { events, records, ties } from './tables.ts';

export type IncidentExport = {
	csv: string;
	/** Events and single deaths in the file. */
	rows: number;
	/** Where single deaths are so few that a number would nearly name them. */
	withheld: readonly { category: DeathCategory; year: number }[];
};

/**
 * Deaths and disappearances in the columns of the Missing Migrants Project (IOM): events one by
 * one, single deaths in one row for each category and year. Deaths in detention, during and after a return,
 * which the project leaves out, are rows of their own. Every number is the least that is known.
 *
 * A death that belongs to an event is in the event's number, and is not counted again.
 *
 * Single deaths are counted by whole years of their registration, those that lie in the span: spans
 * that differ by a day could be subtracted, and would give one death away.
 *
 * @param from, until ISO days of the events, both included
 */
export async function exportIncidents(
	db: Db,
	session: MemberSession,
	{ from, until }: { from: string; until: string },
	{ now }: { now: Temporal.Instant },
): Promise<IncidentExport> {
	return asActor(db, 'service:figures', async (tx) => {
		const made = await whatLeaves(tx, session, { from, until });
		const { rows } = made;
		const actor = `member:${session.member.id}` as const;
		const facts = { format: 'iom', records: rows };
		await append(tx, {
			actor,
			kind: 'tracing.exported',
			subject: session.member.id,
			at: now,
			facts,
		});
		return made;
	});
}

/** How much `exportIncidents` would take out: said before anything leaves. */
export async function countIncidents(
	db: Db,
	session: MemberSession,
	span: { from: string; until: string },
): Promise<Omit<IncidentExport, 'csv'>> {
	return asActor(db, 'service:figures', async (tx) => {
		const { csv: _, ...counts } = await whatLeaves(tx, session, span);
		return counts;
	});
}

async function whatLeaves(
	tx: Tx,
	session: MemberSession,
	{ from, until }: { from: string; until: string },
): Promise<IncidentExport> {
	authorise(actorOf(session), 'tracing.figures', HERE);
	const days = [Temporal.PlainDate.from(from), Temporal.PlainDate.from(until)] as const;
	const incidents = await incidentsIn(tx, days);
	const singles = await asKeeper(tx, 'service:figures', () => singleDeaths(tx, days));
	const shown = singles.filter(({ dead }) => dead >= THRESHOLD);
	const withheld = singles.filter(({ dead }) => dead < THRESHOLD);
	return {
		...{ csv: incidentTable(incidents, shown), rows: incidents.length + shown.length },
		withheld: withheld.map(({ category, year }) => ({ category, year })),
	};
}

type Days = readonly [Temporal.PlainDate, Temporal.PlainDate];

async function incidentsIn(tx: Tx, [from, until]: Days) {
	const rows = await tx
		.select({ event: events })
		.from(events)
		.innerJoin(records, eq(records.id, events.recordId))
		.where(
			and(between(events.from, from, until), eq(records.drill, false), isNull(records.erasedOn)),
		)
		.orderBy(asc(events.from), asc(events.recordId));
	return rows.map(({ event }) => event);
}

/** Who is tied to an event is known to the house alone: only how many are not leaves it. */
async function singleDeaths(tx: Tx, [from, until]: Days): Promise<SingleDeaths[]> {
	const tied = tx.select({ id: ties.recordId }).from(ties).where(eq(ties.kind, 'event'));
	const year = sql<number>`extract(year from ${records.registeredOn})::int`;
	const rows = await tx
		.select({ category: records.category, year, dead: sql<number>`count(*)::int` })
		.from(records)
		.where(
			and(
				eq(records.kind, 'dead'),
				eq(records.drill, false),
				isNull(records.erasedOn),
				notInArray(records.id, tied),
				between(year, firstWhole(from), lastWhole(until)),
			),
		)
		.groupBy(records.category, year)
		.orderBy(year, asc(records.category));
	return rows.map(({ category, ...rest }) => ({ category: category ?? 'other', ...rest }));
}

function firstWhole(from: Temporal.PlainDate): number {
	return from.dayOfYear === 1 ? from.year : from.year + 1;
}

function lastWhole(until: Temporal.PlainDate): number {
	return until.dayOfYear === until.daysInYear ? until.year : until.year - 1;
}
