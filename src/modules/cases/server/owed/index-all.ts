import { asc, gt } from 'drizzle-orm';
import { asActor, type Db, type Tx } from '#foundations/db/server/index.ts';
import type { Temporal } from '#foundations/time/index.ts';
import { rowsOfMany } from '../entries/entry-rows.ts';
import { houseOf } from '../house.ts';
import { cases } from '../tables.ts';
import { besideOf } from '../walls/beside.ts';
import { dueLinesOf, standingTwice } from './due-lines.ts';
import { takeMarks } from './index-beside.ts';
import { byIndexOnly, indexDue } from './index-due.ts';
import type { standingOf } from './standing.ts';

const BATCH = 500;

/**
 * Computes anew what every case owes, from its entries alone: after a restore, and when a country's
 * rules changed. @returns how many cases
 */
export async function indexAll(db: Db, now: Temporal.Instant): Promise<number> {
	const house = await houseOf(db);
	const batch = (after: string) =>
		asActor(db, 'service:keeper', (tx) => indexBatch(tx, after, { house, now }));
	let count = 0;
	let last: string | undefined = '00000000-0000-0000-0000-000000000000';
	while (last) {
		const ids: string[] = await batch(last);
		count += ids.length;
		last = ids.at(-1);
	}
	return count;
}

async function indexBatch(
	tx: Tx,
	after: string,
	how: Parameters<typeof standingOf>[2],
): Promise<string[]> {
	await byIndexOnly(tx);
	const rows = await tx
		.select()
		.from(cases)
		.where(gt(cases.id, after))
		.orderBy(asc(cases.id))
		.limit(BATCH)
		.for('no key update');
	const ids = rows.map(({ id }) => id);
	if (ids.length === 0) return [];
	await takeMarks(tx, ids);
	const all = await rowsOfMany(tx, ids);
	const beside = await besideOf(tx, ids, how);
	const lines = rows.flatMap((row) => {
		const written = all.get(row.id) ?? [];
		return dueLinesOf(row, standingTwice(row, written, how, beside(row.id)), how.now);
	});
	await indexDue(tx, lines);
	return ids;
}
