import { expect, test } from 'vitest';
import { withoutStrangers } from './find-people.ts';

const hits = (...chances: number[]) => chances.map((probability) => ({ probability }));

test('unrelated people do not stand below the one who is meant, a misspelt name does', () => {
	expect(withoutStrangers(hits(0.97, 0.02, 0.00001))).toEqual(hits(0.97, 0.02));
	expect(withoutStrangers(hits(0.0004, 0.0001))).toEqual(hits(0.0004, 0.0001));
	expect(withoutStrangers([])).toEqual([]);
});
