import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readSettings } from '#foundations/access/server/index.ts';
import { grantsOf, markEnforcement } from '#foundations/consent/server/index.ts';
import { asActor } from '#foundations/db/server/index.ts';
import { readEntries } from '#foundations/ledger/server/index.ts';
import { newReceipt, stretchReceipt } from '#foundations/sealing/index.ts';
import { keyOf } from '#modules/reports/index.ts';
import {
	close,
	openInbox,
	readReport,
	sweepRetention,
	transfer,
	withdraw,
} from '#modules/reports/server/index.ts';
import { houseForFile } from '#tests/support/house-for-file.ts';
import { later, SATURDAY } from '#tests/support/reporting-house.ts';
import { aBrother, aTracingHouse } from '#tests/support/tracing-house.ts';
import {
	listenForTracing,
	openSearch,
	ownSearches,
	reviseOwnSearch,
	shareOwnSearch,
	stopOwnSearch,
} from './index.ts';

const house = houseForFile(aTracingHouse);
let stopListening: () => void;
const how = { now: SATURDAY };
beforeAll(async () => {
	stopListening = listenForTracing();
});
afterAll(() => stopListening());

const ownOf = async (receipt: string) => {
	const own = await ownSearches(house.db, { receipt }, how);
	if (!own.ok) throw new Error('the receipt opens nothing');
	return own.searches;
};

const counted = (table: string) =>
	asActor(house.db, 'service:keeper', async (tx) => {
		const { rows } = await tx.execute<{ n: number }>(
			sql`select count(*)::int as n from ${sql.identifier(table)}`,
		);
		return rows[0]?.n;
	});

test('a sister finds her search again with the receipt, and nothing about anyone found', async () => {
	const { receipt } = await house.searched();
	const [own, ...others] = await ownOf(receipt);
	expect(others).toEqual([]);
	expect(own).toMatchObject({ stage: 'open', nextWordOn: null, told: [] });
	expect(own?.content?.person.names[0]?.written).toBe('يوسف حمدان التايب');
});

test('a report that was closed stays for as long as its search, and is erased by a withdrawal alone', async () => {
	const [{ receipt, recordId }, solved] = [await house.searched(), await house.told()];
	const selam = house.selam;
	const decision = { words: 'We go on.', appeal: 'Write to us.' };
	for (const key of [receipt, solved.receipt]) {
		const inbox = await openInbox(house.db, { receipt: key }, how);
		const reportId = inbox.ok ? inbox.view.reportId : '';
		await close(house.db, selam, { reportId, ...decision }, how);
		await openInbox(house.db, { receipt: key }, how);
	}
	await stopOwnSearch(house.db, { receipt }, { recordId }, how);
	const searched = await openInbox(house.db, { receipt }, how);
	const handed = { reportId: searched.ok ? searched.view.reportId : '' };
	await transfer(house.db, house.selam, { ...handed, to: house.border.id }, how);
	// Farid sees no search; that his report stays he is told all the same.
	const read = await readReport(house.db, house.farid, handed, how);
	expect(read).toMatchObject({ kept: 'needed', erasesOn: null });
	const now = later(5 * 365);
	expect(await sweepRetention(house.db, now)).toBe(1);
	const [kept, gone] = [
		await openInbox(house.db, { receipt }, { now }),
		await openInbox(house.db, { receipt: solved.receipt }, { now }),
	];
	expect(kept).toMatchObject({ view: { erasesOn: null, account: expect.anything() } });
	expect(gone).toMatchObject({ view: { keys: null } });
	await withdraw(house.db, { receipt }, { now });
	expect(await ownOf(receipt)).toEqual([]);
});

test('the same form twice is one search', async () => {
	const search = { seed: newReceipt(), content: aBrother(), summary: 'x', language: 'fr' };
	expect(await openSearch(house.db, search, how)).toEqual({ ok: true });
	expect(await openSearch(house.db, search, how)).toEqual({ ok: true });
	expect(await ownOf(search.seed)).toHaveLength(1);
});

test('what is corrected before a form is sent again is kept, and an old form changes nothing', async () => {
	const sent = { seed: newReceipt(), content: aBrother(), summary: 'x', language: 'fr' };
	const corrected = aBrother({ words: 'He is called Nader.', sharing: ['red_cross'] });
	const before = await counted('tracing_contents');
	for (const content of [sent.content, corrected, corrected, sent.content]) {
		expect(await openSearch(house.db, { ...sent, content }, how)).toEqual({ ok: true });
	}
	expect(await ownOf(sent.seed)).toMatchObject([{ content: corrected }]);
	expect(await counted('tracing_contents')).toBe(Number(before) + 2);
});

test('what a family adds is kept beside what they said before, and waits to be compared', async () => {
	const { receipt, recordId } = await house.searched();
	const content = aBrother({ words: 'He has a scar over his left eye.' });
	await reviseOwnSearch(house.db, { receipt }, { recordId, content }, how);
	const [own] = await ownOf(receipt);
	expect(own?.content?.words).toBe('He has a scar over his left eye.');
	const { rows } = await asActor(house.db, 'service:keeper', (tx) =>
		tx.execute<{ position: number }>(
			sql`select position from tracing_contents where record_id = ${recordId} order by position`,
		),
	);
	expect(rows.map(({ position }) => position)).toEqual([1, 2]);
});

test('whoever reads the report a search came as reads, too, how it was corrected', async () => {
	const { receipt, recordId } = await house.searched();
	const summary = { text: 'I have corrected my search. He is called Nader.' };
	await reviseOwnSearch(house.db, { receipt }, { recordId, content: aBrother(), summary }, how);
	const inbox = await openInbox(house.db, { receipt }, how);
	if (!inbox.ok) throw new Error('the receipt opens nothing');
	const { reportId } = inbox.view;
	const report = await readReport(house.db, house.selam, { reportId }, how);
	expect(JSON.stringify(report)).toContain('I look for my brother.');
	expect(report.thread).toMatchObject([{ from: 'person', ...summary }]);
});

test('sharing is given and taken back by the family alone, each yes a grant that ends', async () => {
	const { receipt, recordId } = await house.searched(aBrother({ sharing: ['consulate'] }));
	const [begun] = await ownOf(receipt);
	expect(begun?.sharing).toEqual([{ who: 'consulate', until: '2031-11-21' }]);
	await shareOwnSearch(house.db, { receipt }, { recordId, sharing: ['red_cross'] }, how);
	expect((await ownOf(receipt))[0]?.content?.sharing).toEqual(['red_cross']);
	await shareOwnSearch(house.db, { receipt }, { recordId, sharing: [] }, how);
	const [own] = await ownOf(receipt);
	expect([own?.content?.sharing, own?.sharing]).toEqual([[], []]);
	const said = await readEntries(house.db, { subject: recordId });
	expect(said.map(({ kind }) => kind).filter((kind) => kind.startsWith('consent'))).toEqual([
		...['consent.given', 'consent.withdrawn', 'consent.given', 'consent.withdrawn'],
	]);
});

test('a yes is over after five years, and can be given again', async () => {
	const { receipt, recordId } = await house.searched(aBrother({ sharing: ['red_cross'] }));
	const later = { now: SATURDAY.add({ hours: 24 * 366 * 5 }) };
	const own = await ownSearches(house.db, { receipt }, later);
	expect(own).toMatchObject({ searches: [{ sharing: [] }] });
	await shareOwnSearch(house.db, { receipt }, { recordId, sharing: ['red_cross'] }, later);
	const again = await ownSearches(house.db, { receipt }, later);
	expect(again).toMatchObject({ searches: [{ sharing: [{ who: 'red_cross' }] }] });
});

test('a body of enforcement is given no search, whatever was ticked', async () => {
	const { recordId } = await house.searched(aBrother({ sharing: ['forensic_institute'] }));
	const grant = await house.db.transaction(async (tx) => {
		const [one] = await grantsOf(tx, recordId);
		await markEnforcement(tx, one?.recipient ?? '', { actor: 'member:amina', now: SATURDAY });
		return one;
	});
	expect(grant?.purpose).toBe('search');
	const { receipt } = await house.searched(aBrother({ sharing: ['forensic_institute'] }));
	expect((await ownOf(receipt))[0]?.sharing).toEqual([]);
});

test('a browser that keeps the receipt to itself takes back a yes without opening anything', async () => {
	const { receipt, recordId } = await house.searched(aBrother({ sharing: ['red_cross'] }));
	const settings = await readSettings(house.db);
	const salt = settings?.installationSalt ?? new Uint8Array();
	const key = keyOf(await stretchReceipt(receipt, salt));
	await shareOwnSearch(house.db, key, { recordId, sharing: [] }, how);
	const own = await ownSearches(house.db, key, how);
	expect(own).toMatchObject({ searches: [{ content: null, sharing: [] }] });
	expect(own.ok && own.searches[0]?.wrapped).toMatch(/^[\w-]{100,}$/);
});

test('a family stops the search, and takes it up again after years', async () => {
	const { receipt, recordId } = await house.searched();
	await stopOwnSearch(house.db, { receipt }, { recordId }, how);
	expect((await ownOf(receipt))[0]?.stage).toBe('stopped');
	const years = { now: SATURDAY.add({ hours: 24 * 365 * 5 }) };
	await stopOwnSearch(house.db, { receipt }, { recordId, again: true }, years);
	expect((await ownOf(receipt))[0]?.stage).toBe('open');
});

test('another receipt neither sees nor changes it', async () => {
	const [mine, other] = [await house.searched(), await house.searched()];
	const key = { receipt: other.receipt };
	const [shown] = await ownOf(other.receipt);
	expect(shown?.recordId).not.toBe(mine.recordId);
	const content = aBrother({ words: 'not mine' });
	const tried = reviseOwnSearch(house.db, key, { recordId: mine.recordId, content }, how);
	await expect(tried).rejects.toMatchObject({ code: 'access.not-found' });
	expect(await ownSearches(house.db, { receipt: newReceipt() }, how)).toEqual({ ok: false });
});

test('whoever takes everything back takes back the search with it', async () => {
	const before = await counted('tracing_wraps');
	const { receipt } = await house.searched();
	await withdraw(house.db, { receipt }, how);
	expect(await ownOf(receipt)).toEqual([]);
	expect(await counted('tracing_wraps')).toBe(before);
});

test('no word of a search stands in the database as it was typed', async () => {
	const canary = 'Qarawaniyya-Mellegue';
	await house.searched(aBrother({ person: { names: [{ written: canary, use: 'own' }] } }));
	const { rows } = await asActor(house.db, 'service:keeper', (tx) =>
		tx.execute<{ text: string }>(sql`
			select coalesce(string_agg(r::text, ' '), '') as text from (
				select r::text from tracing_records r union all select c::text from tracing_contents c
				union all select l::text from ledger_entries l) as r`),
	);
	expect(rows[0]?.text).not.toContain(canary);
	expect(rows[0]?.text).not.toContain(Buffer.from(canary).toString('hex'));
});
