import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { asActor } from '#foundations/db/server/index.ts';
import { readEntries } from '#foundations/ledger/server/index.ts';
import { newReceipt } from '#foundations/sealing/index.ts';
import { aCaseHouse } from '#tests/support/case-house.ts';
import { houseForFile } from '#tests/support/house-for-file.ts';
import { SATURDAY } from '#tests/support/reporting-house.ts';
import type { LetterForm } from '../../letters/letter-form.ts';
import {
	letterFile,
	letterWentOut,
	ownCases,
	ownLetter,
	readLetter,
	saveLetter,
	signLetter,
} from '../index.ts';

const house = houseForFile(aCaseHouse);

const how = { now: SATURDAY };
const REASONS = 'The body that you name does not exist any more.';

/** A complaint that was declined: a restriction, with a letter to the person. */
async function declined() {
	const { receipt, reportId } = await house.told();
	const caseId = await house.opened(house.amina, { procedure: 'complaint', fromReport: reportId });
	const done = await house.acts(house.amina, caseId, 'decline', {
		...{ legalBasis: 'Act 5, s. 2', reasons: REASONS },
	});
	if (!done.ok) throw new Error(JSON.stringify(done));
	return { caseId, entryId: done.entryId, receipt };
}

type Which = { caseId: string; entryId: string };

const reads = ({ caseId, entryId }: Which, session = house.amina) =>
	readLetter(house.db, session, { caseId, entryId, language: null, spoken: 'en' }, how);

async function saved(which: Which, changes: Partial<LetterForm> = {}) {
	const { letter } = await reads(which);
	const written = {
		...{ to: '', title: letter.title, opening: letter.opening, parts: [...letter.parts] },
		remedy: letter.remedy?.words ?? '',
		...changes,
	};
	const { caseId, entryId } = which;
	return saveLetter(house.db, house.amina, { caseId, entryId, language: 'en', written }, how);
}

test('the draft is drawn from the record, and a human makes a letter of it', async () => {
	const which = await declined();
	const drafted = await reads(which);
	expect(drafted).toMatchObject({ mark: null, signature: null, to: 'person', missing: [] });
	expect(drafted.letter.parts.map(({ words }) => words)).toContain(REASONS);
	expect(drafted.letter.remedy?.until).toMatch(/^2026-12-/);
	const { mark, missing } = await saved(which, { opening: 'Dear Salma,' });
	expect(missing).toEqual([]);
	const again = await reads(which);
	expect(again).toMatchObject({ mark, letter: { opening: 'Dear Salma,' } });
});

test('whoever signs answers with their name, and the ledger keeps the hash and no word', async () => {
	const which = await declined();
	const { mark } = await saved(which);
	const { caseId, entryId } = which;
	expect(await signLetter(house.db, house.amina, { caseId, entryId, mark }, how)).toEqual({
		ok: true,
	});
	expect((await reads(which)).signature).toEqual({ name: 'Amina', on: '2026-11-21' });
	const entries = await readEntries(house.db, { subject: caseId });
	const signed = entries.find(({ kind }) => kind === 'cases.letter-signed');
	expect(signed?.facts).toMatchObject({ letter: 'decision', entry: entryId });
	expect(String(signed?.facts.hash)).toMatch(/^[0-9a-f]{64}$/);
	expect(JSON.stringify(entries)).not.toContain('does not exist');
});

test('nobody signs around the reasons', async () => {
	const which = await declined();
	const { mark, missing } = await saved(which, { parts: [], remedy: '' });
	expect(missing).toEqual(['no-reasons', 'no-remedy']);
	const signed = await signLetter(house.db, house.amina, { ...pick(which), mark }, how);
	expect(signed).toEqual({ ok: false, missing: ['no-reasons', 'no-remedy'] });
});

test('nobody signs what they have not read', async () => {
	const which = await declined();
	const { mark } = await saved(which);
	await saved(which, { opening: 'Another opening.' });
	await expect(
		signLetter(house.db, house.amina, { ...pick(which), mark }, how),
	).rejects.toMatchObject({ code: 'cases.letter-changed' });
});

test('a letter goes out when it is signed, and not before', async () => {
	const which = await declined();
	const out = () => letterWentOut(house.db, house.amina, { ...pick(which), way: 'sent' }, how);
	await expect(out()).rejects.toMatchObject({ code: 'cases.letter-not-signed' });
	const { mark } = await saved(which);
	await signLetter(house.db, house.amina, { ...pick(which), mark }, how);
	await out();
	expect((await reads(which)).steps.map(({ step }) => step)).toEqual(['drafted', 'signed', 'sent']);
});

test('the person reads by their receipt what was signed, and no draft', async () => {
	const which = await declined();
	const own = (receipt = which.receipt) =>
		ownLetter(house.db, { receipt }, { ...pick(which), as: 'html' }, how);
	const listed = async () => {
		const found = await ownCases(house.db, { receipt: which.receipt }, how);
		return found.ok ? found.cases.flatMap(({ letters }) => letters) : [];
	};
	const { mark } = await saved(which);
	expect(await listed()).toEqual([]);
	await expect(own()).rejects.toMatchObject({ status: 404 });
	await signLetter(house.db, house.amina, { ...pick(which), mark }, how);
	expect(await listed()).toEqual([{ id: which.entryId, on: '2026-11-21', title: 'decision' }]);
	await saved(which, { opening: 'A later draft.' });
	const file = await own();
	if (!file.ok || !('bytes' in file)) throw new Error('the letter is theirs to read');
	const text = new TextDecoder().decode(file.bytes);
	expect(text).toContain(REASONS);
	expect(text).not.toContain('A later draft');
	expect(file.name).toMatch(/^letter-[0-9a-f]{8}\.html$/);
	expect(await own(newReceipt())).toEqual({ ok: false });
});

test('it is taken away as a page and on paper', async () => {
	const which = pick(await declined());
	const pdf = await letterFile(house.db, house.amina, { ...which, as: 'pdf' }, how);
	expect(pdf.ok && Buffer.from(pdf.bytes).toString('latin1', 0, 5)).toBe('%PDF-');
	const html = await letterFile(
		house.db,
		house.amina,
		{ ...which, as: 'html', language: 'ar' },
		how,
	);
	expect(html.ok && new TextDecoder().decode(html.bytes)).toContain('<html lang="ar" dir="rtl">');
});

test('for whoever does not see the case there is no letter', async () => {
	const which = await declined();
	const stranger = await house.member('Dario', [house.children]);
	await expect(reads(which, stranger)).rejects.toMatchObject({ code: 'access.not-found' });
	await expect(
		signLetter(house.db, stranger, { ...pick(which), mark: 'x' }, how),
	).rejects.toMatchObject({ code: 'access.not-found' });
	const notOne = { caseId: which.caseId, entryId: crypto.randomUUID() };
	await expect(reads(notOne)).rejects.toMatchObject({ code: 'access.not-found' });
});

test('what lies in the database opens to nobody without a key, and no step is ever changed', async () => {
	const which = await declined();
	await saved(which);
	const asKeeper = (text: ReturnType<typeof sql>) =>
		asActor(house.db, 'service:keeper', (tx) => tx.execute<{ all: string }>(text));
	const { rows } = await asKeeper(
		sql`select string_agg(encode(bytes, 'escape'), ' ') as all from cases_letters`,
	);
	expect(rows[0]?.all).toContain('age-encryption');
	expect(rows[0]?.all).not.toContain('does not exist');
	await expect(asKeeper(sql`update cases_letters set step = 'signed'`)).rejects.toThrow();
});

function pick({ caseId, entryId }: Which): Which {
	return { caseId, entryId };
}
