import { inArray, sql } from 'drizzle-orm';
import { asActor, type Db, type Tx } from '#foundations/db/server/index.ts';
import { newId } from '#foundations/ids/index.ts';
import { appendAll, type News } from '#foundations/ledger/server/index.ts';
import type { ClockState, Entry } from '#foundations/procedures/index.ts';
import type { Temporal } from '#foundations/time/index.ts';
import { BREACHED } from '../acts.ts';
import { addEntries, chained } from './add-entry.ts';
import type { CaseRow } from './at-the-case.ts';
import { type EntryRow, rowsOfMany } from './entry-rows.ts';
import { type House, houseOf } from './house.ts';
import { dueRowsOf, indexDue, limitOf, toldOf } from './index-due.ts';
import { standingOf } from './load-record.ts';
import { cases, type due } from './tables.ts';
import { tellOf } from './tell-of.ts';

/** Cases in one transaction: many wait for the disk together, few wait for each other. */
const BATCH = 250;

export type Swept = { breaches: number; reminders: number };

/**
 * Finds limits that passed or are near, writes each breach into its case once, and tells whoever
 * works on it. A limit is overdue without it: this only notices.
 */
export async function sweepOverdue(db: Db, now: Temporal.Instant): Promise<Swept> {
	const house = await houseOf(db);
	const swept = { breaches: 0, reminders: 0 };
	for (;;) {
		const batch = await asActor(db, 'service:keeper', (tx) => sweepBatch(tx, house, now));
		swept.breaches += batch.breaches;
		swept.reminders += batch.reminders;
		if (batch.cases < BATCH) return swept;
	}
}

async function sweepBatch(tx: Tx, house: House, now: Temporal.Instant) {
	const rows = await takeBatch(tx, now);
	const all = await rowsOfMany(
		tx,
		rows.map(({ id }) => id),
	);
	const found = rows.map((row) => look(row, all.get(row.id) ?? [], { house, now }));
	const added = found.flatMap(({ breaches }) => breaches);
	await addEntries(
		tx,
		added.map(({ entry }) => entry),
	);
	await indexDue(
		tx,
		found.flatMap((one) => one.due),
	);
	await tellOf(
		tx,
		found.map(({ row, breaches }) => ({ row, late: breaches.length > 0 })),
	);
	await appendAll(
		tx,
		added.map(({ news }) => news),
	);
	const reminders = found.filter(({ reminded }) => reminded).length;
	return { cases: rows.length, breaches: added.length, reminders };
}

/** Rows that another process holds are left to it. */
async function takeBatch(tx: Tx, now: Temporal.Instant): Promise<CaseRow[]> {
	const { rows } = await tx.execute<{ id: string }>(sql`
		select case_id as id from cases_due where tell_at <= ${now.toString()}::timestamptz
		group by case_id limit ${BATCH}`);
	if (rows.length === 0) return [];
	const ids = rows.map(({ id }) => id);
	return tx.select().from(cases).where(inArray(cases.id, ids)).for('update', { skipLocked: true });
}

type Found = {
	row: CaseRow;
	due: (typeof due.$inferInsert)[];
	breaches: { entry: EntryRow; news: News }[];
	reminded: boolean;
};

function look(
	row: CaseRow,
	written: readonly EntryRow[],
	how: { house: House; now: Temporal.Instant },
): Found {
	const { procedure, state } = standingOf(row, written, how);
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
	const lines = dueRowsOf(row, procedure, state, how.now, told);
	return { row, due: lines, breaches, reminded: late.length === 0 };
}

function breachOf({ id, due: at }: ClockState): Omit<Entry, 'id' | 'at'> {
	return {
		...{ action: BREACHED, by: { id: 'service', as: 'service' } },
		facts: { clock: id, due: String(at) },
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
