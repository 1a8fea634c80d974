import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Temporal } from '#foundations/time/index.ts';
import { readPfif, unlessExpired, writePfif } from './index.ts';

const open = (version: string, inside: string) =>
	`<pfif:pfif xmlns:pfif="http://zesty.ca/pfif/${version}">${inside}</pfif:pfif>`;

function fileIn(xml: string) {
	const read = readPfif(xml);
	if (!read.ok) throw new Error(read.problem);
	return read.file;
}

test('an old file is read in the words of today, and its full name is put together', () => {
	const { persons } = fileIn(
		open(
			'1.1',
			`<pfif:person><pfif:person_record_id>example.org/1</pfif:person_record_id>
			<pfif:first_name>Selam</pfif:first_name><pfif:last_name>Tesfay</pfif:last_name>
			<pfif:home_zip>0123</pfif:home_zip>
			<pfif:other>description:\n    a blue scarf\n    a scar</pfif:other></pfif:person>`,
		),
	);
	expect(persons[0]?.fields).toEqual({
		person_record_id: 'example.org/1',
		given_name: 'Selam',
		family_name: 'Tesfay',
		full_name: 'Selam Tesfay',
		home_postal_code: '0123',
		description: 'a blue scarf\na scar',
	});
});

test('a letter that is written as its number is that letter, and what only looks so stays', () => {
	const name = '&#1610;&#x648;&#1587;&#1601; D&#39;Alia &amp;#39;';
	const { persons } = fileIn(
		open('1.4', `<pfif:person><pfif:full_name>${name}</pfif:full_name></pfif:person>`),
	);
	expect(persons[0]?.fields.full_name).toBe("يوسف D'Alia &#39;");
});

test('levels without end, and names made to do harm, are no file, and break nothing', () => {
	const deep = `${'<a>'.repeat(500)}${'</a>'.repeat(500)}`;
	for (const inside of [deep, '<pfif:person><__proto__>x</__proto__></pfif:person>']) {
		expect(readPfif(open('1.4', inside))).toMatchObject({ ok: false, problem: 'not-xml' });
	}
});

test('what we have no word for comes out as it came in', () => {
	const xml = open(
		'1.4',
		'<pfif:person><pfif:full_name>أحمد &amp; علي</pfif:full_name><pfif:boat>7</pfif:boat></pfif:person>',
	);
	const again = fileIn(writePfif(fileIn(xml)));
	expect(again.persons[0]?.fields).toEqual({ full_name: 'أحمد & علي', boat: '7' });
});

test('any person goes out and comes back the same', () => {
	const text = fc
		.string({ unit: 'grapheme', minLength: 1, maxLength: 40 })
		.map((one) =>
			[...one]
				.filter((c) => c >= ' ' && c !== '\u007f')
				.join('')
				.trim(),
		)
		.filter((one) => one.length > 0);
	const fields = fc.dictionary(
		fc.constantFrom('full_name', 'age', 'sex', 'text', 'home_city', 'of_another_system'),
		text,
		{ noNullPrototype: true },
	);
	fc.assert(
		fc.property(fields, fields, (person, note) => {
			const said = {
				persons: [{ fields: { ...person, full_name: 'x' }, notes: [{ fields: note }] }],
			};
			const { persons } = fileIn(writePfif({ ...said, notes: [] }));
			const notes = persons[0]?.notes ?? [];
			expect(persons[0]?.fields).toEqual({ ...person, full_name: 'x' });
			expect(notes[0]?.fields ?? {}).toEqual(note);
		}),
		{ numRuns: 300 },
	);
});

test('what is no PFIF is told, with the line where reading stopped', () => {
	expect(readPfif('<a><b></a>')).toMatchObject({ ok: false, problem: 'not-xml', line: 1 });
	expect(readPfif('<people/>')).toEqual({ ok: false, problem: 'not-pfif' });
	expect(readPfif(open('2.0', '<pfif:person/>'))).toMatchObject({ problem: 'unknown-version' });
});

test('a file that declares entities is not read at all', () => {
	const bomb = `<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>${open('1.4', '')}`;
	expect(readPfif(bomb)).toEqual({ ok: false, problem: 'has-doctype' });
});

test('a record whose day is over leaves its id and three dates, and nothing of the person', () => {
	const person = {
		fields: {
			person_record_id: 'example.org/9',
			full_name: 'Nobody Real',
			expiry_date: '2026-01-01T00:00:00Z',
		},
		notes: [{ fields: { text: 'seen at the harbour' } }],
	};
	const before = Temporal.Instant.from('2025-12-31T23:59:59Z');
	expect(unlessExpired(person, before)).toBe(person);
	expect(unlessExpired(person, Temporal.Instant.from('2026-01-01T00:00:00Z'))).toEqual({
		fields: {
			person_record_id: 'example.org/9',
			entry_date: '2026-01-01T00:00:00Z',
			expiry_date: '2026-01-01T00:00:00Z',
			source_date: '2026-01-01T00:00:00Z',
		},
		notes: [],
	});
});

const shared = join(
	process.env.AMPARO_DATASETS ?? join(import.meta.dirname, '../../../../../shared/data'),
	'tracing/pfif',
);

test.skipIf(!existsSync(shared))('files of another system are read whole and written again', () => {
	for (const name of readdirSync(shared).filter((one) => one.endsWith('.xml'))) {
		const xml = readFileSync(join(shared, name), 'utf8');
		const file = fileIn(xml);
		const again = fileIn(writePfif(file));
		expect([again.persons, again.notes], name).toEqual([file.persons, file.notes]);
		const written = (xml.match(/<pfif:(person|note)>/g) ?? []).length;
		const read =
			file.notes.length + file.persons.reduce((sum, one) => sum + 1 + one.notes.length, 0);
		expect(read, name).toBe(written);
	}
});
