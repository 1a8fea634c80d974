import { beforeAll, expect, test } from 'vitest';
import type { MemberSession } from '#foundations/access/index.ts';
import { houseForFile } from '#tests/support/house-for-file.ts';
import { aReportingHouse, SATURDAY } from '#tests/support/reporting-house.ts';
import { excludeMember } from '../desk/exclude-member.ts';
import { listInbox } from '../desk/list-inbox.ts';
import { readReport } from '../desk/read-report.ts';
import { transfer } from '../desk/transfer.ts';
import { openInbox } from '../receipts/open-inbox.ts';
import { sweepNotifications } from '../sweeps/sweep-notifications.ts';
import { ask } from './ask.ts';
import { note } from './note.ts';
import { reply } from './reply.ts';

const house = houseForFile(aReportingHouse);
let amina: MemberSession;
let noor: MemberSession;
beforeAll(async () => {
	amina = await house.member('Amina', [house.intake]);
	noor = await house.member('Noor', [house.border]);
});

const now = { now: SATURDAY };
const words = 'Do you know this post?';
const asked = async (values = {}) => {
	const told = await house.told(values);
	await ask(house.db, amina, { reportId: told.reportId, to: noor.member.id, words }, now);
	return told;
};

test('a colleague of another team reads this report and answers, and sees no other', async () => {
	const other = await house.told();
	const { reportId } = await asked({ words: 'At the river' });
	const seen = await readReport(house.db, noor, { reportId }, now);
	expect(seen).toMatchObject({ words: 'At the river', asked: [noor.member.id] });
	await note(house.db, noor, { reportId, words: 'Yes, the one at the bridge' }, now);
	const { thread } = await readReport(house.db, amina, { reportId }, now);
	expect(thread.map(({ kind, by, text }) => ({ kind, by, text }))).toEqual([
		{ kind: 'question', by: amina.member.id, text: words },
		{ kind: 'note', by: noor.member.id, text: 'Yes, the one at the bridge' },
	]);
	const { rows } = await listInbox(house.db, noor, {}, now);
	expect(rows.map((row) => row.type === 'report' && row.reportId)).toEqual([reportId]);
	const otherRead = readReport(house.db, noor, { reportId: other.reportId }, now);
	await expect(otherRead).rejects.toThrow('access.not-found');
});

test('whoever was asked writes nothing to the person and hands nothing on', async () => {
	const { reportId } = await asked();
	const acts = [
		() => reply(house.db, noor, { reportId, words }, now),
		() => transfer(house.db, noor, { reportId, to: house.border.id }, now),
		() => ask(house.db, noor, { reportId, to: amina.member.id, words }, now),
	];
	for (const act of acts) await expect(act()).rejects.toThrow('access.forbidden');
});

test('questions and notes are not in what the receipt opens', async () => {
	const { receipt } = await asked();
	const opened = await openInbox(house.db, { receipt }, now);
	expect(opened).toMatchObject({ ok: true, view: { messages: [] } });
	expect(JSON.stringify(opened)).not.toContain(words);
});

test('whoever is kept away cannot be asked, and loses what they were asked', async () => {
	const { reportId } = await asked();
	await excludeMember(house.db, amina, { reportId, who: noor.member.id }, now);
	await expect(readReport(house.db, noor, { reportId }, now)).rejects.toThrow('not-found');
	const again = ask(house.db, amina, { reportId, to: noor.member.id, words }, now);
	await expect(again).rejects.toThrow('reports.not-a-reader');
	const kept = await house.told({ keepAway: [house.border.id] });
	const first = { reportId: kept.reportId, to: noor.member.id, words };
	await expect(ask(house.db, amina, first, now)).rejects.toThrow('reports.not-a-reader');
});

test('an administrator cannot be asked', async () => {
	const root = await house.member('Root', [], { roles: ['administrator'] });
	const { reportId } = await house.told();
	const act = ask(house.db, amina, { reportId, to: root.member.id, words }, now);
	await expect(act).rejects.toThrow('reports.not-a-reader');
});

test('whoever is asked is told so, and only they', async () => {
	const sent: string[] = [];
	const mailer = { send: async ({ to }: { to: string }) => void sent.push(to) };
	const leila = await house.member('Leila', [house.children], { email: 'leila@example.org' });
	await house.member('Tesfay', [house.intake], { email: 'tesfay@example.org' });
	const { reportId } = await house.told();
	await readReport(house.db, amina, { reportId }, now);
	await sweepNotifications(house.db, { send: async () => {} }, SATURDAY.subtract({ hours: 48 }));
	await ask(house.db, amina, { reportId, to: leila.member.id, words }, now);
	await readReport(house.db, amina, { reportId }, now);
	await sweepNotifications(house.db, mailer, SATURDAY);
	expect(sent).toEqual(['leila@example.org']);
});
