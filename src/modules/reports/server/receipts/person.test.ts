import { beforeAll, expect, test } from 'vitest';
import type { MemberSession } from '#foundations/access/index.ts';
import { newReceipt, stretchReceipt } from '#foundations/sealing/index.ts';
import { houseForFile } from '#tests/support/house-for-file.ts';
import { aReportingHouse, later, SATURDAY, type Told } from '#tests/support/reporting-house.ts';
import { newGuesses } from '../../guess-ceiling.ts';
import { keyOf, openView } from '../../open-view.ts';
import { sealJson } from '../../sealed-json.ts';
import type { PersonKey, PersonView } from '../../views.ts';
import * as door from '../index.ts';

const house = houseForFile(aReportingHouse);
let amina: MemberSession;
beforeAll(async () => {
	amina = await house.member('Amina', [house.intake], { role: 'lead' });
});

const now = { now: SATURDAY };

async function viewOf(key: PersonKey, how = now): Promise<PersonView> {
	const opened = await door.openInbox(house.db, key, how);
	if (!opened.ok) throw new Error('did not open');
	return opened.view;
}
const read = ({ reportId }: Told) => door.readReport(house.db, amina, { reportId }, now);
const keyFor = async ({ receipt }: Told) =>
	keyOf(await stretchReceipt(receipt, house.installationSalt));

test('a wrong receipt, an unknown one and no receipt at all are one and the same', async () => {
	const told = await house.told();
	const proof = await keyFor(told);
	const wrong: PersonKey[] = [
		{ receipt: newReceipt() },
		{ receipt: 'my receipt' },
		{ receipt: '' },
		{ receipt: `${told.receipt.slice(0, 27)}${(Number(told.receipt[27]) + 1) % 10}` },
		{ locator: proof.locator, proof: 'A'.repeat(43) },
		{ locator: (proof.locator + 1) % 4096, proof: proof.proof },
		{ locator: Number.NaN, proof: '\0' },
		{ locator: -1, proof: proof.proof },
	];
	for (const key of wrong) {
		expect(await door.openInbox(house.db, key, now)).toEqual({ ok: false });
		expect(await door.withdraw(house.db, key, now)).toEqual({ ok: false });
	}
});

test('a receipt opens in Arabic digits, with spaces', async () => {
	const { receipt } = await house.told();
	const arabic = receipt.replace(/\d/g, (digit) => String.fromCharCode(0x660 + Number(digit)));
	expect((await door.openInbox(house.db, { receipt: ` ${arabic} ` }, now)).ok).toBe(true);
});

test('under an attack wrong receipts wait, and when too many wait all are asked to come back', async () => {
	const { receipt } = await house.told();
	const guesses = { ...newGuesses(), failures: 70, countedAt: SATURDAY.epochMilliseconds };
	const opened = await door.openInbox(house.db, { receipt }, { ...now, guesses });
	expect(opened.ok).toBe(true);
	guesses.nextSlot = SATURDAY.epochMilliseconds + 10_000;
	expect(await door.openInbox(house.db, { receipt }, { ...now, guesses })).toEqual({
		ok: false,
		busy: true,
	});
});

test('a browser gets everything sealed, and opens it with what it kept', async () => {
	const told = await house.told({ words: 'Only I read this here', who: 'Foreman' });
	const view = await viewOf(await keyFor(told));
	expect(JSON.stringify(view)).not.toContain('Only I');
	const stretched = await stretchReceipt(told.receipt, house.installationSalt);
	expect(await openView(view, stretched)).toMatchObject({
		account: { open: { words: 'Only I read this here' } },
		details: { open: { who: 'Foreman' } },
	});
});

test('what the person writes later reaches the team, from a page or sealed by the browser', async () => {
	const told = await house.told();
	const { keys } = await viewOf(await keyFor(told));
	await door.addMessage(house.db, { receipt: told.receipt }, { text: 'It happened again' }, now);
	const sealed = await sealJson(keys?.recordRecipient ?? '', { text: 'Sealed in the browser' });
	const said = { sealed: Buffer.from(sealed).toString('base64url') };
	expect(await door.addMessage(house.db, await keyFor(told), said, now)).toEqual({ ok: true });
	const { thread } = await read(told);
	expect(thread.map(({ from, text, at }) => ({ from, text, at }))).toEqual([
		{ from: 'person', text: 'It happened again', at: '2026-11-21' },
		{ from: 'person', text: 'Sealed in the browser', at: '2026-11-21' },
	]);
});

test('an empty message and one that was not sealed are said to be so', async () => {
	const { receipt } = await house.told();
	const write = (said: door.Said) => door.addMessage(house.db, { receipt }, said, now);
	expect(await write({ text: ' \0 ' })).toMatchObject({
		problems: { text: 'reports_problem_nothing_told' },
	});
	expect(await write({ text: 'x'.repeat(20_001) })).toMatchObject({
		problems: { text: 'reports_problem_too_long' },
	});
	expect(await write({ sealed: 'not sealed' })).toMatchObject({
		problems: { text: 'reports_problem_envelope' },
	});
});

test('an answer is fresh until the person has opened it, and the team learns that they did', async () => {
	const told = await house.told();
	const { reportId, receipt } = told;
	await door.reply(house.db, amina, { reportId, words: 'Are you safe now?' }, now);
	expect((await read(told)).thread[0]?.seen).toBe(false);
	expect((await viewOf({ receipt })).messages[0]).toMatchObject({ from: 'team', fresh: true });
	expect((await viewOf({ receipt })).messages[0]).toMatchObject({ fresh: false });
	expect((await read(told)).thread[0]?.seen).toBe(true);
});

test('only the person changes how they are known', async () => {
	const told = await house.told();
	const said = { text: 'I am called Tesfay.' };
	const key = { receipt: told.receipt };
	expect(await door.changeMode(house.db, key, { mode: 'named', said }, now)).toEqual({ ok: true });
	expect((await viewOf(key)).mode).toBe('named');
	expect((await read(told)).thread[0]?.text).toBe('I am called Tesfay.');
	const atTheDesk = Object.keys(door).filter((name) => /mode/i.test(name));
	expect(atTheDesk).toEqual(['changeMode']);
});

test('what is withdrawn is gone for the team, and the receipt says so', async () => {
	const told = await house.told({ words: 'Forget it', country: 'GR', about: 'child' });
	const key = { receipt: told.receipt };
	expect(await door.withdraw(house.db, key, now)).toEqual({ ok: true, erased: true });
	expect(await door.withdraw(house.db, key, now)).toEqual({ ok: true, erased: true });
	expect(await viewOf(key)).toMatchObject({ stage: 'withdrawn', keys: null, account: null });
	const tombstone = await read(told);
	expect(tombstone).toMatchObject({
		words: '',
		details: {},
		thread: [],
		country: null,
		about: null,
	});
	const write = door.addMessage(house.db, key, { text: 'Hello?' }, now);
	expect(await write).toMatchObject({ problems: { report: 'reports_problem_withdrawn' } });
});

test('what is withdrawn under a legal hold is read by nobody, and erased when the hold ends', async () => {
	const told = await house.told();
	const { reportId, receipt } = told;
	await door.setLegalHold(house.db, amina, { reportId, on: true }, now);
	expect(await door.withdraw(house.db, { receipt }, now)).toEqual({ ok: true, erased: false });
	expect((await read(told)).words).toBe('');
	expect(await door.sweepRetention(house.db, later(1))).toBe(0);
	await door.setLegalHold(house.db, amina, { reportId, on: false }, now);
	expect(await door.sweepRetention(house.db, later(2))).toBe(1);
	expect((await viewOf({ receipt })).keys).toBeNull();
});

test('what the person said can be taken along, and nothing of what the team said', async () => {
	const told = await house.told({ words: 'They <b>took</b> it', place: 'Bridge & river' });
	const { reportId, receipt } = told;
	await door.addMessage(house.db, { receipt }, { text: 'And my phone' }, now);
	await door.reply(house.db, amina, { reportId, words: 'We will ask the ombudsman' }, now);
	const exported = await door.exportMine(house.db, { receipt }, now);
	if (!exported.ok) throw new Error('not exported');
	expect(JSON.parse(exported.json)).toMatchObject({
		words: 'They <b>took</b> it',
		details: { place: 'Bridge & river' },
		messages: [{ text: 'And my phone', on: '2026-11-21' }],
	});
	expect(exported.html).toContain('They &#60;b&#62;took');
	expect(exported.json + exported.html).not.toContain('ombudsman');
});

test('punished for reporting: urgent, linked for the person, and hidden from who may not see both', async () => {
	const first = await house.told();
	const reprisal = await house.toldOfReprisal(first, house.children);
	const leila = await house.member('Leila', [house.children]);
	const both = await house.member('Noor', [house.children, house.intake]);
	const seenBy = (session: MemberSession, { reportId }: Told) =>
		door.readReport(house.db, session, { reportId }, now);

	expect(await seenBy(leila, reprisal)).toMatchObject({ urgent: true, reprisal: true, linked: [] });
	expect((await seenBy(amina, first)).linked).toEqual([]);
	expect((await seenBy(both, reprisal)).linked).toEqual([
		{ reportId: first.reportId, as: 'first' },
	]);
	expect((await viewOf({ receipt: first.receipt })).reprisals).toBe(1);
	expect((await viewOf({ receipt: reprisal.receipt })).reprisals).toBe(0);
});

test('a reprisal is not taken from someone without the first receipt', async () => {
	const how = { ...now, wave: null };
	const envelope = await house.seal();
	const sent = await door.reportReprisal(house.db, { receipt: newReceipt() }, envelope, how);
	expect(sent).toEqual({ ok: false });
});
