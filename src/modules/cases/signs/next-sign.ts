import { Temporal } from '#foundations/time/index.ts';

/** Hours between two signs of life, by the answer of the plan. */
const HOURS: Readonly<Record<string, number>> = {
	'every-4-hours': 4,
	'every-12-hours': 12,
	'every-24-hours': 24,
};

export type Sign = {
	/** By when the plan waits for it. */
	due: Temporal.Instant;
	every: string;
	/** By the clock of the phone, which may be wrong or set by somebody. */
	given: Temporal.Instant;
	/** By the clock of the server. */
	arrived: Temporal.Instant;
};

/**
 * By when the next sign is due after this one: the first hour of the plan that lies further from it
 * than half the time between two. It counts from when it was given, and never from later than it
 * arrived: a sign that was held back, or a clock that was set, wins no time.
 */
export function nextSign({ due, every, given, arrived }: Sign): Temporal.Instant {
	const step = (HOURS[every] ?? 24) * HOUR;
	const from = Math.min(given.epochMilliseconds, arrived.epochMilliseconds) + step / 2;
	const steps = Math.max(0, Math.floor((from - due.epochMilliseconds) / step) + 1);
	return Temporal.Instant.fromEpochMilliseconds(due.epochMilliseconds + steps * step);
}

/** The hour of the plan before this moment: as exact as an alarm needs, and no more. */
export function hourBefore({ due, every, arrived }: Omit<Sign, 'given'>): Temporal.Instant {
	const step = (HOURS[every] ?? 24) * HOUR;
	const steps = Math.floor((arrived.epochMilliseconds - due.epochMilliseconds) / step);
	return Temporal.Instant.fromEpochMilliseconds(due.epochMilliseconds + steps * step);
}

/** Whether it came in time, was only given in time, by their own clock, or was late. */
export function signCame({ due, given, arrived }: Sign): 'in-time' | 'given-in-time' | 'late' {
	if (arrived.epochMilliseconds < due.epochMilliseconds) return 'in-time';
	return given.epochMilliseconds < due.epochMilliseconds ? 'given-in-time' : 'late';
}

const HOUR = 3_600_000;
