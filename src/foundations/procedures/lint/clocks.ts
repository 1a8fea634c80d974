import { Temporal } from '#foundations/time/index.ts';
import type { Limit, Procedure, ProcedureClock } from '../procedure.ts';
import { simpleOf } from '../reads.ts';
import { conditionFaults } from './conditions.ts';
import { type Fault, fault, unknown } from './fault.ts';
import { readingFaults } from './readings.ts';

/** A clock counts what exists, for a time that can be counted, with its source. */
export function clockFaults(procedure: Procedure): Fault[] {
	return Object.entries(procedure.clocks ?? {}).flatMap(([id, clock]) => {
		const path = `clocks.${id}`;
		return [
			...fault(!clock.cite?.trim(), `${path}.cite`, 'A clock without a source is nobody’s rule.'),
			...fault(
				!['law', 'standard', 'national', 'policy'].includes(clock.basis),
				`${path}.basis`,
				'A clock is law, standard, national or policy.',
			),
			...readingFaults(clock, path),
			...actsFaults(procedure, clock, path),
			...limitFaults(clock.within, procedure, `${path}.within`),
			...durationFaults(clock, path),
			...whenFaults(procedure, clock, path),
		];
	});
}

function actsFaults({ actions }: Procedure, clock: ProcedureClock, path: string): Fault[] {
	const { cumulative, pause } = clock;
	return [
		...fault(clock.start.length === 0, `${path}.start`, 'Nothing starts it.'),
		...fault(clock.stop.length === 0, `${path}.stop`, 'Nothing can meet it.'),
		...unknown(clock.start, actions, `${path}.start`, 'action'),
		...unknown(clock.stop, actions, `${path}.stop`, 'action'),
		...unknown(clock.end, actions, `${path}.end`, 'action'),
		...unknown(cumulative?.resumes, actions, `${path}.cumulative.resumes`, 'action'),
		...unknown(pause?.from, actions, `${path}.pause.from`, 'action'),
		...unknown(pause?.until, actions, `${path}.pause.until`, 'action'),
		...(pause?.from ?? []).flatMap((action) =>
			fault(
				!Object.values(actions[action]?.asks ?? {}).includes('required') &&
					actions[action]?.effect !== 'protect',
				`${path}.pause.from`,
				`"${action}" stops time and asks for no reason.`,
			),
		),
	];
}

function limitFaults(limit: Limit, { fields }: Procedure, path: string): Fault[] {
	// `PT0S`: at once.
	if (typeof limit === 'string') return limit === 'PT0S' ? [] : isoFaults(limit, path);
	if ('workingDays' in limit) {
		const { workingDays } = limit;
		const wrong = !Number.isInteger(workingDays) || workingDays < 1;
		return fault(wrong, `${path}.workingDays`, 'Working days are a whole number, one or more.');
	}
	if ('pack' in limit) return fault(!limit.pack, `${path}.pack`, 'It names no limit of a pack.');
	const field = Object.hasOwn(fields, limit.until) ? fields[limit.until] : undefined;
	const day = field?.half === 'fact' && (field.type === 'date' || field.type === 'moment');
	return [
		...fault(!day, `${path}.until`, `"${limit.until}" is no date that is a fact.`),
		...(limit.before === undefined ? [] : dayFaults(limit.before, `${path}.before`)),
	];
}

function durationFaults(
	{ within, then = [], marks, cumulative, remind = [] }: ProcedureClock,
	path: string,
): Fault[] {
	return [
		...(marks ? markFaults(marks, within, `${path}.marks`) : []),
		...fault(then.length > 0 && marks !== undefined, `${path}.marks`, 'It recurs in one way only.'),
		...then.flatMap(([forSoLong, every], i) => [
			...(forSoLong === '*'
				? fault(i < then.length - 1, `${path}.then.${i}.0`, 'For ever can only come last.')
				: isoFaults(forSoLong, `${path}.then.${i}.0`)),
			...isoFaults(every, `${path}.then.${i}.1`),
		]),
		...(cumulative ? isoFaults(cumulative.sham, `${path}.cumulative.sham`) : []),
		...remind.flatMap((before, i) => isoFaults(before, `${path}.remind.${i}`)),
	];
}

/** While entries are gone through, no clock stands yet: one that waited for another would never know. */
function whenFaults(procedure: Procedure, { when }: ProcedureClock, path: string): Fault[] {
	if (!when) return [];
	const reads = [...simpleOf(when)];
	const seen = new Set<string>();
	for (const one of reads) {
		if ('has' in one || !('flag' in one) || seen.has(one.flag)) continue;
		seen.add(one.flag);
		const behind = procedure.flags?.[one.flag];
		if (behind) reads.push(...simpleOf(behind));
	}
	return [
		...conditionFaults(when, procedure, `${path}.when`),
		...fault(
			reads.some((one) => 'clock' in one),
			`${path}.when`,
			'A clock cannot wait for a clock.',
		),
	];
}

/** Marks rise from the first limit on, so that each is owed after the one before. */
function markFaults(
	{ at, early }: NonNullable<ProcedureClock['marks']>,
	within: Limit,
	path: string,
): Fault[] {
	const all = [within, ...at].map((one) =>
		typeof one === 'string' && isPeriod(one) ? Temporal.Duration.from(one) : null,
	);
	const isRising = all.every((one, i) => {
		const before = all[i - 1];
		return one && (!before || compare(before, one) < 0);
	});
	return [
		...fault(
			!isRising,
			`${path}.at`,
			'Marks are ISO 8601 durations that rise from the first limit.',
		),
		...isoFaults(early, `${path}.early`),
	];
}

function compare(one: Temporal.Duration, other: Temporal.Duration): number {
	return Temporal.Duration.compare(one, other, { relativeTo: '2026-01-01' });
}

function dayFaults(text: string, path: string): Fault[] {
	const faults = isoFaults(text, path);
	if (faults.length > 0) return faults;
	const { hours, minutes, seconds } = Temporal.Duration.from(text);
	return fault(hours + minutes + seconds > 0, path, `"${text}" is no whole days.`);
}

function isoFaults(text: string, path: string): Fault[] {
	return fault(!isPeriod(text), path, `"${text}" is no ISO 8601 duration above zero.`);
}

function isPeriod(text: string): boolean {
	try {
		return Temporal.Duration.from(text).sign > 0;
	} catch {
		return false;
	}
}
