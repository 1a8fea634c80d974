import { expect, test } from 'vitest';
import { kindOfError, reasonOf } from './error-kind.ts';

test('a page that is not there and a way of asking that is not there look alike', () => {
	expect(kindOfError(404)).toBe(kindOfError(405));
});

test.each([400, 401, 403, 413, 422, 429])(
	'%i is said as something that is not possible',
	(status) => {
		expect(kindOfError(status)).toBe('refused');
	},
);

test.each([500, 503])('%i is said to be our fault', (status) => {
	expect(kindOfError(status)).toBe('broken');
});

test('a refusal is given in its own words, and the framework is not quoted', () => {
	expect(reasonOf('The file is too large.')).toBe('The file is too large.');
	expect(reasonOf('Error: 403')).not.toContain('403');
});
