import { sql } from 'drizzle-orm';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { Temporal } from '#foundations/time/index.ts';
import type { TestDatabase } from '#tests/support/database.ts';
import { testDatabase } from '#tests/support/database.ts';
import { append, onNews, readEntries } from './index.ts';

let database: TestDatabase;
const stop: (() => void)[] = [];
beforeAll(async () => {
	database = await testDatabase();
});
afterEach(() => {
	for (const one of stop.splice(0)) one();
});
afterAll(() => database.close());

const moment = Temporal.Instant.from('2026-11-21T06:10:09.876Z');
const received = {
	actor: 'person:7d0c1b1a-4f43-4f5f-9e0e-000000000001',
	kind: 'reports.received',
	subject: '7d0c1b1a-4f43-4f5f-9e0e-000000000001',
	at: Temporal.PlainDate.from('2026-11-21'),
	facts: { kind: 'pushback', urgent: true, files: 2, place: null },
	sealedHash: 'a'.repeat(64),
};

test('an entry goes on from the one before, and is read as it was written', async () => {
	const first = await database.db.transaction((tx) => append(tx, received));
	const second = await database.db.transaction((tx) => append(tx, { ...received, at: moment }));
	expect(second).toMatchObject({ seq: first.seq + 1, prev: first.hash });
	expect([first.at, second.at]).toEqual(['2026-11-21', '2026-11-21T06:10:09Z']);
	expect(await readEntries(database.db, { after: first.seq - 1 })).toEqual([first, second]);
	expect(await readEntries(database.db, { subject: 'another' })).toEqual([]);
});

test('fifty who write at once leave a chain without a gap', async () => {
	const before = await length();
	const writing = Array.from({ length: 50 }, () =>
		database.db.transaction((tx) => append(tx, received)),
	);
	await Promise.all(writing);
	const entries = await readEntries(database.db);
	expect(entries).toHaveLength(before + 50);
	for (const [at, entry] of entries.entries()) {
		expect(entry.seq).toBe(at + 1);
		if (at > 0) expect(entry.prev).toBe(entries[at - 1]?.hash);
	}
});

test('what is undone was never said', async () => {
	const before = await length();
	const undone = database.db.transaction(async (tx) => {
		await append(tx, received);
		throw new Error('changed my mind');
	});
	await expect(undone).rejects.toThrow();
	expect(await length()).toBe(before);
});

test('words of a person do not enter the ledger, nor the error that says so', async () => {
	const spoken = { ...received, facts: { note: 'they took my brother' } };
	const writing = database.db.transaction((tx) => append(tx, spoken));
	await expect(writing).rejects.toThrow('facts.note');
	await expect(writing).rejects.not.toThrow('brother');
});

test('who listens hears the news in the same transaction, and only what concerns them', async () => {
	const heard: string[] = [];
	stop.push(
		onNews('reports.received', async (tx, entry) => {
			const { rows } = await tx.execute(sql`select count(*)::int as n from ledger_entries`);
			heard.push(`${entry.kind} ${rows[0]?.n === entry.seq}`);
		}),
		onNews('*', async (_, entry) => void heard.push(`any ${entry.kind}`)),
		onNews('reports.closed', async () => void heard.push('closed')),
	);
	await database.db.transaction((tx) => append(tx, received));
	expect(heard).toEqual(['reports.received true', 'any reports.received']);
});

test('a listener that fails undoes the change and its news', async () => {
	const before = await length();
	stop.push(onNews('reports.received', () => Promise.reject(new Error('no room'))));
	await expect(database.db.transaction((tx) => append(tx, received))).rejects.toThrow('no room');
	expect(await length()).toBe(before);
});

test('a listener may append news of its own', async () => {
	stop.push(
		onNews('reports.received', async (tx, { subject }) => {
			const at = Temporal.PlainDate.from('2026-11-21');
			await append(tx, { actor: 'service:cases', kind: 'cases.opened', subject, at, facts: {} });
		}),
	);
	const entry = await database.db.transaction((tx) => append(tx, received));
	const [next] = await readEntries(database.db, { after: entry.seq });
	expect(next).toMatchObject({ kind: 'cases.opened', prev: entry.hash });
});

const changes = [
	`update ledger_entries set at = '2026-01-01'`,
	'delete from ledger_entries',
	'truncate ledger_entries',
	'truncate ledger_entries, ledger_checkpoints, ledger_witnesses cascade',
	`update ledger_checkpoints set note = 'x'`,
	'delete from ledger_checkpoints',
	'delete from ledger_witnesses',
];

test.each(changes)('neither the application nor the owner can: %s', async (statement) => {
	await database.db.transaction((tx) => append(tx, received));
	for (const url of [database.url, database.ownerUrl]) {
		await expect(once(url, statement)).rejects.toThrow(/permission denied|written once/);
	}
});

test('nobody can insert an entry out of its place', async () => {
	const entry = await database.db.transaction((tx) => append(tx, received));
	const values = (seq: number, prev: string) =>
		`insert into ledger_entries values (${seq}, '2026-11-21', 'nobody', 'a.b', 'x', '{}', null, '${prev}', '${'b'.repeat(64)}')`;
	for (const url of [database.url, database.ownerUrl]) {
		for (const wrong of [
			values(entry.seq + 2, entry.hash),
			values(entry.seq + 1, 'c'.repeat(64)),
			values(0, entry.hash),
		]) {
			await expect(once(url, wrong)).rejects.toThrow('goes on from its last entry');
		}
	}
});

async function length(): Promise<number> {
	return (await readEntries(database.db)).length;
}

async function once(url: string, statement: string): Promise<void> {
	const client = new pg.Client({ connectionString: url });
	await client.connect();
	await client.query(statement).finally(() => client.end());
}
