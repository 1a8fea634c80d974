/** The pure door of time: no clock is read here, `now` is always given. */

export type { Clock, ClockKind, ClockLength, Standing } from './clock.ts';
export { dueAt, standingOf } from './clock.ts';
export type {
	Calendar,
	CoarseDate,
	CoarseDateAnswer,
	CoarseDateInput,
	CoarseDateProblem,
} from './coarse-date.ts';
export { calendars, coarseDate, isCalendar } from './coarse-date.ts';
export { dayOf, endOfDay } from './day.ts';
export { instantIn, isoOf } from './iso.ts';
export { Temporal } from './temporal.ts';
export type { WorkingCalendar } from './working-days.ts';
export { addWorkingDays, isWorkingDay } from './working-days.ts';
