import { day, momentThere } from '#design/written.ts';
import { lastDay } from '../last-day.ts';

/** By when, in full: the last day, or the hour with the place whose hour it is. */
export function untilWords(due: string, zone: string): string {
	const last = lastDay(due, zone);
	return last ? day(last) : momentThere(due, zone);
}
