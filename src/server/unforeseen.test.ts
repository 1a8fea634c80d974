import { expect, test } from 'vitest';
import { describeUnforeseen } from './unforeseen.ts';

test('what went wrong is told by kind and place, never in its own words', () => {
	const error = Object.assign(new TypeError('canary Amina\n    at canary (words)'), { code: 'E1' });
	const told = describeUnforeseen(error);
	expect(told).toMatch(/^Unforeseen: TypeError E1\n\s+at .+unforeseen\.test\.ts/);
	expect(told).not.toContain('Amina');
	expect(describeUnforeseen('canAry canary')).toBe('Unforeseen: string');
});
