import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { MemberSession } from '#foundations/access/index.ts';
import { asActor, openDatabase } from '#foundations/db/server/index.ts';
import { now } from '#foundations/time/server/index.ts';
import type { Content } from '#modules/tracing/index.ts';
import { type TestDatabase, testDatabase } from '#tests/support/database.ts';
import { SATURDAY } from '#tests/support/reporting-house.ts';
import { aBrother, aTracingHouse, type TracingHouse } from '#tests/support/tracing-house.ts';
import {
	exportPfif,
	forgetImport,
	type Imported,
	type Importing,
	importRecords,
	importState,
	listRecords,
	readRecord,
	reviseRecord,
	startImport,
} from '../index.ts';
import { imports, records } from '../tables.ts';
import { markOfPfif } from './came-from.ts';

const how = { now: SATURDAY };
const csv = { format: 'csv', kind: 'alive', sharing: [], source: 'Hospital of Lower Bay' } as const;

let database: TestDatabase;
let house: TracingHouse;
let lead: MemberSession;
/** Another process of the same house. */
let other: ReturnType<typeof openDatabase>;
beforeAll(async () => {
	database = await testDatabase();
	house = await aTracingHouse(database.db);
	lead = await house.member('Nilufar', [house.intake], { role: 'lead' });
	other = openDatabase(database.url);
});
afterAll(async () => {
	await other.close();
	await database.close();
});

const bring = async (file: Importing): Promise<Extract<Imported, { ok: true }>> => {
	const done = await importRecords(house.db, lead, file, how);
	if (!done.ok) throw new Error(done.problem);
	return done;
};
const idOf = async (name: string): Promise<string> => {
	const { rows } = await listRecords(house.db, lead, {}, how);
	return rows.find(({ title }) => title === name)?.id ?? '';
};
const contentOf = async (recordId: string): Promise<Content | null> =>
	(await readRecord(house.db, lead, { recordId }, how)).content;
const pfif = (inside: string, sharing: Importing['sharing'] = []): Importing => ({
	...{ format: 'pfif', kind: 'missing', sharing },
	text: `<pfif:pfif xmlns:pfif="http://zesty.ca/pfif/1.4">${inside}</pfif:pfif>`,
});
const person = (id: string, more: string) =>
	`<pfif:person><pfif:person_record_id>${id}</pfif:person_record_id>${more}</pfif:person>`;

test('a list that comes a second time brings nobody twice, however its lines end', async () => {
	const text = 'id,name,age\n1,Tesfalem Okbay,30\n2,Mehret Kidane,22\n';
	expect(await bring({ ...csv, text })).toMatchObject({ added: 2, same: 0 });
	const again = { ...csv, text: text.replaceAll('\n', '\r\n'), source: ' hospital of lower bay' };
	expect(await bring(again)).toMatchObject({ added: 0, revised: 0, same: 2 });
	const elsewhere = { ...csv, text, source: 'Shelter Two' };
	expect(await bring(elsewhere)).toMatchObject({ added: 2 });
});

test('what a list says anew is added, and what officers found out stays', async () => {
	await bring({ ...csv, text: 'id,name,bed\n9,Sunil Tharu,4\n' });
	const recordId = await idOf('Sunil Tharu');
	const before = await contentOf(recordId);
	if (before?.kind !== 'alive') throw new Error('a list of people found alive');
	const names = [...before.person.names, { written: 'Sunny', use: 'nickname' as const }];
	const asked = { ...before, wish: 'alive' as const, person: { names, sex: 'male' as const } };
	await reviseRecord(house.db, lead, { recordId, content: asked }, how);
	const next = 'id,name,bed,age\n9,Sunil Kumar Tharu,7,41\n';
	expect(await bring({ ...csv, text: next })).toMatchObject({ added: 0, revised: 1 });
	expect(await contentOf(recordId)).toMatchObject({
		wish: 'alive',
		person: {
			names: [{ written: 'Sunil Kumar Tharu' }, { written: 'Sunil Tharu' }, { written: 'Sunny' }],
			...{ sex: 'male', birth: { kind: 'age' }, kept: { id: '9', bed: '7' } },
		},
	});
	expect(await bring({ ...csv, text: next })).toMatchObject({ revised: 0, same: 1 });
});

test('number 1 of a list that nobody named is not number 1 of another list', async () => {
	const list = (name: string) => ({ ...csv, source: ' ', text: `id,name\n1,${name}\n` });
	expect(await bring(list('Halima Noor'))).toMatchObject({ added: 1 });
	expect(await bring(list('Pedro Tzoc'))).toMatchObject({ added: 1, revised: 0 });
	expect(await bring(list('Pedro Tzoc'))).toMatchObject({ added: 0, same: 1 });
	expect(await contentOf(await idOf('Halima Noor'))).toMatchObject({
		person: { names: [{ written: 'Halima Noor' }] },
	});
});

test('a table that begins anew with number 1 writes nobody over somebody else', async () => {
	const day = (name: string) => ({ ...csv, source: 'Border post', text: `id,name\n1,${name}\n` });
	expect(await bring(day('Ikram Bousaid'))).toMatchObject({ added: 1 });
	expect(await bring(day('Tenzin Dolma'))).toMatchObject({ added: 1, revised: 0 });
	expect(await bring(day('Tenzin Dolma'))).toMatchObject({ added: 0, same: 1 });
	expect(await bring(day('إكرام بوسعيد'))).toMatchObject({ added: 0, revised: 1 });
	expect(await idOf('Ikram Bousaid')).toBe('');
	expect(await idOf('Tenzin Dolma')).not.toBe('');
});

test('two unknown people described alike stay two, once', async () => {
	const text = 'sex,effects\nmale,a green coat\nmale,a green coat\n';
	const dead = { ...csv, kind: 'dead', text } as const;
	expect(await bring(dead)).toMatchObject({ added: 2 });
	expect(await bring(dead)).toMatchObject({ added: 0, same: 2 });
});

test('a column that nobody needs does not come in', async () => {
	const text = 'name,religion\nAbel Teklu,any\n';
	await bring({ ...csv, text, leaveOut: ['religion'] });
	expect(await contentOf(await idOf('Abel Teklu'))).not.toHaveProperty('person.kept');
});

test('an older copy changes nothing, and what expired at its source becomes a placeholder', async () => {
	const at = (day: string, name: string) =>
		person(
			'other.example/7',
			`<pfif:entry_date>${day}T00:00:00Z</pfif:entry_date><pfif:full_name>${name}</pfif:full_name>`,
		);
	await bring(pfif(at('2026-06-01', 'Rahel Haile')));
	expect(await bring(pfif(at('2026-05-01', 'Rahel')))).toMatchObject({ same: 1, revised: 0 });
	const recordId = await idOf('Rahel Haile');
	const over = '<pfif:expiry_date>2026-07-01T00:00:00Z</pfif:expiry_date>';
	const expired = pfif(person('other.example/7', over) + person('other.example/8', over));
	expect(await bring(expired)).toMatchObject({
		...{ forgotten: 1, added: 0 },
		leftOut: [{ row: 2, problem: 'tracing_import_problem_placeholder' }],
	});
	expect(await readRecord(house.db, lead, { recordId }, how)).toMatchObject({
		...{ stage: 'placeholder', content: null },
	});
});

test('whoever forges the mark of a row of a file gets nothing of that row', async () => {
	const came = { source: '', mark: markOfPfif('other.example/9'), said: 'nothing' };
	const forged = await house.searched(aBrother({ person: { names: [], sex: 'male', came } }));
	const row = person('other.example/9', '<pfif:full_name>Sokha Chann</pfif:full_name>');
	expect(await bring(pfif(row))).toMatchObject({ added: 1, revised: 0 });
	expect(await contentOf(forged.recordId)).toMatchObject({ person: { names: [] } });
	expect(await idOf('Sokha Chann')).not.toBe('');
});

test('a record that is held is not destroyed by the word of a file', async () => {
	const name = '<pfif:full_name>Win Htay</pfif:full_name>';
	await bring(pfif(person('other.example/11', name)));
	const recordId = await idOf('Win Htay');
	await asActor(house.db, 'service:keeper', (tx) => tx.update(records).set({ legalHold: true }));
	const over = '<pfif:expiry_date>2026-07-01T00:00:00Z</pfif:expiry_date>';
	expect(await bring(pfif(person('other.example/11', over)))).toMatchObject({
		...{ forgotten: 0, leftOut: [{ row: 1, problem: 'tracing_import_problem_begun' }] },
	});
	expect(await contentOf(recordId)).toMatchObject({ kind: 'missing' });
});

test('what we gave to others and they give back is no second person', async () => {
	const shared = ['partner_organisations'] as const;
	const name = '<pfif:full_name>Adama Konaté</pfif:full_name>';
	await bring(pfif(person('other.example/20', name), shared));
	await house.searched({
		...{ kind: 'missing', person: { names: [{ written: 'Ibrahim Sow', use: 'own' }] } },
		...{ telling: { way: 'inbox', inInbox: false }, sharing: shared },
	});
	const { xml } = await exportPfif(house.db, lead, { domain: 'amparo.example' }, how);
	const back: Importing = { ...pfif(''), text: xml };
	expect(await bring(back)).toMatchObject({ added: 0, revised: 0, same: 2 });
});

test('an import that was begun says how far it is, then what came of it, to its member alone', async () => {
	const text = `name\n${'Haben Weldu\n'.repeat(8)}`;
	const begun = await startImport(house.db, lead, { ...csv, text }, how);
	expect(await startImport(other.db, lead, { ...csv, text }, how)).toBe(null);
	expect(await importState(other.db, lead)).toMatchObject({ state: 'running' });
	expect(await importState(house.db, house.idris)).toEqual({ state: 'none' });
	await begun?.over;
	expect(await importState(other.db, lead)).toMatchObject({
		...{ state: 'finished', imported: { ok: true, added: 8 } },
	});
	await forgetImport(other.db, lead);
	expect(await importState(house.db, lead)).toEqual({ state: 'none' });
});

test('whoever signs out takes their key along: the file stops, and nothing of it came in', async () => {
	const away = await house.member('Parwin', [house.intake], { role: 'lead' });
	await asActor(house.db, 'service:access', (tx) =>
		tx.execute(sql`delete from access_sessions where id = ${away.id}`),
	);
	const people = Array.from({ length: 400 }, (_, i) => `Nobody At-All ${i}`);
	const file = { ...csv, source: 'Harbour', text: `name\n${people.join('\n')}\n` };
	await (await startImport(house.db, away, file, how))?.over;
	expect(await importState(house.db, away)).toEqual({ state: 'stopped' });
	expect(await idOf('Nobody At-All 0')).toBe('');
});

test('a process that died with an import says so after a while, and another can be begun', async () => {
	const rina = await house.member('Rina', [house.intake], { role: 'lead' });
	const seenAt = now().subtract({ minutes: 2 });
	await asActor(house.db, `member:${rina.member.id}`, (tx) =>
		tx.insert(imports).values({
			...{ memberId: rina.member.id, state: 'running', step: 'writing', done: 3, total: 9 },
			seenAt,
		}),
	);
	expect(await importState(house.db, rina)).toEqual({ state: 'failed' });
	const begun = await startImport(house.db, rina, { ...csv, text: 'name\nHaben\n' }, how);
	await begun?.over;
	expect(await importState(house.db, rina)).toMatchObject({ state: 'finished' });
});

test('an import that may not be fails without a word of it', async () => {
	const file = { ...csv, text: 'name\nHaben', compartmentId: house.intake.id };
	await (await startImport(house.db, house.farid, file, how))?.over;
	expect(await importState(house.db, house.farid)).toEqual({ state: 'failed' });
});
