import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { MemberSession } from '#foundations/access/index.ts';
import { asActor } from '#foundations/db/server/index.ts';
import { sweepRetention } from '#modules/reports/server/index.ts';
import {
	closeMatchersOf,
	decideCandidate,
	listCandidates,
	listRecords,
	ownSearches,
	planTelling,
	readCandidate,
	readDrills,
	reviseOwnSearch,
	signTelling,
	startDrill,
	takeBackTelling,
	tellFamily,
	tieRecords,
	unlockMatcher,
} from '#modules/tracing/server/index.ts';
import { houseForFile } from '#tests/support/house-for-file.ts';
import { later, SATURDAY } from '#tests/support/reporting-house.ts';
import { aBrother, aTracingHouse } from '#tests/support/tracing-house.ts';
import { compared, registered, someoneAlive, someoneDead } from '#tests/support/tracing-records.ts';
import type { Content, Sought, Wish } from '../../src/modules/tracing/content.ts';

const house = houseForFile(aTracingHouse);

const how = { now: SATURDAY };
let team: { compartmentId: string };
beforeAll(async () => {
	team = { compartmentId: house.intake.id };
	await unlockMatcher(house.db, house.selam, team, how);
	await compared(house);
});
afterAll(() => closeMatchersOf(null));

const dna = { method: 'authority_dna', authority: 'The institute', reference: 'A-7' } as const;
const ownWord = { method: 'own_word' } as const;
const called = (written: string) =>
	aBrother({
		person: { names: [{ written, use: 'own' }] },
		telling: { way: 'in_person', inInbox: true },
	});

/** A family’s search, by a name or told in full, and somebody found who is it. */
async function raised(sought: string | Sought, found: Content) {
	const search = await house.searched(typeof sought === 'string' ? called(sought) : sought);
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
	{ now = SATURDAY, ...more }: { now?: typeof SATURDAY } & object = {},
) =>
	decideCandidate(
		house.db,
		session,
		{ candidateId, act, reasons: 'Seen and compared', ...more },
		{ now },
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

async function confirmed(sought: string | Sought, found: Content, by: object) {
	const pair = await raised(sought, found);
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

test('two relatives of one person ask each for themselves: whoever is found is found for both, and each is told alone', async () => {
	const { db, selam, idris } = house;
	const pair = await confirmed('Farhiya Jama Nur', someoneDead('Farhiya Jama Nur'), dna);
	const brother = await house.searched(called('Farhiya Jama Nuur'));
	const raisedFor = async () => {
		await compared(house);
		const { rows } = await listCandidates(db, selam, team);
		return rows.find(({ soughtId, foundId }) => {
			return soughtId === brother.recordId && foundId === pair.foundId;
		});
	};
	expect(await raisedFor()).toBeUndefined();
	const tie = { recordId: brother.recordId, kind: 'same', targetId: pair.recordId } as const;
	await tieRecords(db, selam, { ...tie, tied: true }, how);
	const { id = '' } = (await raisedFor()) ?? {};
	await decide(selam, id, 'propose', dna);
	await decide(idris, id, 'confirm', dna);
	const telling = await planned(id, 'death');
	await signTelling(db, idris, telling, how);
	await tellFamily(db, idris, telling, how);
	expect(await page(brother.receipt)).toMatchObject({ stage: 'told' });
	expect(await page(pair.receipt)).toMatchObject({ stage: 'open', told: [] });
	const unlike = { ...tie, targetId: pair.foundId, tied: true };
	expect(await tieRecords(db, selam, unlike, how)).toMatchObject({ ok: false });
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
	const [shown] = await readDrills(db, selam, team);
	expect(shown).toMatchObject({ id: drill.soughtId, candidateId, isToldStill: false });
	const acts = shown?.acts.map(({ act }) => act) ?? [];
	for (const act of ['drill-started', 'proposed', 'confirmed', 'told', 'overturned']) {
		expect(acts).toContain(act);
	}
	await expect(readDrills(db, house.farid, team)).rejects.toMatchObject({ status: 403 });
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

test('another team, and whoever is kept away from the family’s report, decide and tell nothing here', async () => {
	const { db, selam, idris, farid } = house;
	const pair = await confirmed('Yao Kouassi', someoneDead('Yao Kouassi'), dna);
	const { candidateId } = pair;
	const rina = await house.member('Rina', [house.intake]);
	const reportId = await reportOf(pair.recordId);
	await asActor(db, 'service:keeper', (tx) =>
		tx.execute(sql`insert into reports_exclusions (report_id, member_id, by_member, at)
			values (${reportId}, ${rina.member.id}, ${selam.member.id}, now())`),
	);
	const telling = await planned(candidateId, 'death');
	const stage = async () =>
		(await readCandidate(db, selam, { candidateId }, how)).tellings.map((one) => one.stage);
	for (const stranger of [farid, rina]) {
		const death = { candidateId, subject: 'death', words: 'x', communicator: idris.member.id };
		const acts = [
			...(['propose', 'reject', 'confirm', 'overturn'] as const).map(
				(act) => () => decide(stranger, candidateId, act, dna),
			),
			() => planTelling(db, stranger, { ...death, subject: 'death' }, how),
			...[signTelling, tellFamily, takeBackTelling].flatMap((act) => [
				() => act(db, stranger, telling, how),
				() => act(db, stranger, { tellingId: crypto.randomUUID() }, how),
			]),
		];
		for (const act of acts) await expect(act()).rejects.toMatchObject({ status: 404 });
	}
	expect(await stage()).toEqual(['planned']);
	await signTelling(db, idris, telling, how);
	const again = { code: 'tracing.not-at-this-stage' };
	await expect(signTelling(db, idris, telling, how)).rejects.toMatchObject(again);
	await takeBackTelling(db, selam, telling, how);
	for (const act of [signTelling, tellFamily, takeBackTelling]) {
		await expect(act(db, idris, telling, how)).rejects.toMatchObject(again);
	}
	expect(await stage()).toEqual(['taken_back']);
	expect((await page(pair.receipt)).told).toEqual([]);
});

test('what may stand in no inbox is told in a talk: its day and its way are there, and no word of it', async () => {
	const { db, idris } = house;
	const content = aBrother({
		person: { names: [{ written: 'Gideon Asante', use: 'own' }] },
		telling: { way: 'phone', inInbox: false, contact: '+233 00' },
	});
	const pair = await confirmed(content, someoneDead('Gideon Asante'), dna);
	const telling = await planned(pair.candidateId, 'death');
	await signTelling(db, idris, telling, how);
	await tellFamily(db, idris, telling, how);
	const { stage, told } = await page(pair.receipt);
	expect({ stage, told }).toMatchObject({
		...{ stage: 'told', told: [{ on: '2026-11-21', words: '', way: 'phone' }] },
	});
	const [seen] = (await readCandidate(db, idris, pair, how)).tellings;
	expect(seen).toMatchObject({ words: 'Said.', toldOn: '2026-11-21' });
});

test('an overturned match gives back whom it had put aside, and nobody who was put aside before it', async () => {
	const { selam, idris } = house;
	const pair = await raised('Zainab Okonjo', someoneDead('Zainab Okonjo'));
	const others = [
		await registered(house, someoneDead('Zainab Okonjo', { cause: 'x' })),
		await registered(house, someoneDead('Zaynab Okonjo')),
	];
	await compared(house);
	const { rows } = await listCandidates(house.db, selam, team);
	const [before, after] = others.map(
		(id) => rows.find((row) => row.soughtId === pair.recordId && row.foundId === id)?.id ?? '',
	);
	await decide(idris, before ?? '', 'reject');
	await decide(selam, pair.candidateId, 'propose', { ...dna, now: later(1) });
	await decide(idris, after ?? '', 'reject', { now: later(2) });
	await decide(idris, pair.candidateId, 'confirm', { ...dna, now: later(3) });
	await decide(selam, pair.candidateId, 'overturn', { now: later(4) });
	const stageOf = async (candidateId = '') =>
		(await readCandidate(house.db, selam, { candidateId }, how)).stage;
	expect(await stageOf(before)).toBe('rejected');
	expect(await stageOf(after)).toBe('waiting');
	expect(await stageOf(pair.candidateId)).toBe('overturned');
	await compared(house);
	expect(await stageOf(pair.candidateId)).toBe('overturned');
});

test('an exercise is begun by the team alone, and stands in no list of real records', async () => {
	const { db, selam, farid } = house;
	const begun = startDrill(db, farid, team, how);
	await expect(begun).rejects.toMatchObject({ status: 403 });
	const { soughtId, foundId } = await startDrill(db, selam, team, how);
	const listed = async (drill: boolean) =>
		(await listRecords(db, selam, { drill }, how)).rows.map(({ id }) => id);
	expect(await listed(true)).toEqual(expect.arrayContaining([soughtId, foundId]));
	expect(await listed(false)).not.toContain(soughtId);
	const { rows } = await db.execute(
		sql`select actor from ledger_entries where kind = 'tracing.drill-started' and subject = ${soughtId}`,
	);
	expect(rows).toEqual([{ actor: `member:${selam.member.id}` }]);
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
