import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { gunzipSync, gzipSync } from 'node:zlib';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { emptyDatabase } from '#tests/support/database.ts';
import { emptyFolder } from '#tests/support/process.ts';
import { migrateDatabase } from '../migrate.ts';
import { restoreBackup } from './restore-backup.ts';
import { writeBackup } from './write-backup.ts';

/** Everything that makes restoring hard: circles, watchers, walls, computed and odd values. */
const TABLES = `
	create table a_people (
		id integer generated always as identity primary key,
		friend_id integer references a_people (id),
		home_id uuid,
		born timestamptz, weight float8, big bigint, exact numeric, doc json, docb jsonb,
		words text[], sealed bytea, day date, twice float8 generated always as (weight * 2) stored
	);
	create table b_homes (id uuid primary key, keeper_id integer not null references a_people (id));
	alter table a_people add foreign key (home_id) references b_homes (id);
	create table c_sessions (id integer);
	comment on table c_sessions is 'fleeting: nobody is signed in for ever';
	alter table a_people enable row level security;
	revoke update, delete on a_people from amparo_app;
	create function never() returns trigger language plpgsql as
		$$ begin raise exception 'never'; end $$;
`;
const WATCHER = `create trigger a_people_watched before insert or update or delete on a_people
	for each statement execute function never();`;
const ROWS = `
	alter table a_people disable trigger user;
	insert into a_people (friend_id, born, weight, big, exact, doc, docb, words, sealed, day)
	values
		(null, '2026-03-01 12:34:56.123456+03', 0.1, 9007199254740993, 1.10, '{"b": 1,
			"a": [1.0]}', '{"b":2}', '{"ሰላም","a, \\"b\\" \\\\"}', '\\x00ff0a5b7d', '2024-02-29'),
		(1, 'infinity', 'NaN', null, null, null, 'null', '{}', '', null);
	update a_people set friend_id = 2 where id = 1;
	insert into b_homes values ('7e1b1c3e-5a55-4a34-9c1b-0f6f4dd0a111', 2);
	update a_people set home_id = '7e1b1c3e-5a55-4a34-9c1b-0f6f4dd0a111';
	alter table a_people enable trigger user;
	insert into c_sessions values (1);
`;

let folder: ReturnType<typeof emptyFolder>;
let source: Awaited<ReturnType<typeof emptyDatabase>>;
let file: Buffer;
const lost: (() => Promise<void>)[] = [];

beforeAll(async () => {
	folder = emptyFolder();
	source = await emptyDatabase();
	writeMigrations([TABLES, WATCHER]);
	await migrateDatabase(source.ownerUrl, folder.path);
	await ask(source.ownerUrl, ROWS);
	const out = new PassThrough();
	const [bytes] = await Promise.all([buffer(out), writeBackup(source.ownerUrl, out, '2026-11-21')]);
	file = bytes;
});
afterAll(async () => {
	await Promise.all([source, ...lost.map((close) => ({ close }))].map(({ close }) => close()));
	folder.remove();
});

function writeMigrations(all: string[]): void {
	mkdirSync(join(folder.path, 'meta'), { recursive: true });
	const entries = all.map((sql, idx) => {
		writeFileSync(join(folder.path, `${idx}.sql`), sql);
		return { idx, version: '7', when: 1_000 + idx, tag: String(idx), breakpoints: true };
	});
	const journal = { version: '7', dialect: 'postgresql', entries };
	writeFileSync(join(folder.path, 'meta', '_journal.json'), JSON.stringify(journal));
}

async function ask(url: string, statement: string): Promise<unknown[]> {
	const client = new pg.Client({ connectionString: url });
	await client.connect();
	try {
		return (await client.query(statement)).rows;
	} finally {
		await client.end();
	}
}

async function restored(bytes: Buffer): Promise<string> {
	const target = await emptyDatabase();
	lost.push(target.close);
	await restoreBackup(target.ownerUrl, Readable.from([bytes]), folder.path);
	return target.ownerUrl;
}

test('a database comes back as it was, walls, circles and all', async () => {
	const url = await restored(file);
	for (const table of ['a_people', 'b_homes']) {
		const all = `select t::text from ${table} t order by 1`;
		expect(await ask(url, all)).toEqual(await ask(source.ownerUrl, all));
	}
	expect(await ask(url, 'select * from c_sessions')).toEqual([]);
	await expect(ask(url, 'delete from a_people')).rejects.toThrow('never');
	await expect(ask(url, `set role amparo_app; delete from a_people`)).rejects.toThrow('denied');
	await expect(ask(url, `insert into b_homes values (gen_random_uuid(), 9)`)).rejects.toThrow(
		'foreign key',
	);
	const next = `alter table a_people disable trigger user;
		insert into a_people default values; alter table a_people enable trigger user`;
	await ask(url, next);
	expect(await ask(url, 'select max(id) as id from a_people')).toEqual([{ id: 3 }]);
});

test('a backup of an older Amparo is brought up to date afterwards', async () => {
	writeMigrations([TABLES, WATCHER, 'alter table b_homes add column warm boolean default true']);
	const url = await restored(file);
	await migrateDatabase(url, folder.path);
	expect(await ask(url, 'select warm from b_homes')).toEqual([{ warm: true }]);
	writeMigrations([TABLES]);
	await expect(restored(file)).rejects.toThrow(/made by a newer version of Amparo: update first/);
	writeMigrations([TABLES, WATCHER]);
});

test('a backup is readable without us, and holds nothing fleeting', async () => {
	const lines = gunzipSync(file).toString().trimEnd().split('\n');
	expect(lines.map((line) => Object.keys(JSON.parse(line))[0])).toContain('table');
	expect(lines[0]).toBe('{"amparo":"backup","form":1,"day":"2026-11-21","schema":1001}');
	expect(lines.at(-1)).toBe('{"end":{"tables":2,"rows":3}}');
	expect(lines.join()).not.toContain('c_sessions');
});

test('a file cut short, changed or of another kind is refused, and the database stays empty', async () => {
	const text = gunzipSync(file).toString();
	const wrong: [Buffer, RegExp][] = [
		[file.subarray(0, file.length - 20), /not whole/],
		[gzipSync(text.slice(0, text.lastIndexOf('{"end"'))), /not whole/],
		[gzipSync(text.replace('ሰላም', 'ሰላሞ')), /changed or damaged/],
		[gzipSync(text.replace(/\[\{"id": 2,.*\n/, '')), /changed or damaged/],
		[Buffer.from('hello'), /changed or damaged|not a backup/],
		[gzipSync('hello\n'), /not a backup/],
		[gzipSync(''), /not a backup/],
	];
	for (const [bytes, sentence] of wrong) await expect(restored(bytes)).rejects.toThrow(sentence);
	expect(await restored(file)).toBeTruthy();
});

test('a database that holds something is not written over', async () => {
	const url = await restored(file);
	const again = restoreBackup(url, Readable.from([file]), folder.path);
	await expect(again).rejects.toThrow(/already holds something and nothing was changed/);
});
