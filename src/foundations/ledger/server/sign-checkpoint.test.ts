import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Temporal } from '#foundations/time/index.ts';
import type { TestDatabase } from '#tests/support/database.ts';
import { testDatabase } from '#tests/support/database.ts';
import type { SigningKey } from './index.ts';
import {
	append,
	exportLedger,
	keepCosignature,
	ledgerKey,
	newSigningKey,
	readEntries,
	readRequest,
	replaceLedgerKey,
	requestFor,
	signCheckpoint,
	verifyExport,
	witness,
	witnessRequest,
	writeSigningKey,
	writeVerifierKey,
} from './index.ts';

let database: TestDatabase;
let dataFolder: string;
beforeEach(async () => {
	database = await testDatabase();
	dataFolder = await mkdtemp(join(tmpdir(), 'ledger-'));
});
afterEach(async () => {
	await database.close();
	await rm(dataFolder, { recursive: true });
});

const now = Temporal.Instant.from('2026-11-21T06:10:09Z');

test('what is signed, exported and verified elsewhere is what happened', async () => {
	const key = await ownKey();
	await happen(3);
	expect(await signCheckpoint(database.db, key, now)).toEqual({ kind: 'signed', size: 4 });
	expect(await signCheckpoint(database.db, key, now)).toEqual({ kind: 'nothing_new', size: 4 });
	await happen(1200);
	await signCheckpoint(database.db, key, now);
	await happen(1);
	const read = await verifyExport(await exported(), [key]);
	expect(read).toMatchObject({ ok: true, entries: 1205, covered: 1204, origin: key.name });
	expect(read.ok && read.namedKey).toBe(writeVerifierKey(key));
});

test('the first process makes the key, for its own eyes, and says so in the ledger', async () => {
	const key = await ownKey();
	const file = join(dataFolder, 'ledger.key');
	expect((await stat(file)).mode & 0o777).toBe(0o600);
	expect(await readFile(file, 'utf8')).toBe(`${writeSigningKey(key)}\n`);
	expect(await readEntries(database.db, { kinds: ['ledger.key-made'] })).toHaveLength(1);
	expect((await ledgerKey(database.db, { dataFolder, now }))?.id).toBe(key.id);
});

test('a process elsewhere, without the key, leaves the signing to who has it', async () => {
	await ownKey();
	const other = join(dataFolder, 'nowhere');
	expect(await ledgerKey(database.db, { dataFolder: other, now })).toBeNull();
	const foreign = newSigningKey('amparo-ledger', 'log');
	expect(await signCheckpoint(database.db, foreign, now)).toEqual({ kind: 'not_our_key' });
	const given = writeSigningKey(foreign);
	expect(await ledgerKey(database.db, { dataFolder: other, given, now })).toBeNull();
});

test('a key may be given by the environment instead of a file', async () => {
	const key = newSigningKey('amparo.example/ledger', 'log');
	const given = writeSigningKey(key);
	expect((await ledgerKey(database.db, { dataFolder, given, now }))?.id).toBe(key.id);
	await expect(stat(join(dataFolder, 'ledger.key'))).rejects.toThrow();
	await expect(ledgerKey(database.db, { dataFolder, given: 'damaged', now })).rejects.toThrow(
		'AMPARO_LEDGER_KEY',
	);
});

test('of two processes that start together one has the key', async () => {
	const folders = [dataFolder, await mkdtemp(join(tmpdir(), 'ledger-'))];
	const keys = await Promise.all(
		folders.map((folder) => ledgerKey(database.db, { dataFolder: folder, now })),
	);
	expect(keys.filter((key) => key !== null)).toHaveLength(1);
	await rm(folders[1] as string, { recursive: true });
});

test('a lost key is replaced in the open, and the ledger goes on under its name', async () => {
	const lost = await ownKey();
	await signCheckpoint(database.db, lost, now);
	await rm(join(dataFolder, 'ledger.key'));
	const found = await replaceLedgerKey(database.db, { dataFolder, now, actor: 'member:amina' });
	expect(found.name).toBe(lost.name);
	expect(await signCheckpoint(database.db, lost, now)).toEqual({ kind: 'not_our_key' });
	expect(await signCheckpoint(database.db, found, now)).toMatchObject({ kind: 'signed' });
	const lines = await exported();
	expect(await verifyExport(lines, [lost, found])).toMatchObject({ ok: true, covered: 2 });
	expect(await verifyExport(lines, [found])).toMatchObject({ ok: false, why: 'signature' });
});

test('the witness of another organisation stands in the next export', async () => {
	const key = await ownKey();
	const by = newSigningKey('witness.example/w1', 'witness');
	await signCheckpoint(database.db, key, now);
	const time = 1_795_240_000;
	const seen = await witness(await exported(), {
		seen: null,
		key: writeVerifierKey(key),
		by,
		time,
	});
	if (!seen.ok) throw new Error(seen.why);
	expect(await keepCosignature(database.db, seen.seen.note, by)).toEqual({ ok: true, size: 1 });
	expect((await keepCosignature(database.db, seen.seen.note, by)).ok).toBe(true);
	const read = await verifyExport(await exported(), [key, by]);
	expect(read.ok && read.signed.map((one) => [one.key.name, one.time])).toEqual([
		[key.name, null],
		['witness.example/w1', time],
	]);
});

test('a witness can be served without a single entry', async () => {
	const key = await ownKey();
	await happen(4);
	await signCheckpoint(database.db, key, now);
	const how = {
		key: writeVerifierKey(key),
		by: newSigningKey('witness.example/w1', 'witness'),
		time: 1,
	};
	const first = witnessRequest(await request(0), { ...how, seen: null });
	await happen(4);
	await signCheckpoint(database.db, key, now);
	const seen = first.ok ? first.seen : null;
	expect(witnessRequest(await request(5), { ...how, seen })).toMatchObject({ ok: true, size: 9 });
	expect(await requestFor(database.db, 10)).toBeNull();
});

test('a cosignature of something else is not kept', async () => {
	const key = await ownKey();
	const by = newSigningKey('witness.example/w1', 'witness');
	await signCheckpoint(database.db, key, now);
	const other = newSigningKey('witness.example/w1', 'witness');
	const seen = await witness(await exported(), {
		seen: null,
		key: writeVerifierKey(key),
		by: other,
		time: 1,
	});
	if (!seen.ok) throw new Error(seen.why);
	expect(await keepCosignature(database.db, seen.seen.note, by)).toMatchObject({
		problem: 'signature',
	});
	expect(await keepCosignature(database.db, 'noise', by)).toMatchObject({
		problem: 'not_a_checkpoint',
	});
});

async function ownKey(): Promise<SigningKey> {
	const key = await ledgerKey(database.db, { dataFolder, now });
	if (!key) throw new Error('no key');
	return key;
}

async function happen(times: number): Promise<void> {
	await database.db.transaction(async (tx) => {
		for (let n = 1; n <= times; n += 1) {
			const facts = { n, urgent: n % 2 === 0, place: 'GR-A1', since: '2026-11-02', none: null };
			await append(tx, {
				actor: 'member:amina',
				kind: 'reports.read',
				subject: `r-${n}`,
				at: now,
				facts,
			});
		}
	});
}

async function request(old: number) {
	const read = readRequest((await requestFor(database.db, old)) ?? '');
	if (!read) throw new Error('no request');
	return read;
}

async function exported(): Promise<string[]> {
	const lines: string[] = [];
	for await (const line of exportLedger(database.db)) lines.push(line.slice(0, -1));
	return lines;
}
