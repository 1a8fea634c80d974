import { sql } from 'drizzle-orm';
import { asActor, type Db, type Tx } from '#foundations/db/server/index.ts';
import { newId } from '#foundations/ids/index.ts';
import { appendAll, type News } from '#foundations/ledger/server/index.ts';
import type { ClockState, Entry } from '#foundations/procedures/index.ts';
import { isoOf, type Temporal } from '#foundations/time/index.ts';
import { BREACHED } from '../../acts.ts';
import type { CaseRow } from '../at-the-case.ts';
import { addEntries, chained } from '../entries/add-entry.ts';
import { type EntryRow, rowsOfMany } from '../entries/entry-rows.ts';
import { type House, houseOf } from '../house.ts';
import { endOpenings } from '../profile/open-now.ts';
import { cases } from '../tables.ts';
import { type BesideCase, besideOf } from '../walls/beside.ts';
import { dueLinesOf, standingTwice } from './due-lines.ts';
import type { due } from './due-tables.ts';
import { takeMarks } from './index-beside.ts';
import { byIndexOnly, indexDue, limitOf, MARK, toldOf } from './index-due.ts';
import { tellOf } from './tell-of.ts';

/** Limits in one transaction: many wait for the disk together, few wait for each other. */
const BATCH = 1000;

/** Each with its own half of the cases: while the database writes for one, the other computes. */
const LANES = 2;

type Looking = { house: House; now: Temporal.Instant };

export type Swept = { breaches: number; reminders: number };

/**
 * Finds limits that passed or are near, writes each breach into its case once, and tells whoever
 * works on it. A limit is overdue without it: this only notices.
 */
export async function sweepOverdue(db: Db, now: Temporal.Instant): Promise<Swept> {
	const house = await houseOf(db);
	const swept = { breaches: 0, reminders: 0 };
	await asActor(db, 'service:keeper', (tx) => endOpenings(tx, { before: now }));
	const lanes = Array.from({ length: LANES }, async (_, lane) => {
		for (;;) {
			const batch = await asActor(db, 'service:keeper', (tx) =>
				sweepBatch(tx, lane, { house, now }),
			);
			swept.breaches += batch.breaches;
			swept.reminders += batch.reminders;
			if (!batch.more) return;
		}
	});
	await Promise.all(lanes);
	return swept;
}

async function sweepBatch(tx: Tx, lane: number, { house, now }: Looking) {
	await byIndexOnly(tx);
	const { rows, near, more } = await takeBatch(tx, lane, now);
	const ids = rows.map(({ id }) => id);
	await takeMarks(tx, ids);
	const all = await rowsOfMany(tx, ids);
	const beside = await besideOf(tx, ids, { house, now });
	const found = rows.map((row) => look(row, all.get(row.id) ?? [], beside(row.id), { house, now }));
	const added = found.flatMap(({ breaches }) => breaches);
	await addEntries(
		tx,
		added.map(({ entry }) => entry),
	);
	await indexDue(
		tx,
		found.flatMap((one) => one.due),
	);
	// Whoever is only marked from beside is looked at, and hears of it when a limit passed by it.
	const news = found.filter(({ row, breaches }) => breaches.length > 0 || near.has(row.id));
	await tellOf(
		tx,
		news.map(({ row, breaches, alarm }) => ({ row, late: breaches.length > 0, alarm })),
	);
	await appendAll(
		tx,
		added.map((one) => one.news),
	);
	const reminders = news.filter(({ reminded }) => reminded).length;
	return { more, breaches: added.length, reminders };
}

type Batch = {
	rows: CaseRow[];
	/** Cases with a limit to tell of, and not only a mark (ids). */
	near: ReadonlySet<string>;
	more: boolean;
};

/** By the index, a batch of lines at a time. Rows that another process holds are left to it. */
async function takeBatch(tx: Tx, lane: number, now: Temporal.Instant): Promise<Batch> {
	const { rows: lines } = await tx.execute<{ id: string; clock: string }>(sql`
		select case_id as id, clock from cases_due where tell_at <= ${now.toString()}::timestamptz
			and get_byte(uuid_send(case_id), 0) % ${LANES} = ${lane}
		order by tell_at limit ${BATCH}`);
	const near = new Set(lines.filter(({ clock }) => clock !== MARK).map(({ id }) => id));
	const ids = [...new Set(lines.map(({ id }) => id))];
	if (ids.length === 0) return { rows: [], near, more: false };
	const rows = await tx
		.select()
		.from(cases)
		.where(sql`${cases.id} = any (${sql.param(ids)}::uuid[])`)
		.for('no key update', { skipLocked: true });
	return { rows, near, more: lines.length === BATCH && rows.length > 0 };
}

type Found = {
	row: CaseRow;
	due: (typeof due.$inferInsert)[];
	breaches: { entry: EntryRow; news: News }[];
	reminded: boolean;
	/** A limit passed of which the definition says that it cannot wait. */
	alarm: boolean;
};

function look(
	row: CaseRow,
	written: readonly EntryRow[],
	linked: readonly BesideCase[],
	how: Looking,
): Found {
	const standing = standingTwice(row, written, how, linked);
	const { procedure, state } = standing;
	const told = toldOf(state);
	const late = state.open
		? state.clocks.filter(
				(clock) => clock.state === 'overdue' && !told.has(limitOf(breachOf(clock).facts)),
			)
		: [];
	const breaches: Found['breaches'] = [];
	let last = written.at(-1);
	for (const clock of late) {
		const said = { id: newId<'entry'>(), ...breachOf(clock), at: how.now };
		const entry = chained(row.id, said, { last, part: null });
		const proposes = procedure.clocks?.[clock.id]?.breach?.proposes ?? null;
		breaches.push({ entry, news: newsOf(row, clock, entry, proposes, how.now) });
		told.add(limitOf(said.facts));
		last = entry;
	}
	const lines = dueLinesOf(row, standing, how.now, told);
	const alarm = late.some(({ id }) => procedure.clocks?.[id]?.alarm);
	return { row, due: lines, breaches, reminded: late.length === 0, alarm };
}

function breachOf({ id, due: at }: ClockState): Omit<Entry, 'id' | 'at'> {
	return {
		...{ action: BREACHED, by: { id: 'service', as: 'service' } },
		facts: { clock: id, due: at && isoOf(at) },
	};
}

function newsOf(
	row: CaseRow,
	{ id: clock, due: at }: ClockState,
	{ id: entry, hash }: EntryRow,
	proposes: string | null,
	now: Temporal.Instant,
): News {
	const second = at?.toString({ smallestUnit: 'second' }) ?? null;
	const { procedure, version } = row;
	const facts = { procedure, version, clock, due: second, proposes, entry, hash };
	return { actor: 'service:cases', kind: 'cases.breached', subject: row.id, at: now, facts };
}
