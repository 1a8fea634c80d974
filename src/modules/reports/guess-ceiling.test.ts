import { expect, test } from 'vitest';
import { CEILING, countFailure, newGuesses, waitBeforeLooking } from './guess-ceiling.ts';

test('people who mistype a few times wait for nothing', () => {
	const guesses = newGuesses();
	for (let i = 0; i < 30; i += 1) {
		expect(waitBeforeLooking(guesses, i * 100)).toBe(0);
		countFailure(guesses, i * 100);
	}
});

test('a machine that asks ten thousand times a second is answered two hundred times', () => {
	const guesses = newGuesses();
	const answered: number[] = [];
	for (let now = 0; now < 60_000; now += 0.1) {
		const wait = waitBeforeLooking(guesses, now);
		if (wait === null) continue;
		answered.push(now + wait);
		countFailure(guesses, now);
	}
	const inLastTenSeconds = answered.filter((at) => at >= 40_000 && at < 50_000).length;
	expect(inLastTenSeconds).toBeLessThanOrEqual(10 * CEILING.perSecond + 1);
});

test('under an attack of a hundred a second a real receipt still opens within seconds', () => {
	const guesses = newGuesses();
	for (let now = 0; now < 600_000; now += 10) {
		waitBeforeLooking(guesses, now);
		countFailure(guesses, now);
	}
	expect(waitBeforeLooking(guesses, 600_000)).toBeLessThanOrEqual(3_000);
});

test('when the attack is over the waiting is soon over', () => {
	const guesses = newGuesses();
	for (let i = 0; i < 100_000; i += 1) countFailure(guesses, 0);
	expect(waitBeforeLooking(guesses, 0)).toBeGreaterThan(0);
	expect(waitBeforeLooking(guesses, 20 * 60_000)).toBe(0);
});
