import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { Temporal } from '#foundations/time/index.ts';
import type { Sought } from '../content.ts';
import { readPfif, writePfif } from '../pfif/index.ts';
import { contentOfPfif, pfifOf } from './pfif-content.ts';
import { type ImportFile, readImport } from './read-import.ts';
import { withoutBiometrics } from './without-biometrics.ts';

const now = Temporal.Instant.from('2026-11-21T06:00:00Z');
const today = Temporal.PlainDate.from('2026-11-21');
const read = (text: string, more: Partial<ImportFile> = {}) =>
	readImport({ text, format: 'csv', kind: 'missing', sharing: [], ...more }, { now, today });
const open = (inside: string) =>
	`<pfif:pfif xmlns:pfif="http://zesty.ca/pfif/1.4">${inside}</pfif:pfif>`;

test('a table is understood by its header, and what has no place is kept', () => {
	const text = `Case no;First name;Surname;Date of birth;Nationality;Shoe size
7;Semret;Gebreyesus;12.03.1999;Eritrea;38
8;Amanuel;;1987;ER;`;
	const found = read(text);
	expect(found).toMatchObject({ ok: true, leftOut: [] });
	const rows = found.ok ? found.rows : [];
	expect(rows.map(({ row }) => row)).toEqual([2, 3]);
	expect(rows[0]?.content).toMatchObject({
		kind: 'missing',
		person: {
			names: [{ written: 'Semret Gebreyesus', use: 'own' }],
			birth: { kind: 'date', date: { calendar: 'gregory', year: 1999, month: 3, day: 12 } },
			origins: ['ER'],
			kept: { 'Case no': '7', 'Shoe size': '38' },
		},
	});
});

test('what the register asks has columns of its own, and what cannot be read of them stays', () => {
	const header = 'Name,Nickname,Travelled under,Companions,Languages,Height,Clothing,DNA sample';
	const rows = [
		'Filmon Habte,Fili,Yusuf Ali; Josef,Selam H; Robel,"Tigrinya, ar",170-175 cm,red cap,lab 4',
		'Robel Tsegay,,,,the one of his village,tall,,',
	];
	const found = read([header, ...rows].join('\n'));
	const [first, second] = found.ok ? found.rows.map(({ content }) => content) : [];
	expect(first).toEqual({
		...{ kind: 'missing', samples: 'lab 4', sharing: [] },
		telling: { way: 'through_someone', inInbox: false },
		person: {
			names: [
				{ written: 'Filmon Habte', use: 'own' },
				{ written: 'Fili', use: 'nickname' },
				...['Yusuf Ali', 'Josef'].map((written) => ({ written, use: 'travelled_under' })),
			],
			...{ companionNames: ['Selam H', 'Robel'], languages: ['ti', 'ar'], effects: 'red cap' },
			heightCm: { from: 170, to: 175 },
		},
	});
	expect(second).toMatchObject({
		person: { kept: { Languages: 'the one of his village', Height: 'tall' } },
	});
});

test('two columns of one kind stay two names, and what has no room is kept while the person comes in', () => {
	const many = (n: number) => Array.from({ length: n }, (_, i) => `N${i}`).join('; ');
	const tags = 'am,ar,de,en,es,fa,fr,ha,it,pt,so,ti,tr';
	const header = 'Name|Alias|Apodo|Height|Age|Sex|Languages|Companions|Effects'.replaceAll(
		'|',
		'\t',
	);
	const rows = [
		['José Luis Tun', 'Pepe', 'Chepe', '180-175', '30', 'm', 'es', 'Ana; Noé', 'cap'],
		['Hodan Abdi', many(30), many(30), '999', '999', '?', tags, many(61), 'x '.repeat(2_500)],
		['Rahel Tesfay', '', '', '300 cm', '', '', '', '', ''],
	];
	const found = read([header, ...rows.map((row) => row.join('\t'))].join('\n'));
	expect(found).toMatchObject({ leftOut: [] });
	const [first, second, third] = found.ok ? found.rows.map(({ content }) => content) : [];
	expect(first).toMatchObject({
		person: {
			names: [{ written: 'José Luis Tun' }, { written: 'Pepe' }, { written: 'Chepe' }],
			heightCm: { from: 175, to: 180 },
			companionNames: ['Ana', 'Noé'],
		},
	});
	expect(second).toMatchObject({
		person: { names: [{ use: 'own' }], kept: { Height: '999', Age: '999', Sex: '?' } },
	});
	const { kept } = (second as Sought).person;
	expect(Object.keys(kept ?? {})).toEqual(header.split('\t').slice(1));
	expect(third).toMatchObject({ person: { kept: { Height: '300 cm' } } });
});

test('no name of a column and no line break lets a measure of a body in', () => {
	const hex = '464D520020323000000000E400000001000100C500C50100000001218C';
	const lines = `${`${'aB3+'.repeat(19)}\n`.repeat(6)}xy==`;
	const brought = {
		...{ 'fingerprint reference': 'A1', fingerprint_taken: hex, photo_template: 'A2' },
		...{ 'face encoding sample': 'A3', lines, spaced: hex.replace(/../g, '$& ') },
		...{ sample: `\\x${hex}`, wsq: '/6D/pAA6CQcACTLTJc0=', print: 'ab12'.repeat(40) },
		wrapped: 'Rk1S\nACAyMAAA',
	};
	const stays = {
		...{ 'DNA sample': 'lab 4', 'Facial hair': 'beard', Seen: 'on the quay '.repeat(60) },
		...{ Telephones: `46495200 ${'0911223344 '.repeat(20)}`, Digest: 'a9'.repeat(32) },
	};
	const dropped = new Set<string>();
	expect(withoutBiometrics({ ...brought, ...stays }, dropped)).toEqual(stays);
	expect([...dropped]).toEqual(Object.keys(brought));
});

test('a cell of two million spaces is looked at in an instant', () => {
	const begun = process.cpuUsage();
	const cells = { a: `x${' '.repeat(2_000_000)}x`, b: `${' '.repeat(2_000_000)}[x` };
	expect(withoutBiometrics(cells, new Set())).toEqual(cells);
	expect(process.cpuUsage(begun).user).toBeLessThan(2_000_000);
});

test('the person says what a column means, and that counts', () => {
	const found = read('Who\nNasrin Akter', { kind: 'alive', roles: { Who: 'full_name' } });
	expect(found).toMatchObject({
		columns: { Who: 'full_name' },
		rows: [{ content: { kind: 'alive', wish: 'not_asked', person: { names: [{}] } } }],
	});
});

test('a row with a zero byte stays out, and the others come in', () => {
	expect(read('name\nAm\0ara\nKofi')).toMatchObject({
		rows: [{ row: 3 }],
		leftOut: [{ row: 2, problem: 'tracing_import_problem_zero' }],
	});
});

test('every row that stays out says why', () => {
	const text = `name,age
Omar,30-20
,40
Idrissa,20,too many`;
	expect(read(text)).toMatchObject({
		rows: [],
		leftOut: [
			{ row: 2, problem: 'tracing_problem_reversed', field: 'person.birth.age' },
			{ row: 3, problem: 'tracing_import_problem_no_name' },
			{
				...{ row: 4, problem: 'tracing_import_problem_fields' },
				fields: { found: 3, expected: 2 },
			},
		],
	});
	expect(read('name,name\na,b')).toEqual({ ok: false, problem: 'tracing_import_problem_table' });
	expect(read('<a>', { format: 'pfif' })).toMatchObject({ ok: false });
	expect(read('<!DOCTYPE x>', { format: 'pfif' })).toEqual({
		ok: false,
		problem: 'tracing_import_problem_has_doctype',
	});
});

test('an expired record and one that came twice stay out; a note closes no search', () => {
	const person = (id: string, more = '') =>
		`<pfif:person><pfif:person_record_id>${id}</pfif:person_record_id>
		<pfif:full_name>Ko Ko Aung</pfif:full_name>${more}</pfif:person>`;
	const note = '<pfif:note><pfif:status>believed_dead</pfif:status></pfif:note>';
	const over = '<pfif:expiry_date>2020-01-01T00:00:00Z</pfif:expiry_date>';
	const found = read(open(person('a', note) + person('a') + person('b', over)), {
		format: 'pfif',
	});
	expect(found).toMatchObject({
		rows: [{ row: 1, content: { kind: 'missing' } }],
		leftOut: [{ row: 2, problem: 'tracing_import_problem_known' }],
		expired: [{ row: 3, id: 'b' }],
	});
});

test('what an officer learns later goes out instead of what came in', () => {
	const id = { person_record_id: 'example.net/9' };
	const fields = { ...id, full_name: 'Roza Karimi', date_of_birth: '1990', boat: '7' };
	const came = contentOfPfif({ fields, notes: [] }, []);
	const birth = { kind: 'age', age: { from: 20, to: 25 } } as const;
	const later: Sought = { ...came, person: { ...came.person, birth } };
	const out = pfifOf(later, { id: '1', domain: 'example.org', on: '2026-11-21' });
	expect(out.fields).toMatchObject({ ...id, full_name: 'Roza Karimi', age: '20-25', boat: '7' });
	expect(out.fields).not.toHaveProperty('date_of_birth');
});

test('how a family or a person is reached comes in sealed, and goes out with no file', () => {
	const fields = { person_record_id: 'example.net/9', full_name: 'Roza', author_phone: '+963 00' };
	const note = { status: 'believed_alive', email_of_found_person: 'r@example.net', text: 'Seen.' };
	const came = contentOfPfif({ fields, notes: [{ fields: note }] }, []);
	expect(came.telling.contact).toBe('+963 00');
	expect(JSON.stringify(came)).toContain('r@example.net');
	const out = pfifOf(came, { id: '1', domain: 'example.org', on: '2026-11-21' });
	expect(out.notes).toEqual([{ fields: { status: 'believed_alive', text: 'Seen.' } }]);
	expect(JSON.stringify(out)).not.toMatch(/963|r@example/);
});

const withoutContacts = (fields: Readonly<Record<string, string | undefined>>) =>
	Object.fromEntries(Object.entries(fields).filter(([name]) => !/phone|email/.test(name)));

const shared = join(
	process.env.AMPARO_DATASETS ?? join(import.meta.dirname, '../../../../../shared/data'),
	'tracing/pfif',
);

test.skipIf(!existsSync(shared))('files of another system come in and go out again whole', () => {
	for (const name of readdirSync(shared).filter((one) => one.endsWith('.xml'))) {
		const text = readFileSync(join(shared, name), 'utf8');
		const file = readPfif(text);
		const found = read(text, { format: 'pfif' });
		if (!file.ok || !found.ok) throw new Error(name);
		const left = new Set([...found.leftOut, ...found.expired].map(({ row }) => row));
		expect(found.rows.length + left.size, name).toBe(file.file.persons.length);
		for (const { row, content } of found.rows) {
			if (content.kind !== 'missing') throw new Error('a PFIF file holds searches');
			const person = pfifOf(content, { id: '1', domain: 'example.org', on: '2026-11-21' });
			const again = readPfif(writePfif({ persons: [person], notes: [] }));
			const before = file.file.persons[row - 1];
			const after = again.ok ? again.file.persons[0] : undefined;
			const { entry_date: _, ...fields } = withoutContacts(before?.fields ?? {});
			expect(after?.fields, name).toMatchObject(fields);
			const notes = before?.notes.map((note) => ({ fields: withoutContacts(note.fields) }));
			expect(after?.notes, name).toEqual(notes);
		}
	}
});
