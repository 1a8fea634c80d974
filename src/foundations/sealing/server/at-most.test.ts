import { expect, test } from 'vitest';
import { atMost } from './at-most.ts';

test('never more at a time, in order, and a failure holds up nobody', async () => {
	const inTurn = atMost(2);
	let running = 0;
	let most = 0;
	const done: number[] = [];
	const work = (number: number) => async () => {
		running += 1;
		most = Math.max(most, running);
		await new Promise((next) => setTimeout(next, 2));
		running -= 1;
		if (number % 3 === 0) throw new Error('failed');
		done.push(number);
	};
	const numbers = Array.from({ length: 20 }, (_, i) => i);
	await Promise.allSettled(numbers.map((number) => inTurn(work(number))));
	expect(most).toBe(2);
	expect(done).toEqual(numbers.filter((number) => number % 3 !== 0));
	await expect(inTurn(async () => 'again')).resolves.toBe('again');
});
