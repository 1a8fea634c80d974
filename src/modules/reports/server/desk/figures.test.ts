import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { asActor } from '#foundations/db/server/index.ts';
import { testDatabase } from '#tests/support/database.ts';
import { houseForFile } from '#tests/support/house-for-file.ts';
import { aReportingHouse, later, SATURDAY } from '#tests/support/reporting-house.ts';
import type { Kind } from '../../kinds.ts';
import { submitReport } from '../telling/submit-report.ts';
import { figures } from './figures.ts';

const house = houseForFile(aReportingHouse);

const tell = async (kind: Kind, times: number, values = {}) => {
	for (let i = 0; i < times; i += 1) {
		const envelope = await house.seal({ kind, ...values });
		await submitReport(house.db, envelope, { now: SATURDAY, wave: null });
	}
};
const analyst = () => house.member('Analyst', [], { roles: ['analyst'] });

/** After the quarter of SATURDAY, which is in November. */
const january = { now: later(45) };

test('what is counted, what is hidden, and when', async () => {
	const session = await analyst();
	await tell('hate', 3);
	const few = await figures(house.db, session, january);
	expect(few).toMatchObject({ total: null, tables: {}, until: '2026-12', periods: [] });

	await tell('employer', 9, { country: 'GR' });
	await tell('official', 6, { country: 'GR', about: 'child' });
	const counted = await figures(house.db, session, january);
	expect(counted).toMatchObject({ total: 18, since: '2026-10', until: '2026-12' });
	// Three of hate are hidden behind the six of officials.
	expect(counted.tables.kind).toEqual({ cells: [{ word: 'employer', count: 9 }], others: 9 });
	// Six about children are below ten, and hidden behind all the others.
	expect(counted.tables.about).toEqual({ cells: [], others: 18 });
	expect(counted.tables.month).toEqual({ cells: [{ word: '2026-11', count: 18 }], others: 0 });
});

test('a running quarter is not counted, or two days compared would show one report', async () => {
	const fresh = await testDatabase();
	const other = await aReportingHouse(fresh.db);
	await other.told();
	const session = await other.member('Analyst', [], { roles: ['analyst'] });
	for (const now of [SATURDAY, later(30)]) {
		expect(await figures(fresh.db, session, { now })).toMatchObject({
			...{ total: null, tables: {}, until: '2026-09' },
		});
	}
	await fresh.close();
});

test('each table adds up to the total', async () => {
	const { total, tables } = await figures(house.db, await analyst(), january);
	const { rows } = await asActor(house.db, 'service:figures', (tx) =>
		tx.execute<{ n: string }>(sql`select count(*) as n from reports_reports`),
	);
	expect(total).toBe(Number(rows[0]?.n));
	for (const { cells, others } of Object.values(tables)) {
		expect(cells.reduce((sum, { count }) => sum + count, others)).toBe(total);
	}
});

test('what was published stays as it was: a report that changes later shows nowhere', async () => {
	const session = await analyst();
	const before = await figures(house.db, session, january);
	await asActor(house.db, 'service:keeper', (tx) =>
		tx.execute(sql`update reports_reports set stage = 'withdrawn'
			where id = (select id from reports_reports limit 1)`),
	);
	await tell('pushback', 1);
	expect(await figures(house.db, session, january)).toEqual(before);
	const later = await figures(house.db, session, { now: january.now.add({ hours: 24 * 200 }) });
	expect(later).toEqual(before);
	for (const forged of [`update reports_releases set total = 0`, `delete from reports_releases`]) {
		const tried = asActor(house.db, 'service:figures', (tx) => tx.execute(sql.raw(forged)));
		await expect(tried).rejects.toThrow();
	}
});

test('whoever works here without a team or a role counts nothing', async () => {
	const nobody = await house.member('Newcomer', []);
	await expect(figures(house.db, nobody, { now: SATURDAY })).rejects.toThrow('access.');
});
