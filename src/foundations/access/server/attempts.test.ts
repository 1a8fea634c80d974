import { afterAll, beforeAll, expect, test } from 'vitest';
import { Temporal } from '#foundations/time/index.ts';
import { type TestDatabase, testDatabase } from '#tests/support/database.ts';
import { asAccess } from './as-access.ts';
import { beginAttempt } from './attempts.ts';
import { accessAttempts } from './tables.ts';

const MONDAY = Temporal.Instant.from('2026-11-23T08:00:00Z');

let database: TestDatabase;
beforeAll(async () => {
	database = await testDatabase();
});
afterAll(() => database.close());

test('names that were tried once leave nothing after a quarter of an hour; a guessed one stays', async () => {
	const { db } = database;
	for (let name = 0; name < 20; name += 1) await beginAttempt(db, `name ${name}`, MONDAY);
	for (let guess = 0; guess < 4; guess += 1) await beginAttempt(db, 'amina', MONDAY);
	const later = MONDAY.add({ minutes: 16 });
	await beginAttempt(db, 'joseph', later);
	const rows = await asAccess(db, (tx) => tx.select().from(accessAttempts));
	expect(rows.map(({ failures }) => failures).sort()).toEqual([1, 3]);
});
