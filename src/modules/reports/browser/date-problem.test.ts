import fc from 'fast-check';
import { expect, test } from 'vitest';
import { calendars, Temporal } from '#foundations/time/index.ts';
import { dateProblem } from '../date-problem.ts';
import { dateFault } from './date-problem.ts';

const noon = new Date('2026-11-21T12:00:00Z');
const today = Temporal.PlainDate.from('2026-11-21');

test('a month or a day that does not exist, and a day that has not come, are said', () => {
	const fault = (year: number, month?: number, day?: number, calendar = 'gregory') =>
		dateFault({ calendar, year, ...(month && { month }), ...(day && { day }) }, noon);
	expect(fault(2026, 13)).toBe('noSuchMonth');
	expect(fault(2026, 2, 31)).toBe('noSuchDay');
	expect(fault(2027)).toBe('dateFuture');
	expect(fault(2026, 12)).toBe('dateFuture');
	expect(fault(2026, 11, 22)).toBe(null);
	expect(fault(2019, 13, undefined, 'ethiopic')).toBe('dateFuture');
	expect(fault(2018, 13, 5, 'ethiopic')).toBe(null);
	expect(fault(2018, 13, 6, 'ethiopic')).toBe('noSuchDay');
	expect(fault(26)).toBe('dateUnread');
});

test('a browser and the server agree about every date of the last centuries', () => {
	const dates = fc.record({
		calendar: fc.constantFrom(...calendars),
		year: fc.oneof(fc.integer({ min: 1, max: 2700 }), fc.integer({ min: 5600, max: 5800 })),
		month: fc.option(fc.integer({ min: 1, max: 14 }), { nil: undefined }),
		day: fc.option(fc.integer({ min: 1, max: 33 }), { nil: undefined }),
	});
	fc.assert(
		fc.property(dates, ({ calendar, year, month, day }) => {
			const said = { calendar, year, ...(month && { month }), ...(day && { day }) };
			const here = dateFault(said, noon);
			const there = dateProblem(said, today);
			// Whatever a browser calls wrong is wrong; it lets only last days and edges of years pass.
			if (here !== null) expect(there).not.toBe(null);
			const exact = ['gregory', 'buddhist', 'roc', 'ethiopic', 'coptic', 'indian'];
			const near = calendar === 'gregory' && year > 1900;
			if (near || (exact.includes(calendar) && there === 'reports_problem_no_such_day')) {
				expect(here === null).toBe(there === null);
			}
		}),
		{ numRuns: 3000 },
	);
});
