import { asc, sql } from 'drizzle-orm';
import { boolean, integer, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Temporal } from '#foundations/time/index.ts';
import { type TestDatabase, testDatabase } from '#tests/support/database.ts';
import { bytes, day, moment } from '../columns.ts';
import { insertion } from './insertion.ts';

const letters = pgTable('letters', {
	number: integer().primaryKey(),
	words: text().notNull(),
	sealed: bytes('sealed_words'),
	onDay: day('on_day'),
	readAt: moment('read_at'),
	to: uuid('sent_to').array(),
	urgent: boolean().notNull().default(true),
});

let database: TestDatabase;
beforeAll(async () => {
	database = await testDatabase();
});
afterAll(() => database.close());

async function keptOf(rows: (typeof letters.$inferInsert)[]) {
	return database.db.transaction(async (tx) => {
		await tx.execute(sql`create temporary table letters (number int primary key, words text not null,
			sealed_words bytea, on_day date, read_at timestamptz, sent_to uuid[],
			urgent boolean not null default true) on commit drop`);
		await tx.execute(insertion(letters, rows));
		return tx.select().from(letters).orderBy(asc(letters.number));
	});
}

const dated = fc.integer({ min: -700_000, max: 2_000_000 });
const letter = fc.record({
	words: fc.string({ unit: 'grapheme' }).map((words) => words.replaceAll('\0', '')),
	sealed: fc.option(fc.uint8Array({ maxLength: 60 })),
	onDay: fc.option(dated.map((days) => Temporal.PlainDate.from('1970-01-01').add({ days }))),
	readAt: fc.option(dated.map((s) => Temporal.Instant.fromEpochMilliseconds(s * 997))),
	to: fc.option(fc.array(fc.uuid(), { maxLength: 3 })),
	urgent: fc.boolean(),
});

test('what is saved together comes back as it was given, each row on its own', async () => {
	await fc.assert(
		fc.asyncProperty(fc.array(letter, { minLength: 1, maxLength: 8 }), async (given) => {
			const rows = given.map((one, number) => ({ number, ...one }));
			const written = (all: object[]) => all.map((row) => JSON.stringify(row));
			expect(written(await keptOf(rows))).toEqual(written(rows));
		}),
		{ numRuns: 40 },
	);
});

test('what nobody says stays as the table has it', async () => {
	const [kept] = await keptOf([{ number: 1, words: 'ሰላም' }]);
	expect(kept).toEqual({
		...{ number: 1, words: 'ሰላም', urgent: true },
		...{ sealed: null, onDay: null, readAt: null, to: null },
	});
});
