import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isWorkingDay, Temporal } from '#foundations/time/index.ts';
import { workingCalendarOf, workingDaysAfter } from '#foundations/time/server/index.ts';

const day = (text: string) => Temporal.PlainDate.from(text);

test('the weekend is that of the country', () => {
	expect(workingCalendarOf('IR').weekend).toEqual([5]);
	expect(workingCalendarOf('eg').weekend).toEqual([5, 6]);
	expect(workingCalendarOf('FR').weekend).toEqual([6, 7]);
	expect(workingCalendarOf('NP').weekend.length).toBeGreaterThan(0);
});

test('the first of May is not worked in France', () => {
	expect(workingDaysAfter(day('2026-04-30'), 1, 'FR').toString()).toBe('2026-05-04');
});

test('all days of Nowruz are free in Iran, not only the first', () => {
	const iran = workingCalendarOf('IR');
	for (const free of ['2026-03-21', '2026-03-22', '2026-03-23', '2026-03-24']) {
		expect([free, isWorkingDay(day(free), iran)]).toEqual([free, false]);
	}
});

test('a country nobody listed still has weekends', () => {
	expect(workingDaysAfter(day('2026-03-20'), 1, 'ZZ').toString()).toBe('2026-03-23');
});

test('what is not a country is an error of ours', () => {
	expect(() => workingCalendarOf('Atlantis')).toThrow(RangeError);
});

test('n working days later is a working day, and exactly n of them have passed', () => {
	const countries = fc.constantFrom('IR', 'EG', 'FR', 'BR', 'ET', 'IN');
	fc.assert(
		fc.property(
			countries,
			fc.integer({ min: 1, max: 40 }),
			fc.integer({ min: 0, max: 3000 }),
			(country, n, offset) => {
				const start = day('2020-01-01').add({ days: offset });
				const end = workingDaysAfter(start, n, country);
				const calendar = workingCalendarOf(country);
				expect(isWorkingDay(end, calendar)).toBe(true);
				const between = Array.from({ length: start.until(end).days }, (_, i) =>
					start.add({ days: i + 1 }),
				);
				expect(between.filter((one) => isWorkingDay(one, calendar)).length).toBe(n);
			},
		),
		{ numRuns: 50 },
	);
});
