import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { asActor } from '#foundations/db/server/index.ts';
import { newReceipt } from '#foundations/sealing/index.ts';
import { houseForFile } from '#tests/support/house-for-file.ts';
import { aReportingHouse, SATURDAY } from '#tests/support/reporting-house.ts';
import { openInbox } from '../receipts/open-inbox.ts';
import { submitReport } from './submit-report.ts';

const house = houseForFile(aReportingHouse);

const how = { now: SATURDAY, wave: null };
const count = async () => {
	const { rows } = await asActor(house.db, 'service:keeper', (tx) =>
		tx.execute<{ n: string }>(sql`select count(*) as n from reports_reports`),
	);
	return Number(rows[0]?.n);
};

test('whoever sends a report finds it again with the receipt', async () => {
	const { receipt } = await house.told({ words: 'مأخوذ جوازي', kind: 'employer', country: 'GR' });
	const opened = await openInbox(house.db, { receipt }, { now: SATURDAY });
	expect(opened).toMatchObject({
		ok: true,
		view: {
			stage: 'received',
			kind: 'employer',
			receivedOn: '2026-11-21',
			account: { open: { words: 'مأخوذ جوازي' } },
			acknowledge: { by: '2026-11-27', late: false },
		},
	});
});

test('the same form sent twice makes one report with the same receipt', async () => {
	const receipt = newReceipt();
	const before = await count();
	const first = await house.seal({}, house.intake, receipt);
	const again = await house.seal({}, house.intake, receipt);
	expect(await submitReport(house.db, first, how)).toEqual({ ok: true, created: true });
	expect(await submitReport(house.db, again, how)).toEqual({ ok: true, created: false });
	expect(await count()).toBe(before + 1);
	expect((await openInbox(house.db, { receipt }, { now: SATURDAY })).ok).toBe(true);
});

test('the same form sent ten times in one moment makes one report', async () => {
	const envelope = await house.seal();
	const before = await count();
	const sent = await Promise.all(
		Array.from({ length: 10 }, () => submitReport(house.db, envelope, how)),
	);
	expect(sent.filter((one) => one.ok && one.created)).toHaveLength(1);
	expect(await count()).toBe(before + 1);
});

test('fifty people at once get fifty reports', async () => {
	const envelopes = await Promise.all(Array.from({ length: 50 }, () => house.seal()));
	const before = await count();
	await Promise.all(envelopes.map((envelope) => submitReport(house.db, envelope, how)));
	expect(await count()).toBe(before + 50);
});

test('a report cannot be sent to a team that is not there', async () => {
	const nowhere = { id: crypto.randomUUID(), keys: house.intake.keys };
	const sent = await submitReport(house.db, await house.seal({}, nowhere), how);
	expect(sent).toEqual({
		ok: false,
		problems: { 'facts.compartmentId': 'reports_problem_team' },
	});
});

test('a date in a calendar of the person becomes a month, and never a day', async () => {
	const when = { calendar: 'ethiopic', year: 2019, month: 2, day: 4 };
	const { reportId } = await house.told({ when });
	const { rows } = await asActor(house.db, 'service:figures', (tx) =>
		tx.execute(sql`select month from reports_reports where id = ${reportId}`),
	);
	expect(rows).toEqual([{ month: '2026' }]);
});

test('when a flood is known for one, the reports before it join it', async () => {
	const mark = { id: null as string | null, earlier: new Set<string>() };
	const send = async () => {
		await submitReport(house.db, await house.seal(), { now: SATURDAY, wave: mark });
	};
	await send();
	await send();
	mark.id = crypto.randomUUID();
	await send();
	const { rows } = await asActor(house.db, 'service:keeper', (tx) =>
		tx.execute<{ n: string }>(
			sql`select count(*) as n from reports_reports where wave is not null group by wave`,
		),
	);
	expect(rows.map(({ n }) => Number(n))).toEqual([3]);
	expect(mark.earlier.size).toBe(0);
});
