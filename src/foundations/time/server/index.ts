/** The server door of time: what needs the large table of public holidays. */
export { workingCalendarOf, workingDaysAfter } from './working-calendar.ts';
export { now } from './now.ts';
