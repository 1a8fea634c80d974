import { expect, test } from 'vitest';
import { inTurn } from './in-turn.ts';

test('a flood waits for itself, and who finds no place to wait is told at once', async () => {
	const take = inTurn({ atOnce: 2, waiting: 3 });
	let running = 0;
	let most = 0;
	const work = async () => {
		running += 1;
		most = Math.max(most, running);
		await new Promise((done) => setTimeout(done, 5));
		running -= 1;
		return 'done';
	};
	const answers = await Promise.all(Array.from({ length: 20 }, () => take(work)));
	expect(most).toBe(2);
	expect(answers.filter((answer) => answer === 'done')).toHaveLength(5);
	expect(answers.slice(5).every((answer) => answer === 'busy')).toBe(true);
	expect(await take(work)).toBe('done');
});

test('work that fails gives its place back', async () => {
	const take = inTurn({ atOnce: 1, waiting: 0 });
	await expect(take(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
	expect(await take(async () => 'done')).toBe('done');
});
