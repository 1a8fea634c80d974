import { expect, test } from 'vitest';
import { describedBy } from './described-by.ts';

test('a screen reader hears the hint before the problem', () => {
	expect(describedBy('place', { hint: 'A town is enough', problem: 'Too long' })).toBe(
		'place-hint place-problem',
	);
});

test('a question without help points nowhere', () => {
	expect(describedBy('place', {})).toBeUndefined();
});
