/** What a desk with 100,000 open cases waits for, on the embedded database of one machine. */

import { sql } from 'drizzle-orm';
import type { MemberSession } from '#foundations/access/index.ts';
import { asActor, type Db } from '#foundations/db/server/index.ts';
import type { Temporal } from '#foundations/time/index.ts';
import {
	act,
	indexAll,
	listWork,
	openCase,
	readCase,
	sweepOverdue,
} from '#modules/cases/server/index.ts';
import { aReportingHouse, SATURDAY } from '../tests/support/reporting-house.ts';
import { type Figure, median } from './figure.ts';
import { onOwnDatabase } from './load/own-database.ts';

const OPEN = 100_000;
const USERS = 20;
const LOOKS = 15;

export function run(): Promise<Figure[]> {
	return onOwnDatabase(measure);
}

async function measure(db: Db): Promise<Figure[]> {
	const house = await aReportingHouse(db);
	const amina = await house.member('Amina', [house.intake]);
	const lead = await house.member('Lindiwe', [house.intake], { role: 'lead' });
	await fill(db, house.intake.id, amina.member.id);
	const index = await seconds(() => indexAll(db, SATURDAY));
	await db.execute('analyze');
	// After days in which nothing ran; then an hour later; then at once.
	const backlog = await seconds(() => sweepOverdue(db, SATURDAY));
	const later = SATURDAY.add({ minutes: 70 });
	const sweep = await seconds(() => sweepOverdue(db, later));
	const again = await seconds(() => sweepOverdue(db, later));
	await db.execute('analyze');
	const mine = await p95(() => listWork(db, amina, { shown: 'mine' }, { now: later }));
	const team = await p95(() => listWork(db, lead, { shown: 'team' }, { now: later }));
	const overdue = await p95(() => listWork(db, lead, { shown: 'overdue' }, { now: later }));
	const page = await pages(db, amina, later);
	return [
		{ name: 'index of 100,000 open cases computed anew', unit: 's', value: index.time, runs: 1 },
		{
			name: `sweep, ${sweep.done.breaches} of 100,000 newly overdue`,
			unit: 's',
			value: sweep.time,
			runs: 1,
		},
		{
			name: `first sweep after days, ${backlog.done.breaches} of 100,000 overdue`,
			unit: 's',
			value: backlog.time,
			runs: 1,
		},
		{ name: 'sweep, none newly overdue', unit: 's', value: again.time, runs: 1 },
		{ name: 'my work over 100,000 open cases, p95', unit: 'ms', value: mine, runs: 40 },
		{ name: 'team view over 100,000 open cases, p95', unit: 'ms', value: team, runs: 40 },
		{ name: 'overdue view over 100,000 open cases, p95', unit: 'ms', value: overdue, runs: 40 },
		...page,
	];
}

/** Complaints opened over the last five days and acknowledged, every tenth the member's own. */
async function fill(db: Db, compartmentId: string, memberId: string): Promise<void> {
	const first = sql`encode(sha256(id::text::bytea), 'hex')`;
	await asActor(db, 'service:keeper', async (tx) => {
		await tx.execute(sql`
			insert into cases_cases (id, procedure, version, country, zone, compartment_id, keep_away,
				circle, opened_on, assigned_to, record_recipient, desk_recipient, legal_hold, fresh)
			select gen_random_uuid(), 'complaint', 1, 'GR', 'Europe/Athens', ${compartmentId}, '{}', false,
				${SATURDAY.toString()}::timestamptz::date - (n % 5),
				case when n % 10 = 0 then ${memberId}::uuid else gen_random_uuid() end, '', '', false, false
			from generate_series(1, ${OPEN}) n`);
		const spread = sql`make_interval(mins => ('x' || substr(id::text, 1, 4))::bit(16)::int % 1440)`;
		await tx.execute(sql`
			insert into cases_entries (id, case_id, position, action, by_member, capacity, at, facts,
				prev_hash, hash)
			select gen_random_uuid(), id, 1, 'fileComplaint', ${memberId}, 'caseworker',
				opened_on::timestamptz + ${spread},
				jsonb_build_object('danger', case when id::text < '05' then 'yes' else 'no' end),
				repeat('0', 64), ${first} from cases_cases`);
		await tx.execute(sql`
			insert into cases_entries (id, case_id, position, action, by_member, capacity, at, facts,
				prev_hash, hash)
			select gen_random_uuid(), id, 2, 'acknowledge', ${memberId}, 'caseworker',
				opened_on::timestamptz + ${spread} + interval '1 minute', '{}', ${first}, ${first}
			from cases_cases`);
	});
}

/** Twenty people who each open one case after another, without a pause. */
async function pages(db: Db, session: MemberSession, now: Temporal.Instant): Promise<Figure[]> {
	const caseIds = await Promise.all(
		Array.from({ length: USERS }, (_, n) => aWorkedCase(db, session, now.add({ seconds: n }))),
	);
	const later = now.add({ minutes: 30 });
	const times: number[] = [];
	const alone: number[] = [];
	for (const caseId of caseIds) await readCase(db, session, { caseId }, { now: later });
	for (const caseId of caseIds) {
		const start = performance.now();
		await readCase(db, session, { caseId }, { now: later });
		alone.push(performance.now() - start);
	}
	await Promise.all(
		caseIds.map(async (_, user) => {
			for (let n = 0; n < LOOKS; n += 1) {
				await new Promise((done) => setTimeout(done, Math.random() * 2000));
				const start = performance.now();
				const caseId = caseIds[(user + n) % caseIds.length] ?? '';
				await readCase(db, session, { caseId }, { now: later });
				times.push(performance.now() - start);
			}
		}),
	);
	return [
		{
			name: 'a case of 20 entries opened, alone, median',
			unit: 'ms',
			value: round(median(alone)),
			runs: USERS,
		},
		{
			name: 'a case of 20 entries opened, 20 people, one a second each, p95',
			unit: 'ms',
			value: percentile(times),
			runs: times.length,
		},
	];
}

async function aWorkedCase(db: Db, session: MemberSession, now: Temporal.Instant): Promise<string> {
	const opened = await openCase(
		db,
		session,
		{ procedure: 'complaint', answers: { whatHappened: 'They took the papers. '.repeat(40) } },
		{ now },
	);
	if (!opened.ok) throw new Error(JSON.stringify(opened));
	const { caseId } = opened;
	for (let n = 1; n < 20; n += 1) {
		const answers = { measures: 'A call every evening. '.repeat(20) };
		const input = { caseId, action: 'checkDanger', version: 1, answers };
		await act(db, session, input, { now: now.add({ minutes: n }) });
	}
	return caseId;
}

async function p95(work: () => Promise<unknown>): Promise<number> {
	const times: number[] = [];
	for (let n = 0; n < 40; n += 1) {
		const start = performance.now();
		await work();
		times.push(performance.now() - start);
	}
	return percentile(times);
}

async function seconds<T>(work: () => Promise<T>): Promise<{ time: number; done: T }> {
	const start = performance.now();
	const done = await work();
	return { time: Number(((performance.now() - start) / 1000).toFixed(2)), done };
}

function percentile(times: readonly number[]): number {
	const sorted = times.toSorted((a, b) => a - b);
	return round(sorted[Math.ceil(sorted.length * 0.95) - 1] ?? 0);
}

function round(value: number): number {
	return Number(value.toFixed(1));
}
