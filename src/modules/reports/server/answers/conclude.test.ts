import { beforeAll, expect, test } from 'vitest';
import type { MemberSession } from '#foundations/access/index.ts';
import { readEntries } from '#foundations/ledger/server/index.ts';
import { houseForFile } from '#tests/support/house-for-file.ts';
import { aReportingHouse, later, SATURDAY } from '#tests/support/reporting-house.ts';
import { assign } from '../desk/assign.ts';
import { listInbox } from '../desk/list-inbox.ts';
import { readReport } from '../desk/read-report.ts';
import { setLegalHold } from '../desk/set-legal-hold.ts';
import { openInbox } from '../receipts/open-inbox.ts';
import { withdraw } from '../receipts/withdraw.ts';
import { acknowledge } from './acknowledge.ts';
import { close, refuse } from './conclude.ts';
import { letterOf } from './letters.ts';
import { reopen } from './reopen.ts';

const house = houseForFile(aReportingHouse);
let amina: MemberSession;
beforeAll(async () => {
	amina = await house.member('Amina', [house.intake]);
});

const now = { now: SATURDAY };
const words = 'We asked, and they gave it back.';
const appeal = 'Write to us here and say why.';
const view = async (receipt: string) => {
	const opened = await openInbox(house.db, { receipt }, now);
	if (!opened.ok) throw new Error('did not open');
	return opened.view;
};

test('a report is late from the sixth working day on, until someone acknowledges it', async () => {
	const { reportId, receipt } = await house.told();
	const lateOn = async (days: number) => {
		const { rows } = await listInbox(house.db, amina, {}, { now: later(days) });
		const row = rows.find((one) => one.type === 'report' && one.reportId === reportId);
		return row?.type === 'report' && row.late;
	};
	expect([await lateOn(6), await lateOn(7)]).toEqual([false, true]);
	await acknowledge(house.db, amina, { reportId }, now);
	expect(await lateOn(30)).toBe(false);
	expect((await view(receipt)).acknowledge).toBeNull();
});

test('the person is told in their language, and what comes twice is refused', async () => {
	const { reportId, receipt } = await house.told();
	await acknowledge(house.db, amina, { reportId }, now);
	const { stage, messages } = await view(receipt);
	const text = letterOf('acknowledged', 'en', 'Casa Puente');
	expect(text).toContain('Casa Puente');
	expect([stage, messages[0]]).toMatchObject([
		'acknowledged',
		{ kind: 'acknowledgement', content: { open: { text } } },
	]);
	await expect(acknowledge(house.db, amina, { reportId }, now)).rejects.toThrow('reports.not-now');
});

test.each([
	['refused', refuse],
	['closed', close],
] as const)(
	'a report is %s with reasons and a way to appeal, or not at all',
	async (stage, act) => {
		const { reportId, receipt } = await house.told();
		expect(await act(house.db, amina, { reportId, words: ' ', appeal: '' }, now)).toEqual({
			ok: false,
			problems: { words: 'empty', appeal: 'empty' },
		});
		expect((await view(receipt)).stage).toBe('received');
		expect(await act(house.db, amina, { reportId, words, appeal }, now)).toEqual({ ok: true });
		expect(await view(receipt)).toMatchObject({
			stage,
			messages: [{ kind: 'decision', content: { open: { text: words, appeal } } }],
		});
		await expect(act(house.db, amina, { reportId, words, appeal }, now)).rejects.toThrow('not-now');
		await reopen(house.db, amina, { reportId }, now);
		expect((await view(receipt)).stage).toBe('open');
	},
);

test('nothing is decided about a report that was taken back', async () => {
	const { reportId, receipt } = await house.told();
	await withdraw(house.db, { receipt }, now);
	await expect(close(house.db, amina, { reportId, words, appeal }, now)).rejects.toThrow('not-now');
	const given = assign(house.db, amina, { reportId, to: amina.member.id }, now);
	await expect(given).rejects.toThrow('reports.withdrawn');
});

test('a report is given only to who can read it', async () => {
	const leila = await house.member('Leila', [house.children]);
	const { reportId } = await house.told();
	const given = assign(house.db, amina, { reportId, to: leila.member.id }, now);
	await expect(given).rejects.toThrow('reports.not-a-reader');
	await acknowledge(house.db, amina, { reportId }, now);
	await assign(house.db, amina, { reportId, to: amina.member.id }, now);
	expect(await readReport(house.db, amina, { reportId }, now)).toMatchObject({
		assignedTo: amina.member.id,
		stage: 'open',
	});
});

test('a legal hold is set by a lead', async () => {
	const { reportId } = await house.told();
	const lead = await house.member('Noor', [house.intake], { role: 'lead' });
	const hold = (session: MemberSession) =>
		setLegalHold(house.db, session, { reportId, on: true }, now);
	await expect(hold(amina)).rejects.toThrow('access.forbidden');
	expect(await hold(lead)).toEqual({ ok: true });
});

test('the ledger knows each step, with the day of the person and the moment of the desk', async () => {
	const { reportId } = await house.told();
	await readReport(house.db, amina, { reportId }, now);
	await acknowledge(house.db, amina, { reportId }, now);
	await close(house.db, amina, { reportId, words, appeal }, now);
	const entries = await readEntries(house.db, { subject: reportId });
	expect(entries.map(({ kind, at, actor }) => [kind, at, actor])).toEqual([
		['reports.received', '2026-11-21', `person:${reportId}`],
		['reports.opened', '2026-11-21T06:17:43Z', `member:${amina.member.id}`],
		['reports.acknowledged', '2026-11-21T06:17:43Z', `member:${amina.member.id}`],
		['reports.closed', '2026-11-21T06:17:43Z', `member:${amina.member.id}`],
	]);
});
