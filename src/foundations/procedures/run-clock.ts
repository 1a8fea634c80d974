import type { Step } from './history.ts';
import { dueOf, type Ground, periodOf, type Span } from './limit.ts';
import type { Limit, ProcedureClock } from './procedure.ts';
import { dayNumber, plainDate } from './zone-days.ts';

/** Where a clock stands after the last act, in milliseconds; the time has not been asked yet. */
export type Run = {
	phase: 'waiting' | 'running' | 'paused' | 'met' | 'ended';
	/** Start of the first limit, and of the present one. */
	origin: number;
	since: number;
	limit: Limit;
	due: number | null;
	spans: Span[];
	/** When it last ended or was met. */
	left: number;
	pausedAt: number;
	breaches: { due: number; metAt: number | null }[];
	met: { since: number; due: number | null; at: number }[];
};

/**
 * Follows one clock through the acts of a record. In one act the order is: it is met, it ends, it
 * pauses, it starts; so an act that ends one occasion may begin the next.
 */
export function runClock(
	id: string,
	clock: ProcedureClock,
	steps: readonly Step[],
	ground: Ground,
) {
	const run: Run = {
		phase: 'waiting',
		origin: 0,
		since: 0,
		limit: clock.within,
		due: null,
		spans: [],
		left: Number.NEGATIVE_INFINITY,
		pausedAt: 0,
		breaches: [],
		met: [],
	};
	let armed = false;
	for (const { action, time, open, holds } of steps) {
		const held = clock.when === undefined || holds.has(id);
		const ends = !open || clock.end?.includes(action) === true;
		if (clock.stop.includes(action)) armed = meet(run, clock, time, ground) && armed;
		if (ends || !held) end(run, time, ground);
		if (ends) armed = false;
		if (clock.pause?.from.includes(action)) pause(run, time);
		if (clock.pause?.until.includes(action)) resume(run, time, ground);
		// What started while its condition did not hold is counted from when the condition does.
		if (!ends && starts(clock, action)) armed = true;
		if (armed && held && open) begin(run, clock, time, ground);
	}
	return run;
}

function starts({ start, cumulative }: ProcedureClock, action: string): boolean {
	return start.includes(action) || cumulative?.resumes.includes(action) === true;
}

function live({ phase }: Run): boolean {
	return phase === 'running' || phase === 'paused';
}

function begin(run: Run, clock: ProcedureClock, time: number, ground: Ground): void {
	if (live(run)) return;
	const sham = clock.cumulative && shamEnd(run, clock.cumulative.sham, ground);
	if (sham !== undefined && time < sham) {
		// A release this short was none: what was counted by it is counted on.
		run.met = run.met.filter(({ at }) => at !== run.left);
		run.breaches = run.breaches.filter(({ due }) => due !== run.due);
		run.spans = [...run.spans, { from: run.left, until: time, kind: 'free' }];
	} else {
		run.origin = time;
		run.since = time;
		run.limit = clock.within;
		run.spans = [];
	}
	run.phase = 'running';
	run.due = dueOf(run.limit, run.since, run.spans, ground);
}

function shamEnd(run: Run, sham: string, ground: Ground): number | undefined {
	if (!Number.isFinite(run.left)) return undefined;
	return dueOf(sham, run.left, [], ground) ?? undefined;
}

/** Does what is owed, and says whether more is owed after it. */
function meet(run: Run, clock: ProcedureClock, time: number, ground: Ground): boolean {
	if (!live(run)) return (clock.then ?? clock.marks) !== undefined;
	if (clock.marks) return meetMarks(run, clock.marks, time, ground);
	resume(run, time, ground);
	keepMet(run, time);
	const next = clock.then && nextLimit(clock.then, run.origin, time, ground);
	if (next === undefined) {
		run.phase = 'met';
		return false;
	}
	run.since = time;
	run.limit = next;
	run.spans = [];
	run.due = dueOf(next, time, [], ground);
	return true;
}

/** Meets every mark that has come by `time`, or is about to: a word on the first day is none. */
function meetMarks(
	run: Run,
	{ at, early }: NonNullable<ProcedureClock['marks']>,
	time: number,
	ground: Ground,
): boolean {
	resume(run, time, ground);
	while (run.due !== null && time >= earlier(run.due, early, ground)) {
		keepMet(run, time);
		const next = at[typeof run.limit === 'string' ? at.indexOf(run.limit) + 1 : 0];
		if (next === undefined) {
			run.phase = 'met';
			return false;
		}
		run.limit = next;
		run.due = dueOf(next, run.origin, run.spans, ground);
	}
	return true;
}

function earlier(due: number, early: string, { days }: Ground): number {
	const { months, days: whole, ms } = periodOf(early);
	const day = plainDate(days.dayOf(due - 1)).subtract({ months });
	return days.startOf(dayNumber(day) - whole) - ms;
}

function keepMet(run: Run, time: number): void {
	run.met.push({ since: run.since, due: run.due, at: time });
	if (run.due !== null && time >= run.due) run.breaches.push({ due: run.due, metAt: time });
	run.left = time;
}

/** The cadence that holds at `time`; each one lasts for so long, counted from the first start. */
function nextLimit(
	then: NonNullable<ProcedureClock['then']>,
	origin: number,
	time: number,
	ground: Ground,
): string | undefined {
	let from = origin;
	for (const [forSoLong, every] of then) {
		if (forSoLong === '*') return every;
		const until = dueOf(forSoLong, from, [], ground);
		if (until === null || time < until) return every;
		from = until;
	}
	return undefined;
}

function end(run: Run, time: number, ground: Ground): void {
	if (!live(run)) return;
	resume(run, time, ground);
	if (run.due !== null && time >= run.due) run.breaches.push({ due: run.due, metAt: null });
	run.phase = 'ended';
	run.left = time;
}

function pause(run: Run, time: number): void {
	if (run.phase !== 'running') return;
	run.phase = 'paused';
	run.pausedAt = time;
}

function resume(run: Run, time: number, ground: Ground): void {
	if (run.phase !== 'paused') return;
	run.phase = 'running';
	run.spans = [...run.spans, { from: run.pausedAt, until: time, kind: 'paused' }];
	run.due = dueOf(run.limit, run.since, run.spans, ground);
}
