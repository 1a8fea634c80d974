import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Json } from './canonical.ts';
import { canonicalJson, readCanonical } from './canonical.ts';

test('keys are sorted by code unit, whatever order they were written in', () => {
	expect(canonicalJson({ b: 1, a: { d: null, c: true } })).toBe('{"a":{"c":true,"d":null},"b":1}');
	expect(canonicalJson({ '\u20ac': 1, '\r': 2, '1': 3, '\u0080': 4 })).toBe(
		'{"\\r":2,"1":3,"\u0080":4,"\u20ac":1}',
	);
});

test('numbers are written as RFC 8785 writes them', () => {
	expect(canonicalJson([333333333.3333333, 1e30, 4.5, 2e-3, 1e-27, -0])).toBe(
		'[333333333.3333333,1e+30,4.5,0.002,1e-27,0]',
	);
});

test('what JSON cannot say exactly is refused', () => {
	for (const value of [Number.NaN, Number.POSITIVE_INFINITY, '\ud800', ['\udc00']]) {
		expect(() => canonicalJson(value)).toThrow();
	}
});

test('every value comes back as it was, and has one spelling only', () => {
	fc.assert(
		fc.property(fc.jsonValue(), (value) => {
			const text = canonicalJson(value as Json);
			expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
			expect(readCanonical(text)).not.toBeNull();
			expect(readCanonical(` ${text}`)).toBeNull();
		}),
	);
	expect(readCanonical('{"b":1,"a":2}')).toBeNull();
	expect(readCanonical('{"a":1,"a":1}')).toBeNull();
	expect(readCanonical('{"a":1')).toBeNull();
});
