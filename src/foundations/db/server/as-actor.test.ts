import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '#tests/support/database.ts';
import { asActor } from './as-actor.ts';

let database: TestDatabase;
beforeAll(async () => {
	database = await testDatabase();
});
afterAll(() => database.close());

const actor = sql`select current_setting('amparo.actor', true) as actor, current_user as role`;

test('work is done in the name of the one who asked for it', async () => {
	const { rows } = await asActor(database.db, 'member:m1', (tx) => tx.execute(actor));
	expect(rows).toEqual([{ actor: 'member:m1', role: 'amparo_app' }]);
});

test('a name is forgotten when its work ends, whichever connection comes next', async () => {
	await Promise.all(
		Array.from({ length: 20 }, (_, i) => asActor(database.db, `person:${i}`, async () => {})),
	);
	const names = await Promise.all(Array.from({ length: 20 }, () => database.db.execute(actor)));
	expect(names.map(({ rows }) => rows[0]?.actor || 'nobody')).toEqual(Array(20).fill('nobody'));
});

test('work that fails leaves nothing behind', async () => {
	await expect(
		asActor(database.db, 'service:test', async (tx) => {
			await tx.execute(sql`create temporary table half (x int)`);
			throw new Error('stop');
		}),
	).rejects.toThrow('stop');
	const { rows } = await database.db.execute(sql`select to_regclass('half') as found`);
	expect(rows).toEqual([{ found: null }]);
});
