import { expect, test } from 'vitest';
import type { Db } from '#foundations/db/server/index.ts';
import { memory } from './memory.ts';

const db = {} as Db;

test('who asks while it is being read gets the same answer, and so does who asks at once after', async () => {
	let reads = 0;
	const remembered = memory(async () => {
		reads += 1;
		return reads;
	});
	expect(await Promise.all([remembered.of(db), remembered.of(db)])).toEqual([1, 1]);
	expect(await remembered.of(db)).toBe(1);
});

test('what was changed meanwhile is read anew', async () => {
	const values = ['before', 'after'];
	const remembered = memory(async () => values.shift());
	const asked = remembered.of(db);
	remembered.forget(db);
	expect(await remembered.of(db)).toBe('after');
	expect(await asked).toBe('before');
	expect(await remembered.of(db)).toBe('after');
});

test('nothing and a failure are not remembered', async () => {
	const answers = [
		Promise.resolve(null),
		Promise.reject(new Error('lost')),
		Promise.resolve('set up'),
	];
	const remembered = memory(() => answers.shift() ?? Promise.resolve(''));
	expect(await remembered.of(db)).toBe(null);
	await expect(remembered.of(db)).rejects.toThrow('lost');
	expect(await remembered.of(db)).toBe('set up');
});
