import { expect, test } from 'vitest';
import { chanceSaid, meantSaid } from './chance.ts';

test('however alike two records are, the page never says that it is certain', () => {
	expect(chanceSaid(1)).toContain('99');
	expect(chanceSaid(0.9999)).toContain('99');
	expect(meantSaid(1)).toContain('99');
});

test('a small chance is said as small and not as none', () => {
	expect(chanceSaid(0.0004)).toContain('fewer than 1');
});
