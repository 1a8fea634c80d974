import { beforeAll, expect, test } from 'vitest';
import type { Compartment } from '#foundations/access/index.ts';
import { readSettings } from '#foundations/access/server/index.ts';
import { asActor } from '#foundations/db/server/index.ts';
import { newId } from '#foundations/ids/index.ts';
import { ledgerEntries } from '#foundations/ledger/server/index.ts';
import { newKeys, newReceipt, stretchReceipt } from '#foundations/sealing/index.ts';
import { keyOf } from '#modules/reports/index.ts';
import { openInbox } from '#modules/reports/server/index.ts';
import { houseForFile } from '#tests/support/house-for-file.ts';
import { onSaturday } from '#tests/support/on-saturday.ts';
import { SATURDAY } from '#tests/support/reporting-house.ts';
import { aBrother, aTracingHouse } from '#tests/support/tracing-house.ts';
import { compared, registered } from '#tests/support/tracing-records.ts';
import type { Sought } from '../content.ts';
import { sealContent } from '../seal-content.ts';
import { sealSearch } from '../seal-search.ts';
import {
	listCandidates,
	listRecords,
	openSealedSearch,
	openSearchAloud,
	ownSearches,
	readRecord,
	reviseOwnSearch,
	teamForSearches,
	unlockMatcher,
} from './index.ts';
import { closeMatchersOf } from './matcher/matcher.ts';
import { records } from './tables.ts';

const how = { now: SATURDAY, wave: null };
const NAME = 'يوسف حمدان التايب';
onSaturday();
const house = houseForFile(aTracingHouse);
let salt: Uint8Array;
beforeAll(async () => {
	salt = (await readSettings(house.db))?.installationSalt ?? new Uint8Array();
});

test('a lost answer is asked for again and makes one search, which the team and the family open', async () => {
	const { seed, sealed } = await aSealed(aBrother({ sharing: ['red_cross'] }));
	const wire = JSON.stringify(sealed);
	expect(wire).not.toContain(NAME);
	expect(wire).not.toContain('+216');
	const before = (await rows()).length;
	expect(await openSealedSearch(house.db, sealed, how)).toEqual({ ok: true, created: true });
	expect(await openSealedSearch(house.db, sealed, how)).toEqual({ ok: true, created: false });
	expect((await rows()).length).toBe(before + 1);
	const [search] = await opened(seed);
	expect(search).toMatchObject({ content: aBrother({ sharing: ['red_cross'] }), stage: 'open' });
	const asked = { recordId: search?.recordId ?? '' };
	const seen = await readRecord(house.db, house.selam, asked, { now: SATURDAY });
	expect(seen.content).toMatchObject({ person: { names: [{ written: NAME }] } });
	const list = await listRecords(house.db, house.selam, {}, { now: SATURDAY });
	expect(list.rows.map(({ title }) => title)).toContain(NAME);
});

test('what a family corrects after a lost answer is kept, and only once', async () => {
	const { seed, sealed } = await aSealed(aBrother());
	await openSealedSearch(house.db, sealed, how);
	const more = aBrother({ words: 'He wore a blue jacket.', sharing: ['consulate'] });
	const bytes = await sealContent(sealed.record.recipient, more);
	const record = { ...sealed.record, sealed: Buffer.from(bytes).toString('base64url') };
	const corrected = { ...sealed, record, sharing: more.sharing };
	for (const input of [corrected, corrected, sealed]) {
		expect(await openSealedSearch(house.db, input, how)).toEqual({ ok: true, created: false });
	}
	const [own] = await opened(seed);
	expect(own).toMatchObject({ content: more });
	const asked = { recordId: own?.recordId ?? '' };
	const { revisions } = await readRecord(house.db, house.selam, asked, { now: SATURDAY });
	expect(revisions.map(({ position }) => position)).toEqual([1, 2]);
});

test('a browser that holds no receipt on the server adds what only it has sealed', async () => {
	const { seed, sealed, key } = await aSealed(aBrother());
	await openSealedSearch(house.db, sealed, how);
	const own = await ownSearches(house.db, key, { now: SATURDAY });
	const search = own.ok ? own.searches[0] : undefined;
	expect(search).toMatchObject({ content: null, sealed: { recipient: sealed.record.recipient } });
	const { recordId = '' } = search ?? {};
	const more = aBrother({ words: 'He wore a blue jacket.', sharing: ['consulate'] });
	const said = Buffer.from(await sealContent(sealed.record.recipient, more)).toString('base64url');
	const revised = { recordId, sealed: said, sharing: more.sharing };
	const summary = { sealed: said, once: newId<'item'>() };
	for (const sent of ['sent', 'sent again after a lost answer']) {
		const saved = reviseOwnSearch(house.db, key, { ...revised, summary }, { now: SATURDAY });
		expect(await saved, sent).toEqual({ ok: true });
	}
	expect((await opened(seed))[0]).toMatchObject({ content: more });
	const { revisions } = await readRecord(house.db, house.selam, { recordId }, { now: SATURDAY });
	expect(revisions).toHaveLength(2);
	const inbox = await openInbox(house.db, { receipt: seed }, { now: SATURDAY });
	expect(inbox.ok && inbox.view.messages).toHaveLength(1);
	const junk = { ...revised, sealed: 'bm90IGFnZQ' };
	expect(await reviseOwnSearch(house.db, key, junk, { now: SATURDAY })).toMatchObject({
		...{ ok: false, broken: true },
	});
});

test('what a browser sealed is compared like any other search', async () => {
	const { seed, sealed } = await aSealed(aBrother());
	await openSealedSearch(house.db, sealed, how);
	const { person } = aBrother();
	const foundId = await registered(house, { kind: 'alive', person, wish: 'not_asked' });
	await unlockMatcher(house.db, house.selam, { compartmentId: house.intake.id }, how);
	await compared(house);
	await closeMatchersOf(null);
	const queue = await listCandidates(house.db, house.selam, { compartmentId: house.intake.id });
	const [own] = await opened(seed);
	expect(queue.rows).toContainEqual(
		expect.objectContaining({ soughtId: own?.recordId, foundId, soughtTitle: NAME }),
	);
});

test('whatever a stranger seals, the team opens a search and nothing breaks', async () => {
	const odd = { kind: 'missing', person: { names: [{ written: 'Musa' }, 5], legs: 'x' } };
	const { sealed } = await aSealed(odd as unknown as Sought, ['red_cross']);
	await openSealedSearch(house.db, sealed, how);
	const newest = (await rows()).find(({ recordRecipient: to }) => to === sealed.record.recipient);
	const asked = { recordId: newest?.id ?? '' };
	const seen = await readRecord(house.db, house.selam, asked, { now: SATURDAY });
	expect(seen.content).toMatchObject({ kind: 'missing', telling: { way: 'inbox' } });
});

test('what is no search, or is for other keys than its report, is refused by its place', async () => {
	const { seed, sealed } = await aSealed(aBrother());
	const { envelope, record } = sealed;
	const other = { ...envelope, facts: { ...envelope.facts, kind: 'other' } };
	// A team that receives reports and does not search.
	const border = { id: house.border.id, recipient: house.border.keys.recipient };
	const { sealed: elsewhere } = await aSealed(aBrother(), [], newReceipt(), border);
	for (const [input, place] of [
		[{ ...sealed, envelope: other }, 'envelope.facts.kind'],
		[elsewhere, 'envelope.facts.compartmentId'],
		[{ ...sealed, record: { ...record, recipient: `age1${'q'.repeat(58)}` } }, 'record.recipient'],
		[{ ...sealed, record: { ...record, sealed: 'words' } }, 'record.sealed'],
		[{ ...sealed, sharing: ['enforcement'] }, 'sharing.0'],
	] as const) {
		const answer = await openSealedSearch(house.db, input, how);
		expect(answer).toMatchObject({ ok: false, problems: { [place]: expect.any(String) } });
	}
	expect(await opened(seed)).toEqual([]);
	await openSealedSearch(house.db, sealed, how);
	const again = await aSealed(aBrother(), [], seed);
	expect(await openSealedSearch(house.db, again.sealed, how)).toEqual({ ok: true, created: false });
	expect((await opened(seed))[0]?.content).toEqual(aBrother());
});

test('an officer writes a search down for a family, and it is the family’s; others may not', async () => {
	const seed = newReceipt();
	const search = { seed, content: aBrother(), summary: 'A brother.', language: 'ar' };
	await expect(openSearchAloud(house.db, house.farid, search, how)).rejects.toMatchObject({
		code: 'access.forbidden',
	});
	expect(await opened(seed)).toEqual([]);
	for (const _ of ['sent', 'sent again']) {
		expect(await openSearchAloud(house.db, house.selam, search, how)).toEqual({ ok: true });
	}
	const [own] = await opened(seed);
	expect(own).toMatchObject({ content: aBrother(), stage: 'open' });
	const entries = await asActor(house.db, 'service:keeper', (tx) =>
		tx.select().from(ledgerEntries),
	);
	const written = entries.filter(({ kind }) => kind === 'tracing.written-down');
	expect(written).toMatchObject([
		{ actor: `member:${house.selam.member.id}`, subject: own?.recordId },
	]);
});

/** A search as a browser sends it, and by what the family comes back. */
async function aSealed(
	content: Sought,
	sharing = content.sharing,
	seed = newReceipt(),
	to: Pick<Compartment, 'id' | 'recipient'> | null = null,
) {
	const team = to ?? (await teamForSearches(house.db));
	if (!team) throw new Error('nobody receives');
	const told = { content: { ...content, sharing }, summary: 'I look for him.', language: 'ar' };
	const sealing = { compartment: team, installationSalt: salt };
	const sealed = await sealSearch(told, sealing, seed, { keys: await newKeys() });
	return { seed, sealed, key: keyOf(await stretchReceipt(seed, salt)) };
}

async function opened(receipt: string) {
	const own = await ownSearches(house.db, { receipt }, { now: SATURDAY });
	return own.ok ? own.searches : [];
}

function rows() {
	return asActor(house.db, 'service:keeper', (tx) => tx.select().from(records));
}
