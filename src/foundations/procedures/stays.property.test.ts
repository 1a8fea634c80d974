import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Temporal } from '#foundations/time/index.ts';
import { dueOf, type Ground } from './limit.ts';
import { daysOver, momentOver, type Stay } from './stays.ts';

const ZONES = ['UTC', 'Asia/Tokyo', 'America/Los_Angeles', 'Europe/Athens', 'Pacific/Kiritimati'];
const START = Temporal.Instant.from('2026-02-20T08:00Z').epochMilliseconds;
const HOUR = 3_600_000;

/** A person held since the start and moved from clock to clock, any hour of two months. */
const journeys = fc
	.record({
		first: fc.constantFrom(...ZONES),
		moves: fc.array(
			fc.record({ zone: fc.constantFrom(...ZONES), after: fc.integer({ min: 1, max: 1500 }) }),
			{ maxLength: 5 },
		),
	})
	.map(({ first, moves }): Stay[] => [
		{ zone: first, from: Number.NEGATIVE_INFINITY },
		...moves
			.map(({ zone, after }) => ({ zone, from: START + after * HOUR }))
			.toSorted((a, b) => a.from - b.from),
	]);
const due = (limit: string, stays: readonly Stay[]) =>
	dueOf(limit, START, [], { days: daysOver(stays) } as Ground) ?? 0;
const dayAt = (ms: number, stays: readonly Stay[]) => {
	const { zone = 'UTC' } = stays.findLast(({ from }) => from <= ms) ?? {};
	return Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(zone).toPlainDate();
};

test('elapsed hours are the same hours wherever a person is moved', () => {
	fc.assert(
		fc.property(journeys, fc.integer({ min: 1, max: 900 }), (stays, hours) => {
			expect(due(`PT${hours}H`, stays)).toBe(START + hours * HOUR);
		}),
		{ numRuns: 1000 },
	);
});

test('a limit of days ends with the day of the place where the person is then', () => {
	fc.assert(
		fc.property(journeys, fc.integer({ min: 1, max: 40 }), (stays, days) => {
			const end = due(`P${days}D`, stays);
			const last = dayAt(START, stays).add({ days });
			// Before it no clock on the way said more than the last day; from it on the day is over.
			expect(Temporal.PlainDate.compare(dayAt(end - 1, stays), last)).toBeLessThanOrEqual(0);
			expect(Temporal.PlainDate.compare(dayAt(end, stays), last)).toBe(1);
		}),
		{ numRuns: 1000 },
	);
});

test('who is never moved is counted as ever, and a move after the limit changes nothing of it', () => {
	fc.assert(
		fc.property(journeys, fc.constantFrom('P2D', 'P1M', 'P30D'), (stays, limit) => {
			const end = due(limit, stays);
			const until = stays.filter(({ from }) => from <= end);
			expect(due(limit, until)).toBe(end);
			const still = stays.map(({ from }) => ({ zone: stays[0]?.zone ?? '', from }));
			expect(due(limit, still)).toBe(due(limit, stays.slice(0, 1)));
		}),
		{ numRuns: 1000 },
	);
});

test('an hour is read on the clock of where the person was then', () => {
	const moved = Temporal.Instant.from('2026-03-05T12:00Z').epochMilliseconds;
	const stays = [
		{ zone: 'Europe/Athens', from: Number.NEGATIVE_INFINITY },
		{ zone: 'America/Los_Angeles', from: moved },
	];
	expect(String(momentOver('2026-03-04T10:00', stays))).toBe('2026-03-04T08:00:00Z');
	expect(String(momentOver('2026-03-06T10:00', stays))).toBe('2026-03-06T18:00:00Z');
	expect(momentOver('no hour', stays)).toBe(null);
});
