import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance, VARCHAR } from '@duckdb/node-api';
import pg from 'pg';
import { reachDatabase } from '#foundations/db/server/index.ts';
import { openNameIndex, type SearchRecord } from '#modules/tracing/server/index.ts';

/** Something that finds people by a name: the first ten, as ids. */
export type Engine = {
	name: string;
	load(people: readonly SearchRecord[]): Promise<void>;
	find(name: string): Promise<string[]>;
	/** Megabytes of the index, where the engine says so. */
	megabytes?(): number;
	close(): Promise<void>;
};

export async function ownIndex(workers: number): Promise<Engine> {
	const search = await openNameIndex({ workers });
	return {
		name: 'index',
		load: (people) => search.load(people),
		find: async (name) => (await search.search({ names: [name] }, { top: 10 })).map(({ id }) => id),
		megabytes: () => search.bytes / 1e6,
		close: () => search.close(),
	};
}

/** Every name is compared with every query, by Jaro-Winkler, in two threads. */
export async function duckDbBruteForce(): Promise<Engine> {
	const instance = await DuckDBInstance.create(':memory:', { threads: '2' });
	const connection = await instance.connect();
	return {
		name: 'DuckDB brute force',
		async load(people) {
			await connection.run('create table names (person VARCHAR, name VARCHAR)');
			const appender = await connection.createAppender('names');
			for (const { id, names } of people) {
				for (const name of names) {
					appender.appendValue(id, VARCHAR);
					appender.appendValue(name, VARCHAR);
					appender.endRow();
				}
			}
			appender.closeSync();
		},
		async find(name) {
			const found = await connection.runAndReadAll(
				`select person from names group by person
				order by max(jaro_winkler_similarity(name, $1)) desc limit 10`,
				[name],
			);
			return found.getRows().map(([person]) => String(person));
		},
		async close() {
			connection.closeSync();
			instance.closeSync();
		},
	};
}

/**
 * pg_trgm with a GIN index, on the PostgreSQL that comes with the product. It takes trigrams of
 * what the database's locale holds to be letters: under `C`, which the product uses, that is a–z
 * alone. Here it gets a database that knows the letters of all scripts.
 */
export async function trigramsInPostgres(): Promise<Engine> {
	const dataFolder = await mkdtemp(join(tmpdir(), 'bench-search-'));
	const booted = await reachDatabase({ dataFolder, log: () => {} });
	const owner = new pg.Client({ connectionString: booted.ownerUrl });
	await owner.connect();
	await owner.query(
		`create database trigrams template template0 encoding 'UTF8'
		locale_provider libc lc_ctype 'C.UTF-8' lc_collate 'C'`,
	);
	await owner.end();
	const url = new URL(booted.ownerUrl);
	url.pathname = '/trigrams';
	const client = new pg.Client({ connectionString: url.href });
	await client.connect();
	return {
		name: 'pg_trgm GIN',
		async load(people) {
			await client.query('create extension pg_trgm');
			await client.query('create unlogged table names (person text, name text)');
			for (let start = 0; start < people.length; start += 10_000) {
				const rows = people
					.slice(start, start + 10_000)
					.flatMap(({ id, names }) => names.map((name) => ({ id, name })));
				await client.query('insert into names select * from unnest($1::text[], $2::text[])', [
					rows.map(({ id }) => id),
					rows.map(({ name }) => name),
				]);
			}
			await client.query("set maintenance_work_mem = '1GB'");
			await client.query('create index on names using gin (name gin_trgm_ops)');
			await client.query('analyze names');
			await client.query('set pg_trgm.similarity_threshold = 0.3');
		},
		async find(name) {
			const { rows } = await client.query<{ person: string }>(
				`select person from names where name % $1
				group by person order by max(similarity(name, $1)) desc limit 10`,
				[name],
			);
			return rows.map(({ person }) => person);
		},
		async close() {
			await client.end();
			await booted.stop();
			await rm(dataFolder, { recursive: true, force: true });
		},
	};
}
