import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Clock } from '#foundations/time/index.ts';
import { dayOf, dueAt, endOfDay, standingOf, Temporal } from '#foundations/time/index.ts';
import { workingCalendarOf } from '#foundations/time/server/index.ts';

const at = (text: string) => Temporal.Instant.from(text);
const policy = (length: Clock['length']): Clock => ({ kind: 'policy', citation: 'test', length });

test('hours run on through the night in which the clocks change', () => {
	// In Berlin 29 March 2026 has 23 hours; 48 hours are 48 hours all the same.
	const start = Temporal.ZonedDateTime.from('2026-03-28T12:00[Europe/Berlin]').toInstant();
	const due = dueAt(policy({ hours: 48 }), start, { zone: 'Europe/Berlin' });
	expect(due.toZonedDateTimeISO('Europe/Berlin').toPlainTime().toString()).toBe('13:00:00');
});

test('a day ends when it ends there, even if it has 23 hours', () => {
	const day = Temporal.PlainDate.from('2026-03-29');
	const start = day.toZonedDateTime('Europe/Berlin').toInstant();
	expect(start.until(endOfDay(day, 'Europe/Berlin')).total('hours')).toBe(23);
});

test('seven days after a Monday morning end with the Monday after', () => {
	const due = dueAt(policy({ days: 7 }), at('2026-03-02T08:00Z'), { zone: 'UTC' });
	expect(due.toString()).toBe('2026-03-10T00:00:00Z');
});

test('five working days in Egypt skip its Friday and Saturday', () => {
	const place = { zone: 'Africa/Cairo', calendar: workingCalendarOf('EG') };
	const due = dueAt(policy({ workingDays: 5 }), at('2026-05-07T08:00Z'), place);
	expect(dayOf(due.subtract({ seconds: 1 }), 'Africa/Cairo').toString()).toBe('2026-05-14');
});

test('working days without a country are refused, not guessed', () => {
	const clock = policy({ workingDays: 5 });
	expect(() => dueAt(clock, at('2026-03-02T08:00Z'), { zone: 'UTC' })).toThrow(RangeError);
});

test('a clock is running, then soon, then overdue, and met on time or late', () => {
	const due = at('2026-03-10T00:00Z');
	expect(standingOf(due, at('2026-03-01T00:00Z')).state).toBe('running');
	expect(standingOf(due, at('2026-03-09T12:00Z')).state).toBe('soon');
	expect(standingOf(due, due).state).toBe('overdue');
	const now = at('2026-04-01T00:00Z');
	expect(standingOf(due, now, { metAt: at('2026-03-09T23:59Z') }).state).toBe('met');
	expect(standingOf(due, now, { metAt: at('2026-03-10T00:01Z') }).state).toBe('met-late');
});

test('a day lies where the person is, not where the server is', () => {
	expect(dayOf(at('2026-03-01T22:30Z'), 'Asia/Kabul').toString()).toBe('2026-03-02');
});

test('every instant lies within its own day, in every zone and through every clock change', () => {
	const zones = [
		'Europe/Berlin',
		'America/Sao_Paulo',
		'Asia/Tehran',
		'Africa/Cairo',
		'Pacific/Apia',
	];
	fc.assert(
		fc.property(
			fc.integer({ min: 0, max: 2 ** 31 - 1 }),
			fc.constantFrom(...zones),
			(second, zone) => {
				const instant = Temporal.Instant.fromEpochMilliseconds(second * 1000);
				const day = dayOf(instant, zone);
				expect(Temporal.Instant.compare(instant, endOfDay(day, zone))).toBe(-1);
				expect(
					Temporal.Instant.compare(endOfDay(day.subtract({ days: 1 }), zone), instant),
				).toBeLessThanOrEqual(0);
			},
		),
	);
});
