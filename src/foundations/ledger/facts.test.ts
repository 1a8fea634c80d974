import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Fact } from './facts.ts';
import { wrongFact } from './facts.ts';

const allowed: Fact[] = [
	'pushback',
	'GR-A1',
	'zh-Hans',
	'abuse-by-official,hate',
	'2026-11-21',
	'2026-11',
	'2026-11-21T06:10:09Z',
	'7d0c1b1a-4f43-4f5f-9e0e-000000000000',
	'00000000-0000-4000-8000-123456789012',
	'cases.complaint/1.2',
	'1'.repeat(64),
	'',
	0,
	-3,
	48_000_000,
	true,
	null,
];

const forbidden: Fact[] = [
	'He beat my brother',
	'María',
	'ሰላም',
	'someone@example.org',
	'+30 210 1234567',
	'0030-210-123-4567',
	'2101234567',
	'a\nb',
	'x'.repeat(121),
	31.7683,
	306_912_345_678,
	Number.NaN,
];

test.each(allowed)('the ledger takes the code %j', (fact) => {
	expect(wrongFact({ fact })).toBeNull();
});

test.each(forbidden)('the ledger does not take %j', (fact) => {
	expect(wrongFact({ fact })).toBe('fact');
});

test('a sentence never passes, in any script', () => {
	const words = fc.array(fc.string({ unit: 'grapheme', minLength: 1 }), { minLength: 2 });
	fc.assert(
		fc.property(words, (sentence) => {
			expect(wrongFact({ note: sentence.join(' ') })).toBe('note');
		}),
	);
});

test('a fact is named by a word of ours, not by what a person typed', () => {
	expect(wrongFact({ 'my name': 'x' })).toBe('my name');
});

test('objects do not hide inside facts', () => {
	expect(wrongFact({ nested: { text: 'x' } as unknown as Fact })).toBe('nested');
});
