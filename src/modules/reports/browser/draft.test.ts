import { expect, test } from 'vitest';
import { draftLasts, isStale } from './draft.ts';

const evening = Date.parse('2026-11-21T20:00:00Z');

test('a draft is there the next morning', () => {
	expect(isStale(evening, evening + 11 * 3_600_000)).toBe(false);
});

test('a draft is gone after a day', () => {
	expect(isStale(evening, evening + draftLasts + 1)).toBe(true);
});

test('a clock that was set back keeps no draft for ever', () => {
	expect(isStale(evening, evening - 48 * 3_600_000)).toBe(true);
});
