import { beforeAll, expect, test } from 'vitest';
import type { MemberSession } from '#foundations/access/index.ts';
import { houseForFile } from '#tests/support/house-for-file.ts';
import { aReportingHouse, SATURDAY } from '#tests/support/reporting-house.ts';
import { ask } from '../answers/ask.ts';
import { note } from '../answers/note.ts';
import { reply } from '../answers/reply.ts';
import { openInbox } from '../receipts/open-inbox.ts';
import { readReport } from './read-report.ts';
import { transfer } from './transfer.ts';

const house = houseForFile(aReportingHouse);
let amina: MemberSession;
let leila: MemberSession;
beforeAll(async () => {
	amina = await house.member('Amina', [house.intake]);
	leila = await house.member('Leila', [house.children]);
});

const now = { now: SATURDAY };
const read = (session: MemberSession, reportId: string) =>
	readReport(house.db, session, { reportId }, now);

test('the new team reads all of it, notes too, and the old team no longer', async () => {
	const { reportId, receipt } = await house.told({ words: 'My brother is fourteen' });
	await note(house.db, amina, { reportId, words: 'Looks like a child' }, now);
	await transfer(house.db, amina, { reportId, to: house.children.id }, now);
	const taken = await read(leila, reportId);
	expect(taken).toMatchObject({
		words: 'My brother is fourteen',
		fresh: false,
		assignedTo: null,
		thread: [{ kind: 'note', text: 'Looks like a child' }],
	});
	await expect(read(amina, reportId)).rejects.toThrow('access.not-found');
	await reply(house.db, leila, { reportId, words: 'We are here' }, now);
	expect(await openInbox(house.db, { receipt }, now)).toMatchObject({
		view: {
			compartmentId: house.children.id,
			messages: [{ content: { open: { text: 'We are here' } } }],
		},
	});
});

test('colleagues whom the old team asked lose their key', async () => {
	const { reportId } = await house.told();
	const noor = await house.member('Noor', [house.border]);
	await ask(
		house.db,
		amina,
		{ reportId, to: noor.member.id, words: 'Do you know this post?' },
		now,
	);
	expect((await read(noor, reportId)).thread[0]?.text).toBe('Do you know this post?');
	await transfer(house.db, amina, { reportId, to: house.children.id }, now);
	await expect(read(noor, reportId)).rejects.toThrow('access.not-found');
});

test('a report is not handed to a team where nobody is', async () => {
	const { reportId } = await house.told();
	const nowhere = crypto.randomUUID();
	const handed = transfer(house.db, amina, { reportId, to: nowhere }, now);
	await expect(handed).rejects.toThrow('reports.not-to-that-team');
	expect((await read(amina, reportId)).compartmentId).toBe(house.intake.id);
});

test('nobody learns from the list of teams, or from what they are told, whom the person keeps away', async () => {
	await house.member('Omar', [house.border]);
	const open = await house.told();
	const kept = await house.told({ keepAway: [house.border.id] });
	const teamsOf = async (reportId: string) => (await read(amina, reportId)).transferTo.toSorted();
	expect(await teamsOf(kept.reportId)).toEqual(await teamsOf(open.reportId));
	const empty = crypto.randomUUID();
	const told = (to: string) =>
		transfer(house.db, amina, { reportId: kept.reportId, to }, now).then(
			() => 'done',
			(refusal) => `${refusal.status} ${refusal.code} ${refusal.norm}`,
		);
	expect(await told(house.border.id)).toBe(await told(empty));
	expect((await read(amina, kept.reportId)).compartmentId).toBe(house.intake.id);
});
