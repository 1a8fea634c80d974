import fc from 'fast-check';
import { expect, test } from 'vitest';
import { padded } from './padded.ts';

test('in any script it is whole blocks of bytes, and only spaces are added', () => {
	fc.assert(
		fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (text) => {
			const done = padded(text, 64);
			expect(new TextEncoder().encode(done).length % 64).toBe(0);
			expect(done.slice(0, text.length)).toBe(text);
			expect(done.slice(text.length).trim()).toBe('');
		}),
	);
});
