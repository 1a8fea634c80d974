import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { sql } from 'drizzle-orm';
import { afterAll, afterEach, beforeAll, expect, inject, test } from 'vitest';
import { asActor, openDatabase } from '#foundations/db/server/index.ts';
import { append } from '#foundations/ledger/server/index.ts';
import { Temporal } from '#foundations/time/index.ts';
import { emptyDatabase, type TestDatabase, testDatabase } from '#tests/support/database.ts';
import { emptyFolder, startProcess } from '#tests/support/process.ts';

let source: TestDatabase;
let folder: ReturnType<typeof emptyFolder>;
const at = Temporal.PlainDate.from('2026-11-21');
const everything = sql`select e::text as entry from ledger_entries e order by seq`;
const file = () => join(folder.path, 'copy.gz');

beforeAll(async () => {
	folder = emptyFolder();
	source = await testDatabase();
	for (const subject of ['one', 'two', 'three']) await write(source.db, subject);
});
afterEach(() => rmSync(file(), { force: true }));
afterAll(async () => {
	await source.close();
	folder.remove();
});

const write = (db: TestDatabase['db'], subject: string) =>
	asActor(db, 'service:test', (tx) =>
		append(tx, { actor: 'service:test', kind: 'tests.wrote', subject, at, facts: {} }),
	);

async function amparo(args: string[], url: string, data = '/nowhere'): Promise<string> {
	const env = { DATABASE_URL: url, AMPARO_DATA: data };
	const one = startProcess('bin/amparo.ts', { args, env });
	return `${await one.ended} ${one.said()}`;
}

async function ledgerOf(url: string): Promise<unknown[]> {
	const { db, close } = openDatabase(url);
	try {
		return (await db.execute(everything)).rows;
	} finally {
		await close();
	}
}

test('from one server to another, the ledger comes back whole and goes on', async () => {
	const target = await emptyDatabase();
	expect(await amparo(['backup', file()], source.ownerUrl)).toMatch(/^0 \S+ holds [3-9] rows of/);
	expect(statSync(file()).mode & 0o777).toBe(0o600);
	expect(await amparo(['restore', file()], target.ownerUrl)).toMatch(/^0 [3-9] rows of \d+ tables/);
	expect(await ledgerOf(target.ownerUrl)).toEqual((await source.db.execute(everything)).rows);

	const { db, close } = openDatabase(target.ownerUrl);
	await write(db, 'four');
	await expect(db.execute(sql`delete from ledger_entries`)).rejects.toThrow();
	await close();
	await target.close();
});

test('from a server to the database that npm brings, and back', async () => {
	const embedded = join(folder.path, 'data');
	await amparo(['backup', file()], source.ownerUrl);
	expect(await amparo(['restore', file()], '', embedded)).toMatch(/^0 /);
	const again = join(folder.path, 'again.gz');
	expect(await amparo(['backup', again], '', embedded)).toMatch(/^0 /);
	const lines = (name: string) => gunzipSync(readFileSync(name)).toString().split('\n');
	expect(lines(again)).toEqual(lines(file()));
});

test('sessions, attempts and codes of a moment are in no backup', async () => {
	await amparo(['backup', file()], source.ownerUrl);
	const text = gunzipSync(readFileSync(file())).toString();
	expect(text).toContain('"access_members"');
	for (const fleeting of ['sessions', 'challenges', 'attempts']) {
		expect(text).not.toContain(`access_${fleeting}`);
	}
});

test('a file is never written over, and a failure leaves none behind', async () => {
	writeFileSync(file(), 'mine');
	expect(await amparo(['backup', file()], source.ownerUrl)).toBe(
		`1 ${file()} is already there: give another name, an existing file is never written over.\n`,
	);
	expect(readFileSync(file(), 'utf8')).toBe('mine');
	rmSync(file());
	const empty = await emptyDatabase();
	expect(await amparo(['backup', file()], empty.ownerUrl)).toBe(
		'1 There is nothing to back up in this database yet.\n',
	);
	expect(() => statSync(file())).toThrow();
	await empty.close();
});

test('what cannot be restored is one sentence', async () => {
	expect(await amparo(['restore', '/nowhere.gz'], source.ownerUrl)).toBe(
		'1 /nowhere.gz is not there: correct the name or the folder.\n',
	);
	await amparo(['backup', file()], source.ownerUrl);
	expect(await amparo(['restore', file()], inject('template').ownerUrl)).toMatch(
		/^1 The database already holds something and nothing was changed: [^\n]+\n$/,
	);
});
