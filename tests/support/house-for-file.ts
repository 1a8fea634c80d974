import { afterAll, beforeAll } from 'vitest';
import type { Db } from '#foundations/db/server/index.ts';
import { type TestDatabase, testDatabase } from './database.ts';

/**
 * A database for all tests of a file and what `build` sets up in it, there as soon as a test runs.
 *
 * What comes back only points at what was built: it can be handed on and taken apart inside a test,
 * and not before.
 */
export function houseForFile<House extends object>(build: (db: Db) => Promise<House>): House {
	let database: TestDatabase;
	let built: House;
	beforeAll(async () => {
		database = await testDatabase();
		built = await build(database.db);
	});
	afterAll(() => database.close());
	return new Proxy({} as House, {
		get: (_, part) => Reflect.get(built, part),
		has: (_, part) => part in built,
		ownKeys: () => Reflect.ownKeys(built),
		getOwnPropertyDescriptor: (_, part) => {
			const own = Reflect.getOwnPropertyDescriptor(built, part);
			return own && { ...own, configurable: true };
		},
	});
}
