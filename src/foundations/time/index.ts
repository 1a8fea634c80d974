/** The pure door of time: no clock is read here, `now` is always given. */
export { Temporal } from './temporal.ts';
export { dayOf, endOfDay } from './day.ts';
export { addWorkingDays, isWorkingDay } from './working-days.ts';
export type { WorkingCalendar } from './working-days.ts';
export { dueAt, standingOf } from './clock.ts';
export type { Clock, ClockKind, ClockLength, Standing } from './clock.ts';
export { calendars, coarseDate, isCalendar } from './coarse-date.ts';
export type {
	Calendar,
	CoarseDate,
	CoarseDateAnswer,
	CoarseDateInput,
	CoarseDateProblem,
} from './coarse-date.ts';
