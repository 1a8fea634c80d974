import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { MemberSession } from '#foundations/access/index.ts';
import { asActor } from '#foundations/db/server/index.ts';
import { sweepRetention } from '#modules/reports/server/index.ts';
import {
	closeMatchersOf,
	decideCandidate,
	listCandidates,
	ownSearches,
	planTelling,
	readCandidate,
	reviseOwnSearch,
	signTelling,
	startDrill,
	takeBackTelling,
	tellFamily,
	unlockMatcher,
} from '#modules/tracing/server/index.ts';
import { type TestDatabase, testDatabase } from '#tests/support/database.ts';
import { later, SATURDAY } from '#tests/support/reporting-house.ts';
import { aBrother, aTracingHouse, type TracingHouse } from '#tests/support/tracing-house.ts';
import { compared, registered, someoneAlive, someoneDead } from '#tests/support/tracing-records.ts';
import type { Content, Wish } from '../../src/modules/tracing/content.ts';

const how = { now: SATURDAY };
let database: TestDatabase;
let house: TracingHouse;
let team: { compartmentId: string };
beforeAll(async () => {
	database = await testDatabase();
	house = await aTracingHouse(database.db);
	team = { compartmentId: house.intake.id };
	await unlockMatcher(house.db, house.selam, team, how);
	await compared(house);
});
afterAll(async () => {
	await closeMatchersOf(null);
	await database.close();
});

const dna = { method: 'authority_dna', authority: 'The institute', reference: 'A-7' } as const;
const ownWord = { method: 'own_word' } as const;
const called = (written: string) =>
	aBrother({
		person: { names: [{ written, use: 'own' }] },
		telling: { way: 'in_person', inInbox: true },
	});

/** A family’s search and somebody found who is it. */
async function raised(written: string, found: Content) {
	const search = await house.searched(called(written));
	const foundId = await registered(house, found);
	await compared(house);
	const { rows } = await listCandidates(house.db, house.selam, team);
	const pair = rows.find((row) => row.soughtId === search.recordId && row.foundId === foundId);
	if (!pair) throw new Error('no candidate was raised');
	return { ...search, candidateId: pair.id, foundId };
}

const decide = (
	session: MemberSession,
	candidateId: string,
	act: 'propose' | 'confirm' | 'overturn' | 'reject',
	more: object = {},
) =>
	decideCandidate(
		house.db,
		session,
		{ candidateId, act, reasons: 'Seen and compared', ...more },
		how,
	);

const plan = (
	candidateId: string,
	subject: 'death' | 'alive' | 'searching' | 'contact',
	words = 'Said.',
) =>
	planTelling(
		house.db,
		house.selam,
		{ candidateId, subject, words, communicator: house.idris.member.id },
		how,
	);

async function confirmed(written: string, found: Content, by: object) {
	const pair = await raised(written, found);
	await decide(house.selam, pair.candidateId, 'propose', by);
	await decide(house.idris, pair.candidateId, 'confirm', by);
	return pair;
}

async function planned(candidateId: string, subject: 'death' | 'alive' | 'searching') {
	const done = await plan(candidateId, subject);
	if (!done.ok) throw new Error(JSON.stringify(done));
	return { tellingId: done.tellingId };
}

async function page(receipt: string, now = SATURDAY) {
	const own = await ownSearches(house.db, { receipt }, { now });
	const [search] = own.ok ? own.searches : [];
	if (!search) throw new Error('the receipt opens nothing');
	return search;
}

test('R10 · a family sees no candidate, whatever a program or one officer makes of it', async () => {
	const pair = await raised('Efosa Osaretin', someoneDead('Efosa Osaretin'));
	const before = await page(pair.receipt);
	await decide(house.selam, pair.candidateId, 'propose', dna);
	expect(await page(pair.receipt)).toEqual(before);
	expect(before).toMatchObject({ stage: 'open', told: [] });
	const seen = await asActor(house.db, `person:${await reportOf(pair.recordId)}`, (tx) =>
		tx.execute(sql`select 1 from tracing_candidates union all select 1 from tracing_decisions`),
	);
	expect(seen.rows).toEqual([]);
});

test('R10 · what runs by itself moves no candidate beyond waiting and no search out of open', async () => {
	const pair = await raised('Ngozi Ezenwa', someoneDead('Ngozi Ezenwa'));
	const matcher = `service:matcher-${house.intake.id}` as const;
	for (const actor of [matcher, 'service:keeper', 'service:intake', 'service:sweep'] as const) {
		for (const stage of ['proposed', 'confirmed', 'rejected', 'overturned']) {
			const tried = asActor(house.db, actor, async (tx) => {
				const done = await tx.execute(
					sql`update tracing_candidates set stage = ${stage} where id = ${pair.candidateId}`,
				);
				if (done.rowCount === 0) throw new Error('nothing was moved');
			});
			await expect(tried, `${actor} ${stage}`).rejects.toThrow();
		}
		const told = asActor(house.db, actor, async (tx) => {
			const done = await tx.execute(
				sql`update tracing_records set stage = 'told' where id = ${pair.recordId}`,
			);
			if (done.rowCount === 0) throw new Error('nothing was moved');
		});
		await expect(told, actor).rejects.toThrow();
	}
});

test('R10 · of a death nobody is told before an authority, two who identify, two who sign and the one named', async () => {
	const { db, selam, idris } = house;
	const pair = await raised('سمير القاضي', someoneDead('Samir al-Qadi'));
	const { candidateId } = pair;
	await expect(plan(candidateId, 'death')).rejects.toMatchObject({
		code: 'tracing.not-identified',
	});
	expect(await decide(selam, candidateId, 'propose')).toEqual({
		...{ ok: false, problems: { method: 'missing', authority: 'missing', reference: 'missing' } },
	});
	expect((await decide(selam, candidateId, 'propose', ownWord)).ok).toBe(false);
	await decide(selam, candidateId, 'propose', dna);
	const twice = decide(selam, candidateId, 'confirm', dna);
	await expect(twice).rejects.toMatchObject({ code: 'tracing.second-person', norm: 'R10' });
	await expect(plan(candidateId, 'death')).rejects.toMatchObject({
		code: 'tracing.not-identified',
	});
	await decide(idris, candidateId, 'confirm', dna);
	const nobody = { candidateId, subject: 'death', words: 'x', communicator: '' } as const;
	expect(await planTelling(db, selam, nobody, how)).toMatchObject({ ok: false });
	const stranger = { ...nobody, communicator: house.farid.member.id };
	await expect(planTelling(db, selam, stranger, how)).rejects.toMatchObject({ status: 404 });
	const telling = await planned(candidateId, 'death');
	const early = tellFamily(db, idris, telling, how);
	await expect(early).rejects.toMatchObject({ code: 'tracing.not-at-this-stage' });
	const self = signTelling(db, selam, telling, how);
	await expect(self).rejects.toMatchObject({ code: 'tracing.second-person' });
	expect((await page(pair.receipt)).told).toEqual([]);
	await signTelling(db, idris, telling, how);
	const other = tellFamily(db, selam, telling, how);
	await expect(other).rejects.toMatchObject({ code: 'tracing.not-communicator' });
	expect((await page(pair.receipt)).told).toEqual([]);
	await tellFamily(db, idris, telling, how);
	expect(await page(pair.receipt)).toMatchObject({
		...{ stage: 'told', told: [{ on: '2026-11-21', words: 'Said.' }] },
	});
});

test.each(['nothing', 'not_asked'] as const)(
	'R11 · of whoever wishes “%s” the family’s page is word for word that of a search that found nobody',
	async (wish: Wish) => {
		const { db, selam, idris } = house;
		const name = `Tsegay Mehreteab ${wish === 'nothing' ? 'Haile' : 'Kidane'}`;
		const pair = await raised(name, someoneAlive(name, { wish, message: 'Never' }));
		const other = await house.searched(called(name));
		const unfound = (await page(other.receipt)) as object;
		await decide(selam, pair.candidateId, 'propose', ownWord);
		await decide(idris, pair.candidateId, 'confirm', ownWord);
		for (const subject of ['alive', 'contact', 'death'] as const) {
			const refused = plan(pair.candidateId, subject);
			await expect(refused).rejects.toMatchObject({ code: 'tracing.against-wish' });
		}
		const telling = await planned(pair.candidateId, 'searching');
		await signTelling(db, idris, telling, how);
		await tellFamily(db, idris, telling, how);
		expect({ ...(await page(pair.receipt)), recordId: '' }).toEqual({ ...unfound, recordId: '' });
	},
);

test('R10 · a match that was wrong stops to hurt at once: every telling is taken back, and it is in the ledger', async () => {
	const { db, selam, idris } = house;
	const pair = await confirmed('Beatrice Wanjiru', someoneDead('Beatrice Wanjiru'), dna);
	const telling = await planned(pair.candidateId, 'death');
	await signTelling(db, idris, telling, how);
	await tellFamily(db, idris, telling, how);
	const { tellingId: second } = await planned(pair.candidateId, 'death');
	expect((await page(pair.receipt)).stage).toBe('told');
	await decide(selam, pair.candidateId, 'overturn');
	expect(await page(pair.receipt)).toMatchObject({ stage: 'open', told: [] });
	const view = await readCandidate(db, selam, { candidateId: pair.candidateId }, how);
	expect(view.tellings.map(({ stage }) => stage)).toEqual(['taken_back', 'taken_back']);
	await expect(signTelling(db, idris, { tellingId: second }, how)).rejects.toThrow();
	const { rows } = await db.execute<{ kind: string }>(
		sql`select kind from ledger_entries where subject = ${pair.recordId} order by seq`,
	);
	expect(rows.map(({ kind }) => kind)).toEqual(
		expect.arrayContaining([
			'tracing.proposed',
			'tracing.confirmed',
			'tracing.told',
			'tracing.overturned',
		]),
	);
	const { rows: all } = await db.execute<{ all: string }>(
		sql`select string_agg(l::text, '') as all from ledger_entries l`,
	);
	expect(all[0]?.all).not.toMatch(/Wanjiru|Beatrice|institute|A-7/);
});

test('R10 · one telling can be taken back by itself, and the search goes on', async () => {
	const { db, idris } = house;
	const pair = await confirmed(
		'Lamin Ceesay',
		someoneAlive('Lamin Ceesay', { wish: 'alive' }),
		ownWord,
	);
	const telling = await planned(pair.candidateId, 'alive');
	await signTelling(db, idris, telling, how);
	await tellFamily(db, idris, telling, how);
	expect((await page(pair.receipt)).stage).toBe('told');
	await takeBackTelling(db, idris, telling, how);
	expect(await page(pair.receipt)).toMatchObject({ stage: 'open', told: [] });
});

test('R10 · nobody is identified as two people', async () => {
	const pair = await confirmed('Rukia Abdirahman', someoneDead('Rukia Abdirahman'), dna);
	const { recordId } = await house.searched(called('Rukia Abdirahman'));
	await compared(house);
	const { rows } = await listCandidates(house.db, house.selam, team);
	expect(
		rows.find((row) => row.soughtId === recordId && row.foundId === pair.foundId),
	).toBeUndefined();
});

test('R10 · a wrong-match exercise goes the whole way, reaches no family, and can be overturned', async () => {
	const { db, selam, idris } = house;
	const drill = await startDrill(db, selam, team, how);
	await compared(house);
	const { rows } = await listCandidates(db, selam, team);
	const pair = rows.find(({ soughtId }) => soughtId === drill.soughtId);
	expect(pair).toMatchObject({ foundId: drill.foundId, drill: true });
	const candidateId = pair?.id ?? '';
	await decide(selam, candidateId, 'propose', dna);
	await decide(idris, candidateId, 'confirm', dna);
	const telling = await planned(candidateId, 'death');
	await signTelling(db, idris, telling, how);
	await tellFamily(db, idris, telling, how);
	await decide(selam, candidateId, 'overturn');
	const view = await readCandidate(db, selam, { candidateId }, how);
	expect(view).toMatchObject({ stage: 'overturned', tellings: [{ stage: 'taken_back' }] });
});

test('a search that nobody answered for five years is there, and finds whoever is found then', async () => {
	const { receipt, recordId } = await house.searched(called('Abubakar Sillah'));
	const then = later(5 * 365);
	await sweepRetention(house.db, then);
	const search = await page(receipt, then);
	expect(search).toMatchObject({ recordId, stage: 'open' });
	const content = called('Aboubacar Sillah');
	const revised = await reviseOwnSearch(
		house.db,
		{ receipt },
		{ recordId, content },
		{ now: then },
	);
	expect(revised).toMatchObject({ ok: true });
	const foundId = await registered(house, someoneDead('Abubakar Sillah'));
	await compared(house);
	const { rows } = await listCandidates(house.db, house.selam, team);
	expect(rows.some((row) => row.soughtId === recordId && row.foundId === foundId)).toBe(true);
});

test('another team decides and tells nothing here', async () => {
	const { db, farid } = house;
	const pair = await raised('Yao Kouassi', someoneDead('Yao Kouassi'));
	const telling = { tellingId: crypto.randomUUID() };
	const { candidateId } = pair;
	for (const act of ['propose', 'reject', 'confirm', 'overturn'] as const) {
		await expect(decide(farid, candidateId, act, dna)).rejects.toMatchObject({ status: 404 });
	}
	for (const act of [signTelling, tellFamily, takeBackTelling]) {
		await expect(act(db, farid, telling, how)).rejects.toMatchObject({ status: 404 });
	}
});

test('R8 · no field and no file of the room is for a face, a print or a voice', async () => {
	const { rows } = await house.db.execute<{ name: string }>(sql`
		select table_name || '.' || column_name as name from information_schema.columns
		where table_name like 'tracing%'`);
	const { default: shape } = await import('../../src/modules/tracing/fields.ts').then((all) => ({
		default: JSON.stringify(all),
	}));
	const wanted = /photo|image|face|finger|print|voice|iris|template|embedding|profile|dna_/i;
	expect(rows.length).toBeGreaterThan(50);
	expect(rows.map(({ name }) => name).filter((name) => wanted.test(name))).toEqual([]);
	expect(shape.length).toBeGreaterThan(100);
	expect(shape.match(/"[a-zA-Z]*(photo|face|voice|iris|embedding)[a-zA-Z]*"/gi)).toBeNull();
});

async function reportOf(recordId: string): Promise<string> {
	const { rows } = await asActor(house.db, 'service:keeper', (tx) =>
		tx.execute<{ id: string }>(
			sql`select report_id as id from tracing_records where id = ${recordId}`,
		),
	);
	return rows[0]?.id ?? '';
}
