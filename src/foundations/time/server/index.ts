/** The server door of time: what needs the large table of public holidays. */

export { now } from './now.ts';
export { workingCalendarOf, workingDaysAfter } from './working-calendar.ts';
