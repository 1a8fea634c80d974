import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Temporal } from '#foundations/time/index.ts';
import { birthByAge, birthOf, statedBirth, weighBirth } from './birth.ts';
import type { KnownBirth } from './known.ts';

const today = Temporal.PlainDate.from('2026-11-21');

function day(iso: string): KnownBirth {
	return { from: iso, to: iso, basis: 'stated' };
}

function weight(a: KnownBirth | undefined, b: KnownBirth | undefined): number {
	return weighBirth(a, b).weight;
}

test('one birth told in four calendars is one birth', () => {
	const born = { from: '1990-09-11', to: '1990-09-11' };
	const told = [
		statedBirth({ calendar: 'gregory', year: 1990, month: 9, day: 11 }, today),
		statedBirth({ calendar: 'persian', year: 1369, month: 6, day: 20 }, today),
		statedBirth({ calendar: 'islamic-umalqura', year: 1411, month: 2, day: 21 }, today),
	];
	for (const birth of told) expect(birth).toMatchObject(born);
});

test('the first day of an Ethiopian, Hijri or Solar Hijri year is read as the whole year', () => {
	const told = [
		statedBirth({ calendar: 'ethiopic', year: 1983, month: 1, day: 1 }, today),
		statedBirth({ calendar: 'islamic-umalqura', year: 1411, month: 1, day: 1 }, today),
		statedBirth({ calendar: 'persian', year: 1369, month: 1, day: 1 }, today),
	];
	for (const birth of told) {
		expect(birth?.basis).toBe('default');
		expect(birth && weight(birth, day('1991-01-15'))).toBeGreaterThan(0);
	}
	expect(told[0]).toMatchObject({ from: '1990-09-11', to: '1991-09-11' });
});

test('1 January is read as the year, so two of them say little and a May of that year agrees', () => {
	const first = birthOf({ from: '2000-01-01', to: '2000-01-01' });
	const twice = weight(first, first);
	expect(twice).toBeLessThan(7);
	expect(weight(first, birthOf({ from: '2000-05-17', to: '2000-05-17' }))).toBeGreaterThan(2);
	expect(weight(day('2000-05-17'), day('2000-05-17'))).toBeGreaterThan(twice + 4);
});

test('a year that is off by one speaks a little for, one that is off by twenty against', () => {
	expect(weight(day('1990-05-17'), day('1991-05-17'))).toBeGreaterThan(-3);
	expect(weight(day('1990-05-17'), day('1991-05-17'))).toBeGreaterThan(
		weight(day('1990-05-17'), day('2010-05-17')) + 2,
	);
	expect(weight(day('1990-05-17'), day('2010-05-17'))).toBeLessThan(-3);
});

test('an age of 20 to 30 estimated at a body agrees with a birth 24 years before', () => {
	const estimate = birthByAge({ from: 20, to: 30 }, Temporal.PlainDate.from('2024-06-01'));
	expect(estimate).toEqual({ from: '1993-06-02', to: '2004-06-01', basis: 'estimated' });
	expect(weight(estimate, day('2000-02-03'))).toBeGreaterThan(1);
});

test('an age estimated at bones hardly speaks against a birth a few years outside', () => {
	const estimate = birthByAge({ from: 20, to: 30 }, Temporal.PlainDate.from('2024-06-01'));
	const born = day('1990-02-03');
	const bones = weighBirth(estimate, born, { a: 'skeleton' }).weight;
	expect(bones).toBeGreaterThan(-2);
	expect(weighBirth(estimate, day('1960-02-03'), { a: 'skeleton' }).weight).toBeLessThan(bones);
});

test('what nobody knows speaks neither for nor against', () => {
	expect(weighBirth(undefined, day('1990-05-17'))).toMatchObject({
		agreement: 'unknown',
		weight: 0,
	});
});

const births = fc
	.tuple(
		fc.integer({ min: -12_000, max: 18_000 }),
		fc.integer({ min: 0, max: 4_000 }),
		fc.constantFrom('stated', 'default', 'estimated'),
	)
	.map(
		([from, length, basis]) => ({ from: iso(from), to: iso(from + length), basis }) as KnownBirth,
	);

function iso(epochDay: number): string {
	return new Date(epochDay * 86_400_000).toISOString().slice(0, 10);
}

test('it does not matter which of two births is named first', () => {
	fc.assert(
		fc.property(births, births, (a, b) => {
			expect(weight(a, b)).toBeCloseTo(weight(b, a), 9);
		}),
	);
});

test('the wider an interval around a birth, the less its agreement says', () => {
	fc.assert(
		fc.property(
			fc.integer({ min: -9_000, max: 16_000 }),
			fc.integer({ min: 0, max: 1_000 }),
			fc.integer({ min: 1, max: 3_000 }),
			(at, reach, more) => {
				const around = (days: number): KnownBirth => {
					return { from: iso(at - days), to: iso(at + days), basis: 'stated' };
				};
				const narrow = weight(around(reach), day(iso(at)));
				expect(weight(around(reach + more), day(iso(at)))).toBeLessThanOrEqual(narrow);
			},
		),
	);
});

test('the farther a day lies from an interval, the less it speaks for one person', () => {
	fc.assert(
		fc.property(
			fc.integer({ min: 0, max: 12_000 }),
			fc.integer({ min: 0, max: 6_000 }),
			fc.integer({ min: 0, max: 3_000 }),
			(at, apart, more) => {
				const one = day(iso(at));
				const near = weight(one, day(iso(at + apart)));
				const far = weight(one, day(iso(at + apart + more)));
				// Rarer years weigh a little more; two bits at most over these years.
				expect(far).toBeLessThanOrEqual(near + (apart === 0 ? 0 : 2));
			},
		),
	);
});
