import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { guessId, guessRoles } from './column-roles.ts';
import { placeFor } from './place-for.ts';
import { readTable } from './read-table.ts';
import { openStore } from './store.ts';
import { writeRows } from './write-table.ts';

const folder = await mkdtemp(join(tmpdir(), 'amparo-tables-'));
const store = await openStore();
afterAll(async () => {
	store.close();
	await rm(folder, { recursive: true });
});

async function read(name: string, content: string | Uint8Array, options = {}) {
	const path = join(folder, name);
	await writeFile(path, content);
	return readTable(store, path, 'people', options);
}

test('bytes of another encoding are told with row and column', async () => {
	const answer = await read('latin.csv', Buffer.from('id,name\n1,Zoë\n', 'latin1'));
	expect(answer).toMatchObject({ ok: false, problems: [{ row: 2, column: 'name' }] });
});

test('a file whose encoding is named is read', async () => {
	const answer = await read('named.csv', Buffer.from('id,name\n1,Zoë\n', 'latin1'), {
		encoding: 'windows-1252',
	});
	expect(answer.ok).toBe(true);
	expect(await store.all('select name from people')).toEqual([{ name: 'Zoë' }]);
});

test.each([
	['utf-16le', Buffer.from('id,name\n1,نور\n', 'utf16le')],
	['utf-16be', Buffer.from('id,name\n1,نور\n', 'utf16le').swap16()],
])('%s without its mark is refused with the words that help, and they do', async (name, bytes) => {
	const answer = await read(`${name}.csv`, bytes);
	const reason = expect.stringContaining(`--encoding ${name}`);
	expect(answer).toMatchObject({ ok: false, problems: [{ reason }] });
	expect(await read(`${name}.csv`, bytes, { encoding: name })).toMatchObject({ ok: true, rows: 1 });
	expect(await store.all('select name from people')).toEqual([{ name: 'نور' }]);
});

test('a spreadsheet, an open quotation mark and a reserved name are refused, not guessed', async () => {
	const refusals = [
		await read('sheet.csv', 'PK\u0003\u0004 something'),
		await read('open.csv', 'id,"name\n1,Amina\n'),
		await read('row.csv', '_row,name\n1,Amina\n'),
	];
	expect(refusals).toMatchObject([
		{ ok: false, problems: [{ reason: expect.stringContaining('save it as CSV') }] },
		{ ok: false, problems: [{ row: 1, reason: expect.stringContaining('quotation') }] },
		{ ok: false, problems: [{ row: 1, reason: expect.stringContaining('rename it') }] },
	]);
});

test('a file of one letter, and one of one column, are read', async () => {
	expect(await read('letter.csv', 'a')).toMatchObject({ ok: true, rows: 0 });
	expect(await read('one.csv', 'name\nAmina Noor\n')).toMatchObject({ ok: true, rows: 1 });
});

test('parquet that was cut off, damaged or never was parquet is refused', async () => {
	const rows = Array.from({ length: 3000 }, (_, i) => [String(i), `Amina ${i}`]);
	await writeRows(store, ['id', 'name'], rows, join(folder, 'good.parquet'));
	const good = await readFile(join(folder, 'good.parquet'));
	const damaged = Buffer.from(good).fill(88, 100, 400);
	for (const bytes of [good.subarray(0, -50), damaged, Buffer.from('PAR1 no parquet PAR1')]) {
		expect(await read('bad.parquet', bytes)).toMatchObject({
			ok: false,
			problems: [{ reason: expect.stringContaining('damaged') }],
		});
	}
	expect(await read('text.parquet', 'id,name\n')).toMatchObject({ ok: false });
});

test('a place that cannot be written is told before the work begins', async () => {
	const [missing] = await placeFor(join(folder, 'nowhere', 'out.csv'));
	expect(missing?.reason).toContain('there is no folder');
	expect(await placeFor(folder)).toMatchObject([{ reason: expect.stringContaining('a folder') }]);
	expect(await placeFor(join(folder, 'new.csv'))).toEqual([]);
});

test('the other rows are read if the person says so, and those left out are told', async () => {
	const answer = await read('ragged.csv', 'id,name\n1,Amina\n2\n3,Noor,x\n', { skipBadRows: true });
	expect(answer).toMatchObject({
		ok: true,
		rows: 1,
		leftOutInAll: 2,
		leftOut: [{ row: 3 }, { row: 4 }],
	});
});

test('semicolons are seen from the header, whatever the ending says', async () => {
	expect(await read('semi.csv', 'id;name\n1;Okaro, Amina\n')).toMatchObject({
		columns: ['id', 'name'],
	});
});

test('the line in which a spreadsheet names its separator is told, and is no header', async () => {
	const answer = await read('sep.csv', 'sep=;\r\nid;name\r\n1;Amina\r\n');
	expect(answer).toMatchObject({ problems: [{ reason: expect.stringContaining('sep=;') }] });
});

test('two columns of one name are refused', async () => {
	expect(await read('twice.csv', 'id,name,Name\n1,a,b\n')).toMatchObject({ ok: false });
});

test.each(['out.csv', 'out.tsv', 'out.parquet'])(
	'what is written to %s is read as it was',
	async (name) => {
		const path = join(folder, name);
		const rows = [
			['1', 'a "b", c'],
			['2', 'ሰላም\nنور'],
		];
		await writeRows(store, ['id', 'name'], rows, path);
		expect(await readTable(store, path, 'again')).toMatchObject({ ok: true, rows: 2 });
		expect(await store.all('select id, name from again order by _row')).toEqual(
			rows.map(([id, name]) => ({ id, name })),
		);
	},
);

test('roles are guessed from headers of several languages, and who numbers the rows', () => {
	const columns = [
		'rec_id',
		'Prénom',
		'apellidos',
		'DateOfBirth',
		'cluster',
		'الاسم الأول',
		'дата рождения',
	];
	expect(guessRoles(columns)).toMatchObject({
		Prénom: 'given_name',
		apellidos: 'surname',
		DateOfBirth: 'date_of_birth',
		cluster: 'ignored',
		'الاسم الأول': 'given_name',
		'дата рождения': 'date_of_birth',
	});
	expect(guessId(columns)).toBe('rec_id');
});

test.each([
	[
		'some rows end in one sign and some in two',
		'id,name\n1,Amina\r\n2,"Nour\r\nDosso"\n3,"a ""b"""\r\n',
	],
	['a list of two signs goes on with one', 'id,name\r\n1,Amina\n2,"Nour\r\nDosso"\r\n3,"a ""b"""'],
	[
		'empty lines stand above the header',
		'\r\n  \n\nid,name\n1,Amina\n2,"Nour\r\nDosso"\n3,"a ""b"""\n',
	],
])('%s: the table is read as it is meant', async (_, content) => {
	expect(await read('uneven.csv', content)).toMatchObject({ ok: true, rows: 3 });
	const names = await store.all<{ name: string }>('select name from people order by _row');
	expect(names.map(({ name }) => name)).toEqual(['Amina', 'Nour\r\nDosso', 'a "b"']);
});

test('a row with a field too many is told by its place below empty lines', async () => {
	const answer = await read('below.csv', '\n\nid,name\n1,Amina\r\n2,Noor,x\n');
	expect(answer).toMatchObject({ ok: false, problems: [{ row: 5 }] });
});

test('a zero byte in a cell is told with its row, and not called another encoding', async () => {
	const answer = await read('zero.csv', 'id,name\n1,Ami\u0000na\n2,Noor\n');
	expect(answer).toMatchObject({ problems: [{ row: 2, reason: expect.stringContaining('zero') }] });
});

test('separators at the end of every row are no columns, unless something stands behind them', async () => {
	expect(await read('trail.csv', 'id;name;;\n1;Amina;;\n')).toMatchObject({
		...{ ok: true, columns: ['id', 'name'] },
	});
	expect(await store.all('select * exclude (_row) from people')).toEqual([
		{ id: '1', name: 'Amina' },
	]);
	expect(await read('behind.csv', 'id,name,\n1,Amina,\n2,Noor,Dosso\n')).toMatchObject({
		problems: [{ reason: 'column 3 has no name in the header' }],
	});
});
