import { expect, test } from 'vitest';
import { together } from './together.ts';

test('what arrives together is written together, and each gets its own answer', async () => {
	const batches: number[][] = [];
	const double = together(async (jobs: readonly number[]) => {
		batches.push([...jobs]);
		await new Promise((wait) => setTimeout(wait, 5));
		return jobs.map((job) => job * 2);
	}, 4);
	const answers = await Promise.all([1, 2, 3, 4, 5, 6].map((job) => double(job)));
	expect(answers).toEqual([2, 4, 6, 8, 10, 12]);
	expect(batches).toEqual([[1], [2, 3, 4, 5], [6]]);
});

test('one that cannot be written takes nobody with it', async () => {
	const save = together(async (jobs: readonly string[]) => {
		if (jobs.includes('bad')) throw new Error('bad');
		return jobs;
	});
	const answers = await Promise.allSettled(['a', 'b', 'bad', 'c'].map((job) => save(job)));
	expect(answers.map(({ status }) => status)).toEqual([
		'fulfilled',
		'fulfilled',
		'rejected',
		'fulfilled',
	]);
	expect(await save('d')).toBe('d');
});
