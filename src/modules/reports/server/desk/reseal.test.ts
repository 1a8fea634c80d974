import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { MemberSession } from '#foundations/access/index.ts';
import { rotateCompartment } from '#foundations/access/server/index.ts';
import { asActor } from '#foundations/db/server/index.ts';
import { type AgeKeys, newKeys } from '#foundations/sealing/index.ts';
import { houseForFile } from '#tests/support/house-for-file.ts';
import { aReportingHouse, SATURDAY } from '#tests/support/reporting-house.ts';
import { tellRecovery } from '../../../../foundations/access/server/on-recovery.ts';
import { tryToUnwrap } from '../../try-to-unwrap.ts';
import { note } from '../answers/note.ts';
import { reply } from '../answers/reply.ts';
import { listen } from '../keys/listeners.ts';
import { readersOf } from '../keys/readers.ts';
import { openInbox } from '../receipts/open-inbox.ts';
import { wraps } from '../tables.ts';
import { excludeMember } from './exclude-member.ts';
import { readReport } from './read-report.ts';
import { reseal } from './reseal.ts';
import { transfer } from './transfer.ts';

const house = houseForFile(aReportingHouse);
let custodians: AgeKeys;
let amina: MemberSession;
let joseph: MemberSession;
let stop: () => void;
beforeAll(async () => {
	custodians = await newKeys();
	await asActor(house.db, 'service:access', (tx) =>
		tx.execute(sql`update access_settings set recovery =
			jsonb_set(recovery, '{recipient}', to_jsonb(${custodians.recipient}::text))`),
	);
	amina = await house.member('Amina', [house.intake], { role: 'lead' });
	joseph = await house.member('Joseph', [house.intake]);
	stop = listen();
});
afterAll(() => stop());

const now = { now: SATURDAY };
const read = (session: MemberSession, reportId: string) =>
	readReport(house.db, session, { reportId }, now);

/** What somebody opens with a copy of the whole database: the layers that their keys fit. */
async function stolenBy(keys: readonly AgeKeys[], reportId: string): Promise<string[]> {
	const held = await asActor(house.db, 'service:keeper', (tx) =>
		tx.select().from(wraps).where(eq(wraps.reportId, reportId)),
	);
	const opened: string[] = [];
	for (const { layer, wrapped } of held) {
		for (const { identity } of keys) if (await tryToUnwrap(wrapped, identity)) opened.push(layer);
	}
	return opened.sort();
}
const everythingOf = (member: MemberSession) => [member.own, house.intake.keys];

async function keptFromJoseph() {
	const told = await house.told({ words: 'Joseph took the money' });
	await note(house.db, amina, { reportId: told.reportId, words: 'Our Joseph?' }, now);
	const who = joseph.member.id;
	await excludeMember(house.db, amina, { reportId: told.reportId, who }, now);
	return told;
}

test('with a stolen copy of the database, whoever was kept away opens a report until it is sealed anew', async () => {
	const { reportId, receipt } = await keptFromJoseph();
	expect(await stolenBy(everythingOf(joseph), reportId)).toEqual(['desk', 'record']);
	await reseal(house.db, amina, { reportId }, now);
	expect(await stolenBy(everythingOf(joseph), reportId)).toEqual([]);
	expect(await read(amina, reportId)).toMatchObject({
		words: 'Joseph took the money',
		thread: [{ text: 'Our Joseph?' }],
	});
	await reply(house.db, amina, { reportId, words: 'We look into it.' }, now);
	await note(house.db, amina, { reportId, words: 'A second note' }, now);
	expect(await stolenBy(everythingOf(joseph), reportId)).toEqual([]);
	expect(await openInbox(house.db, { receipt }, now)).toMatchObject({
		view: { messages: [{ content: { open: { text: 'We look into it.' } } }] },
	});
});

test('notes that begin after it was sealed anew are not sealed to the team either', async () => {
	const { reportId } = await house.told();
	await excludeMember(house.db, amina, { reportId, who: joseph.member.id }, now);
	await reseal(house.db, amina, { reportId }, now);
	await note(house.db, amina, { reportId, words: 'The first note' }, now);
	expect(await stolenBy(everythingOf(joseph), reportId)).toEqual([]);
	expect((await read(amina, reportId)).thread).toMatchObject([{ text: 'The first note' }]);
});

test('a colleague who joins later is told to ask, and reads when it is sealed anew once more', async () => {
	const { reportId } = await keptFromJoseph();
	await reseal(house.db, amina, { reportId }, now);
	const hodan = await house.member('Hodan', [house.intake]);
	await expect(read(hodan, reportId)).rejects.toThrow('reports.no-key');
	await reseal(house.db, amina, { reportId }, now);
	expect((await read(hodan, reportId)).words).toBe('Joseph took the money');
});

test('who joins the team after a report was sealed anew is not said to open it, until it is done once more', async () => {
	const { reportId } = await keptFromJoseph();
	await reseal(house.db, amina, { reportId }, now);
	const tenzin = await house.member('Tenzin', [house.intake]);
	const opening = async () => {
		const found = await readersOf(house.db, amina, { reportId }, now);
		return [amina, joseph, tenzin].map(({ member }) =>
			found.some(({ id, opens }) => opens && id === member.id),
		);
	};
	expect(await opening()).toEqual([true, false, false]);
	await expect(read(tenzin, reportId)).rejects.toThrow('reports.no-key');
	await reseal(house.db, amina, { reportId }, now);
	expect(await opening()).toEqual([true, false, true]);
	expect(await read(tenzin, reportId)).toMatchObject({ reportId });
});

test('who may not see it cannot do it, and without anyone kept away there is no reason', async () => {
	const { reportId } = await keptFromJoseph();
	await expect(reseal(house.db, joseph, { reportId }, now)).rejects.toThrow('access.not-found');
	const { reportId: plain } = await house.told();
	await expect(reseal(house.db, amina, { reportId: plain }, now)).rejects.toThrow(
		'reports.not-now',
	);
});

test('the custodians together open it for whoever may read it, and not for whom it was kept from', async () => {
	const { reportId } = await keptFromJoseph();
	await reseal(house.db, amina, { reportId }, now);
	const [leyla, fresh] = [await house.member('Leyla', [house.intake]), await newKeys()];
	await asActor(house.db, 'service:access', (tx) =>
		tellRecovery(tx, {
			compartmentIds: [house.intake.id],
			identity: custodians.identity,
			...{ recipient: fresh.recipient, usedBy: amina.member.id, now: now.now },
		}),
	);
	expect((await read(leyla, reportId)).words).toBe('Joseph took the money');
	expect(await stolenBy(everythingOf(joseph), reportId)).toEqual([]);
	expect(await stolenBy([custodians], reportId)).toEqual([]);
	expect(await stolenBy([fresh], reportId)).toEqual(['desk', 'record']);
});

test('another team that takes it over opens it as a team', async () => {
	const { reportId } = await keptFromJoseph();
	await reseal(house.db, amina, { reportId }, now);
	const leila = await house.member('Leila', [house.children]);
	await transfer(house.db, amina, { reportId, to: house.children.id }, now);
	expect((await read(leila, reportId)).words).toBe('Joseph took the money');
	expect(await stolenBy(everythingOf(joseph), reportId)).toEqual([]);
});

test('when the team changes its keys, whoever left loses a report that was sealed to them by name', async () => {
	const { reportId } = await keptFromJoseph();
	const omar = await house.member('Omar', [house.intake]);
	await reseal(house.db, amina, { reportId }, now);
	expect(await stolenBy([omar.own], reportId)).toEqual(['desk', 'record']);
	await asActor(house.db, 'service:access', (tx) =>
		tx.execute(sql`delete from access_memberships where member_id = ${omar.member.id}`),
	);
	await rotateCompartment(house.db, amina, house.intake.id, now);
	expect(await stolenBy(everythingOf(omar), reportId)).toEqual([]);
	expect((await read(amina, reportId)).words).toBe('Joseph took the money');
});
