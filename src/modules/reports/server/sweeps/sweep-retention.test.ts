import { sql } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import type { MemberSession } from '#foundations/access/index.ts';
import { asActor } from '#foundations/db/server/index.ts';
import { houseForFile } from '#tests/support/house-for-file.ts';
import { aReportingHouse, later, SATURDAY } from '#tests/support/reporting-house.ts';
import { close } from '../answers/conclude.ts';
import { readReport } from '../desk/read-report.ts';
import { receiveFile } from '../files/receive-file.ts';
import { sweepUploads } from '../files/sweep-uploads.ts';
import { openInbox } from '../receipts/open-inbox.ts';
import { sweepRetention } from './sweep-retention.ts';

const house = houseForFile(aReportingHouse);
let amina: MemberSession;
beforeAll(async () => {
	amina = await house.member('Amina', [house.intake]);
});

const closed = async () => {
	const told = await house.told();
	const decision = { reportId: told.reportId, words: 'Done', appeal: 'Write to us' };
	await close(house.db, amina, decision, { now: SATURDAY });
	return told;
};
const rowsOf = async (table: string, reportId: string) => {
	const { rows } = await asActor(house.db, 'service:keeper', (tx) =>
		tx.execute(sql`select from ${sql.identifier(table)} where report_id = ${reportId}`),
	);
	return rows.length;
};

test('an answer that the person has not opened keeps their report for ever', async () => {
	const { reportId, receipt } = await closed();
	expect(await sweepRetention(house.db, later(5000))).toBe(0);
	await openInbox(house.db, { receipt }, { now: later(5000) });
	expect(await sweepRetention(house.db, later(5000))).toBe(1);
	expect(await rowsOf('reports_wraps', reportId)).toBe(0);
});

test('a month before, both sides are told the day', async () => {
	const { reportId, receipt } = await closed();
	await openInbox(house.db, { receipt }, { now: SATURDAY });
	const soon = { now: later(340) };
	expect(await openInbox(house.db, { receipt }, soon)).toMatchObject({
		view: { erasesOn: '2027-11-21' },
	});
	expect(await readReport(house.db, amina, { reportId }, soon)).toMatchObject({
		erasesOn: '2027-11-21',
	});
	expect(await openInbox(house.db, { receipt }, { now: later(100) })).toMatchObject({
		view: { erasesOn: null },
	});
});

test('what is erased leaves a tombstone that opens with the receipt, and no key anywhere', async () => {
	const { reportId, receipt } = await closed();
	await openInbox(house.db, { receipt }, { now: SATURDAY });
	await sweepRetention(house.db, later(365));
	for (const table of ['reports_wraps', 'reports_items', 'reports_files']) {
		expect(await rowsOf(table, reportId)).toBe(0);
	}
	expect(await openInbox(house.db, { receipt }, { now: later(366) })).toMatchObject({
		ok: true,
		view: { stage: 'closed', keys: null, account: null },
	});
});

test('files that no report came for go after a day, and never on the day they came', async () => {
	const { recordRecipient } = await house.seal();
	const file = { name: 'a.txt', type: 'text/plain', bytes: new Uint8Array(10) };
	await receiveFile(house.db, recordRecipient, file, { now: SATURDAY });
	expect(await sweepUploads(house.db, later(0))).toBe(0);
	expect(await sweepUploads(house.db, later(1))).toBe(0);
	expect(await sweepUploads(house.db, later(2))).toBe(1);
});
