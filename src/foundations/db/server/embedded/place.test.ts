import { chmodSync, mkdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { canDropRights, emptyFolder } from '#tests/support/process.ts';
import { databaseFolder, socketFolder } from './place.ts';

const nobody = { ids: { uid: 65534, gid: 65534 } };
let folder: ReturnType<typeof emptyFolder>;
beforeEach(() => {
	folder = emptyFolder();
});
afterEach(() => folder.remove());

test('the database lies in the data folder', () => {
	const data = join(folder.path, 'data');
	expect(databaseFolder(data, { ids: null })).toBe(join(data, 'postgres'));
});

test.runIf(canDropRights)(
	'under a private folder of root it lies elsewhere, and says where',
	() => {
		chmodSync(folder.path, 0o755);
		const home = join(folder.path, 'root');
		mkdirSync(home, { mode: 0o700 });
		const data = join(home, 'amparo', 'data');
		const elsewhere = join(folder.path, 'var');
		const place = databaseFolder(data, nobody, elsewhere);
		expect(place).toMatch(/\/var\/[0-9a-f]{12}$/);
		expect(readFileSync(join(data, 'database-is-at'), 'utf8')).toBe(`${place}\n`);
		expect(databaseFolder(data, nobody, '/not/looked/at')).toBe(place);
		expect(statSync(home).mode & 0o777).toBe(0o700);
	},
);

test.runIf(canDropRights)('a private data folder lets its server through and no more', () => {
	chmodSync(folder.path, 0o755);
	const data = join(folder.path, 'data');
	mkdirSync(data, { mode: 0o700 });
	expect(databaseFolder(data, nobody)).toBe(join(data, 'postgres'));
	expect(statSync(data).mode & 0o777).toBe(0o711);
});

test('a socket too deep for the system gets a short place', async () => {
	const user = { ids: null };
	expect(await socketFolder(folder.path, user)).toBe(join(folder.path, 'socket'));
	const deep = join(folder.path, 'a-long-name'.repeat(10));
	mkdirSync(deep);
	const place = await socketFolder(deep, user);
	expect(`${place}/.s.PGSQL.5432`.length).toBeLessThan(107);
	expect(await socketFolder(deep, user)).toBe(place);
	expect(statSync(place).mode & 0o777).toBe(0o700);
});
