import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { asActor } from '#foundations/db/server/index.ts';
import { type TestDatabase, testDatabase } from '#tests/support/database.ts';
import {
	aReportingHouse,
	later,
	type ReportingHouse,
	SATURDAY,
} from '#tests/support/reporting-house.ts';
import type { Kind } from '../kinds.ts';
import { figures } from './figures.ts';
import { submitReport } from './submit-report.ts';

let database: TestDatabase;
let house: ReportingHouse;
beforeAll(async () => {
	database = await testDatabase();
	house = await aReportingHouse(database.db);
});
afterAll(() => database.close());

const tell = async (kind: Kind, times: number, values = {}) => {
	for (let i = 0; i < times; i += 1) {
		const envelope = await house.seal({ kind, ...values });
		await submitReport(house.db, envelope, { now: SATURDAY, wave: null });
	}
};
const analyst = () => house.member('Analyst', [], { roles: ['analyst'] });

test('what is counted, what is hidden, and when', async () => {
	const session = await analyst();
	await tell('hate', 3);
	const few = await figures(house.db, session, { now: later(30) });
	expect(few).toEqual({ total: null, tables: {}, until: '2026-11' });

	await tell('employer', 9, { country: 'GR' });
	await tell('official', 6, { country: 'GR', about: 'child' });
	const counted = await figures(house.db, session, { now: later(30) });
	expect(counted.total).toBe(18);
	// Three of hate are hidden behind the six of officials.
	expect(counted.tables.kind).toEqual({ cells: [{ word: 'employer', count: 9 }], others: 9 });
	// Six about children are below ten, and hidden behind all the others.
	expect(counted.tables.about).toEqual({ cells: [], others: 18 });
	expect(counted.tables.month).toEqual({ cells: [{ word: '2026-11', count: 18 }], others: 0 });
});

test('a running month is not counted, or two days compared would show one report', async () => {
	expect(await figures(house.db, await analyst(), { now: SATURDAY })).toEqual({
		total: null,
		tables: {},
		until: '2026-10',
	});
});

test('each table adds up to the total', async () => {
	const { total, tables } = await figures(house.db, await analyst(), { now: later(30) });
	const { rows } = await asActor(house.db, 'service:figures', (tx) =>
		tx.execute<{ n: string }>(sql`select count(*) as n from reports_reports`),
	);
	expect(total).toBe(Number(rows[0]?.n));
	for (const { cells, others } of Object.values(tables)) {
		expect(cells.reduce((sum, { count }) => sum + count, others)).toBe(total);
	}
});

test('whoever works here without a team or a role counts nothing', async () => {
	const nobody = await house.member('Newcomer', []);
	await expect(figures(house.db, nobody, { now: SATURDAY })).rejects.toThrow('access.');
});
