import {
	type Exact,
	exact,
	isLess,
	isZero,
	least,
	minus,
	over,
	plus,
	times,
	ZERO,
} from './exact.ts';
import type { DayPay, Pays, WageLaw } from './law.ts';
import { type Stretch, stretchesOf, type WorkDay, weekOf } from './work-log.ts';

/** Paid hours of one kind, and what the law pays for each, as a multiple of the hourly pay. */
export type Hours = {
	readonly kind: WorkDay['kind'];
	/** 0 within the ordinary hours, then the steps of overtime. */
	readonly step: number;
	readonly night: boolean;
	/** Paid hours: where the law makes the night hour shorter, more than the clock shows. */
	readonly hours: Exact;
	readonly clock: Exact;
	readonly pays: Pays;
};

/**
 * The hours of a log, sorted as the law pays them. Of a day, what comes last is overtime; a week's
 * steps fill up in the order of its days.
 */
export function sortHours(log: readonly WorkDay[], law: WageLaw): Hours[] {
	const sorted = new Map<string, Hours>();
	const weeks = new Map<string, Week>();
	for (const day of log.toSorted((a, b) => (a.day < b.day ? -1 : 1))) {
		const key = weekOf(day.day);
		const week = weeks.get(key) ?? { within: ZERO, beyond: ZERO };
		let left = exact(law.hours.perDay);
		for (const stretch of stretchesOf(day, law.night)) {
			const worth = worthOf(stretch, law);
			let rest = over(exact(stretch.minutes), worth);
			const free = least(left, freeIn(week, day, law));
			const within = least(rest, free);
			add(sorted, day, { step: 0, night: stretch.night, hours: within, worth }, law);
			left = minus(left, within);
			rest = minus(rest, within);
			if (day.kind === 'ordinary') week.within = plus(week.within, within);
			for (const { step, hours } of inSteps(rest, week, payOf(law, day))) {
				add(sorted, day, { step, night: stretch.night, hours, worth }, law);
			}
			week.beyond = plus(week.beyond, rest);
		}
		weeks.set(key, week);
	}
	return [...sorted.values()];
}

type Week = { within: Exact; beyond: Exact };

/** Minutes of the clock that make one paid hour. */
function worthOf({ night }: Stretch, law: WageLaw): Exact {
	return exact(night && law.night ? law.night.minutesPerHour : '60');
}

/** Ordinary hours left in the week. A day of rest has its own pay from the first hour on. */
function freeIn(week: Week, { kind }: WorkDay, law: WageLaw): Exact {
	const perWeek = exact(law.hours.perWeek);
	if (kind !== 'ordinary') return perWeek;
	return isLess(week.within, perWeek) ? minus(perWeek, week.within) : ZERO;
}

function inSteps(hours: Exact, week: Week, { beyond }: DayPay): { step: number; hours: Exact }[] {
	const steps: { step: number; hours: Exact }[] = [];
	let rest = hours;
	let used = week.beyond;
	for (const [i, { upTo }] of beyond.entries()) {
		if (isZero(rest)) break;
		const room = upTo === undefined ? rest : remaining(exact(upTo), used);
		const taken = least(rest, room);
		if (!isZero(taken)) steps.push({ step: i + 1, hours: taken });
		rest = minus(rest, taken);
		used = plus(used, taken);
	}
	return steps;
}

function remaining(limit: Exact, used: Exact): Exact {
	return isLess(used, limit) ? minus(limit, used) : ZERO;
}

function add(
	sorted: Map<string, Hours>,
	day: WorkDay,
	one: { step: number; night: boolean; hours: Exact; worth: Exact },
	law: WageLaw,
): void {
	if (isZero(one.hours)) return;
	const { step, night, hours } = one;
	const pay = payOf(law, day);
	const pays = step === 0 ? pay.within : pay.beyond[step - 1];
	if (!pays) return;
	const key = `${day.kind} ${step} ${night}`;
	const before = sorted.get(key);
	const clock = over(times(hours, one.worth), exact('60'));
	sorted.set(key, {
		kind: day.kind,
		step,
		night,
		pays,
		hours: before ? plus(before.hours, hours) : hours,
		clock: before ? plus(before.clock, clock) : clock,
	});
}

function payOf(law: WageLaw, { kind }: WorkDay): DayPay {
	return law[kind];
}
