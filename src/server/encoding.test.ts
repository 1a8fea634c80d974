import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chooseEncoding } from './encoding.ts';

test('brotli comes before gzip, and what is refused is not sent', () => {
	expect(chooseEncoding('gzip, deflate, br, zstd')).toBe('br');
	expect(chooseEncoding('gzip')).toBe('gzip');
	expect(chooseEncoding('br;q=0, gzip')).toBe('gzip');
	expect(chooseEncoding('gzip;q=1, br;q=0.5')).toBe('gzip');
	expect(chooseEncoding('*')).toBe('br');
	expect(chooseEncoding('identity')).toBe('identity');
	expect(chooseEncoding(undefined)).toBe('identity');
});

test('no header, however strange, is an error', () => {
	fc.assert(
		fc.property(fc.string(), (header) => {
			expect(['br', 'gzip', 'identity']).toContain(chooseEncoding(header));
		}),
	);
});
