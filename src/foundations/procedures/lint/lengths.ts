import { Temporal } from '#foundations/time/index.ts';
import type { Procedure } from '../procedure.ts';
import { type Fault, fault } from './fault.ts';

/** What nobody means is not counted with: the calendar ends, and a count would not. */
const MINUTE = 1;
const CENTURY = 100 * 366 * 24 * 60;
/** About ten years of working days, counted one by one. */
const WORKING_DAYS = 2_600;
const SIGNATURES = 20;

/** Durations and counts that a calendar and an office can hold. */
export function lengthFaults({ clocks = {}, actions }: Procedure): Fault[] {
	return [
		...Object.entries(clocks).flatMap(([id, clock]) => inside(clock, `clocks.${id}`)),
		...Object.entries(actions).flatMap(([name, action]) =>
			fault(
				action.effect !== 'protect' && (action.signatures ?? 0) > SIGNATURES,
				`actions.${name}.signatures`,
				`More than ${SIGNATURES} signatures never come together.`,
			),
		),
	];
}

/** Of one limit; what is no duration at all is said elsewhere. */
export function lengthFault(given: unknown, path: string): Fault[] {
	if (typeof given === 'number') {
		const sentence = `More than ${WORKING_DAYS} working days (about ten years) are no limit.`;
		return fault(given > WORKING_DAYS, path, sentence);
	}
	const minutes = typeof given === 'string' ? minutesOf(given) : null;
	const wrong = minutes !== null && (minutes < MINUTE || minutes > CENTURY);
	return fault(
		wrong,
		path,
		`"${String(given)}" is shorter than a minute or longer than a century.`,
	);
}

/** Every duration, wherever in a clock it stands. Names of acts and words of a norm are none. */
function inside(given: unknown, path: string): Fault[] {
	if (typeof given !== 'object' || given === null) {
		return given === 'PT0S' ? [] : lengthFault(given, path);
	}
	return Object.entries(given).flatMap(([key, one]) =>
		key === 'cite' ? [] : inside(one, `${path}.${key}`),
	);
}

/** About so many: a month counts 31 days, a year 366. `null`: it is no duration. */
function minutesOf(text: string): number | null {
	try {
		const { years, months, weeks, days, hours, minutes, seconds } = Temporal.Duration.from(text);
		const whole = years * 366 + months * 31 + weeks * 7 + days;
		return Math.abs(whole * 1440 + hours * 60 + minutes + seconds / 60);
	} catch (error) {
		if (error instanceof RangeError) return null;
		throw error;
	}
}
