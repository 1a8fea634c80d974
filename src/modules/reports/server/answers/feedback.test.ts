import { beforeAll, expect, test } from 'vitest';
import type { MemberSession } from '#foundations/access/index.ts';
import { houseForFile } from '#tests/support/house-for-file.ts';
import { aReportingHouse, later, SATURDAY } from '#tests/support/reporting-house.ts';
import { countInbox } from '../desk/count-inbox.ts';
import { listInbox } from '../desk/list-inbox.ts';
import { openInbox } from '../receipts/open-inbox.ts';
import { acknowledge } from './acknowledge.ts';
import { close } from './conclude.ts';

const house = houseForFile(aReportingHouse);
let amina: MemberSession;
beforeAll(async () => {
	amina = await house.member('Amina', [house.intake]);
});

const lateOn = async (days: number) => {
	const how = { now: later(days) };
	const { rows } = await listInbox(house.db, amina, { late: true }, how);
	const { late } = await countInbox(house.db, amina, how);
	expect(rows.length).toBe(late);
	for (const row of rows) expect(row).toMatchObject({ late: true });
	return late;
};
const person = async (receipt: string, days: number) => {
	const opened = await openInbox(house.db, { receipt }, { now: later(days) });
	if (!opened.ok) throw new Error('not opened');
	const { acknowledge, feedback, appealBy } = opened.view;
	return { acknowledge, feedback, appealBy };
};

test('after the acknowledgement the person hears within three months, and the desk is told when not', async () => {
	const { reportId, receipt } = await house.told();
	expect(await person(receipt, 0)).toMatchObject({ feedback: null, appealBy: null });
	await acknowledge(house.db, amina, { reportId }, { now: SATURDAY });
	const by = '2027-02-21';
	expect(await person(receipt, 1)).toMatchObject({ feedback: { by, late: false } });
	expect(await lateOn(92)).toBe(0);
	expect(await person(receipt, 92)).toMatchObject({ feedback: { by, late: false } });
	expect(await lateOn(93)).toBe(1);
	expect(await person(receipt, 93)).toMatchObject({ feedback: { by, late: true } });

	const letter = { reportId, words: 'We spoke with them.', appeal: 'Write to us' };
	await close(house.db, amina, letter, { now: later(93) });
	expect(await lateOn(94)).toBe(0);
	// Ninety days after the decision, as a day and not as a number to count with.
	const closed = await person(receipt, 94);
	expect(closed).toMatchObject({ feedback: null, appealBy: '2027-05-23' });
});
