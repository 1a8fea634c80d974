import fc from 'fast-check';
import { expect, test } from 'vitest';
import { calendars, coarseDate, isCalendar, Temporal } from '#foundations/time/index.ts';

const today = Temporal.PlainDate.from('2026-03-20');

test('there is no 31 February', () => {
	const date = { calendar: 'gregory', year: 2025, month: 2, day: 31 } as const;
	expect(coarseDate(date, today)).toEqual({ ok: false, problem: 'no-such-day' });
});

test('the last day of a Solar Hijri leap year is a day, that of a common year is not', () => {
	// 1403 is a leap year of the Iranian calendar: 30 Esfand 1403 is 20 March 2025.
	const esfand = { calendar: 'persian', month: 12, day: 30 } as const;
	expect(coarseDate({ ...esfand, year: 1403 }, today)).toMatchObject({ day: '2025-03-20' });
	expect(coarseDate({ ...esfand, year: 1402 }, today)).toMatchObject({ problem: 'no-such-day' });
});

test('the thirteenth month of the Ethiopian year has five days, in a leap year six', () => {
	const pagumen = { calendar: 'ethiopic', month: 13, day: 6 } as const;
	// Meskerem 1 of 2016 fell on 12 September 2023, because 2015 had a sixth day of Pagumen.
	expect(coarseDate({ ...pagumen, year: 2015 }, today)).toMatchObject({ day: '2023-09-11' });
	expect(coarseDate({ ...pagumen, year: 2016 }, today)).toMatchObject({ problem: 'no-such-day' });
});

test('a month of another calendar stays an interval over two months', () => {
	const mehr = coarseDate({ calendar: 'persian', year: 1404, month: 7 }, today);
	expect(mehr).toEqual({ ok: true, from: '2025-09-23', until: '2025-10-22', year: 2025 });
});

test('a month of the Gregorian calendar is that month', () => {
	const june = coarseDate({ calendar: 'gregory', year: 2024, month: 6 }, today);
	expect(june).toMatchObject({ from: '2024-06-01', until: '2024-06-30', month: '2024-06' });
});

test('what has not happened yet cannot have been', () => {
	const later = { calendar: 'gregory', year: 2026, month: 4 } as const;
	expect(coarseDate(later, today)).toEqual({ ok: false, problem: 'future' });
});

test('someone living a day ahead of the server may say today', () => {
	const ahead = { calendar: 'gregory', year: 2026, month: 3, day: 21 } as const;
	expect(coarseDate(ahead, today)).toMatchObject({ ok: true, day: '2026-03-21' });
});

test('a year that has only begun ends with today', () => {
	expect(coarseDate({ calendar: 'gregory', year: 2026 }, today)).toMatchObject({
		from: '2026-01-01',
		until: '2026-03-20',
	});
});

test('a year of the wrong calendar is noticed', () => {
	const hijri = { calendar: 'gregory', year: 1447 } as const;
	expect(coarseDate(hijri, today)).toEqual({ ok: false, problem: 'too-long-ago' });
	const gregorian = { calendar: 'islamic-umalqura', year: 2025 } as const;
	expect(coarseDate(gregorian, today)).toEqual({ ok: false, problem: 'future' });
});

test('a day without its month is a question left open', () => {
	const date = { calendar: 'gregory', year: 2025, day: 3 } as const;
	expect(coarseDate(date, today)).toEqual({ ok: false, problem: 'day-without-month' });
});

test('every past day, said in any calendar, is that day', () => {
	fc.assert(
		fc.property(fc.constantFrom(...calendars), fc.integer({ min: 0, max: 30_000 }), (name, ago) => {
			const day = today.subtract({ days: ago });
			const { year, month, day: number } = day.withCalendar(name);
			const answer = coarseDate({ calendar: name, year, month, day: number }, today);
			expect(answer).toMatchObject({ ok: true, day: day.toString() });
			expect(coarseDate({ calendar: name, year, month }, today)).toMatchObject({ ok: true });
		}),
	);
});

test('no numbers, however odd, break it, and no interval runs backwards', () => {
	const number = fc.oneof(fc.integer(), fc.double(), fc.integer({ min: -1, max: 40 }));
	fc.assert(
		fc.property(
			fc.constantFrom(...calendars),
			fc.oneof(number, fc.integer({ min: 1, max: 6000 })),
			fc.option(number, { nil: undefined }),
			fc.option(number, { nil: undefined }),
			(calendar, year, month, day) => {
				const answer = coarseDate(
					{
						calendar,
						year,
						...(month !== undefined && { month }),
						...(day !== undefined && { day }),
					},
					today,
				);
				if (answer.ok) expect(answer.from <= answer.until).toBe(true);
			},
		),
	);
});

test('only calendars we can read are offered', () => {
	expect(isCalendar('persian')).toBe(true);
	expect(isCalendar('mayan')).toBe(false);
});
