import fc from 'fast-check';
import { expect, test } from 'vitest';
import { instantIn, isoOf } from './iso.ts';
import { Temporal } from './temporal.ts';

const nanoseconds = fc.oneof(
	fc.bigInt({ min: -4_000_000_000_000_000_000n, max: 9_000_000_000_000_000_000n }),
	fc.integer({ min: -4e12, max: 9e12 }).map((ms) => BigInt(ms) * 1_000_000n),
	fc.integer({ min: -4e9, max: 9e9 }).map((seconds) => BigInt(seconds) * 1_000_000_000n),
);

test('an instant is written as ever, to the last nanosecond', () => {
	fc.assert(
		fc.property(nanoseconds, (since) => {
			const instant = Temporal.Instant.fromEpochNanoseconds(since);
			expect(isoOf(instant)).toBe(instant.toString());
		}),
		{ numRuns: 2000 },
	);
});

test('what a database wrote is read to the microsecond', () => {
	for (const text of [
		'2026-11-21 06:17:43+00',
		'1969-12-31 23:59:59.9+00',
		'2026-01-01 00:00:00.123+00',
	]) {
		expect(isoOf(instantIn(text))).toBe(text.replace(' ', 'T').replace('+00', 'Z'));
	}
	expect(String(instantIn('2026-11-21 06:17:43.123456+00'))).toBe('2026-11-21T06:17:43.123456Z');
	expect(String(instantIn('2026-11-21 11:47:43+05:30'))).toBe('2026-11-21T06:17:43Z');
});
