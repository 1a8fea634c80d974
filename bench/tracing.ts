/** What a tracing team waits for, on the embedded database of one machine. */

import { monitorEventLoopDelay } from 'node:perf_hooks';
import { sql } from 'drizzle-orm';
import type { MemberSession } from '#foundations/access/index.ts';
import { asActor, type Db } from '#foundations/db/server/index.ts';
import { findPeople, lockMatcher, unlockMatcher } from '#modules/tracing/server/index.ts';
import { inventedDead } from '../tests/support/invented-dead.ts';
import {
	aReportingHouse,
	type ReportingHouse,
	SATURDAY,
} from '../tests/support/reporting-house.ts';
import { compared, registered } from '../tests/support/tracing-records.ts';
import { type Figure, median } from './figure.ts';
import { onOwnDatabase } from './load/own-database.ts';

const BODIES = Number(process.env.BENCH_PEOPLE ?? 2000);
const SEARCHES = Math.round(BODIES / 4);
const INSERTS = 15;
const QUERIES = 200;
const how = { now: SATURDAY };

/** From opening the register, by way of a name that is typed, to a new record that is compared. */
export function run(): Promise<Figure[]> {
	return onOwnDatabase(measure);
}

async function measure(db: Db): Promise<Figure[]> {
	const house = await aReportingHouse(db);
	const selam = await house.member('Selam', [house.intake]);
	const team = { compartmentId: house.intake.id };
	const names: string[] = [];
	for (const { sought, body } of inventedDead(BODIES, SEARCHES, 7)) {
		await registered(house, body);
		if (sought) await registered(house, sought);
		names.push(body.person.names[0]?.written ?? '');
	}
	await unlockMatcher(db, selam, team, how);
	const held = monitorEventLoopDelay({ resolution: 5 });
	held.enable();
	const all = await timed(() => compared(house));
	held.disable();
	await lockMatcher(db, selam, team, how);
	const rebuild = await timed(async () => {
		await unlockMatcher(db, selam, team, how);
		await compared(house);
	});
	const finds: number[] = [];
	for (const name of names.slice(0, QUERIES)) {
		finds.push(await timed(() => findPeople(db, selam, { ...team, name })));
	}
	const waits = await inserts(db, house, selam);
	await lockMatcher(db, selam, team, how);
	const records = BODIES + SEARCHES;
	return [
		{
			name: `${records} records compared, the first time`,
			unit: 's',
			value: round(all / 1000),
			runs: 1,
		},
		{
			name: 'others wait while it compares, p99',
			unit: 'ms',
			value: round(held.percentile(99) / 1e6),
			runs: 1,
		},
		{
			name: 'others wait while it compares, longest',
			unit: 'ms',
			value: round(held.max / 1e6),
			runs: 1,
		},
		{
			name: `register of ${records} opened in memory`,
			unit: 's',
			value: round(rebuild / 1000),
			runs: 1,
		},
		{ name: 'a name typed, median', unit: 'ms', value: round(median(finds)), runs: finds.length },
		{ name: 'a name typed, p95', unit: 'ms', value: round(p95(finds)), runs: finds.length },
		{
			name: 'from insert to candidates, median',
			unit: 'ms',
			value: round(median(waits)),
			runs: INSERTS,
		},
		{
			name: 'from insert to candidates, longest',
			unit: 'ms',
			value: round(Math.max(...waits)),
			runs: INSERTS,
		},
	];
}

/** As it happens at the desk: nobody calls the matcher, it looks by itself. */
async function inserts(db: Db, house: ReportingHouse, { member }: MemberSession) {
	const waits: number[] = [];
	for (const { body } of inventedDead(INSERTS, 0, 99)) {
		const id = await registered(house, body);
		waits.push(
			await timed(() =>
				until(async () => {
					const { rows } = await asActor(db, `member:${member.id}`, (tx) =>
						tx.execute(sql`select 1 from tracing_waiting where record_id = ${id}`),
					);
					return rows.length === 0;
				}),
			),
		);
	}
	return waits;
}

async function until(isSo: () => Promise<boolean>): Promise<void> {
	while (!(await isSo())) await new Promise((go) => setTimeout(go, 20));
}

async function timed(work: () => Promise<unknown>): Promise<number> {
	const began = performance.now();
	await work();
	return performance.now() - began;
}

function p95(times: readonly number[]): number {
	return times.toSorted((a, b) => a - b)[Math.ceil(times.length * 0.95) - 1] ?? 0;
}

function round(value: number): number {
	return Math.round(value * 10) / 10;
}
