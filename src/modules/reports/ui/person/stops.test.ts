import { expect, test } from 'vitest';
import { STAGES } from '../../index.ts';
import { stopsOf } from './stops.ts';

test('a person sees exactly one place where the report stands now', () => {
	for (const stage of STAGES) {
		expect(stopsOf(stage).filter(({ state }) => state === 'now')).toHaveLength(1);
	}
});

test('what is done comes before now, what may follow comes after', () => {
	const order = { done: 0, now: 1, next: 2 };
	for (const stage of STAGES) {
		const states = stopsOf(stage).map(({ state }) => order[state]);
		expect(states).toEqual(states.toSorted((a, b) => a - b));
	}
});

test('a refused report shows no hope that it is still being worked on', () => {
	expect(stopsOf('refused').some(({ state }) => state === 'next')).toBe(false);
});
