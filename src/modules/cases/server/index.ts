/** The server door of cases: the acts of the desk and of the person, and what runs by itself. */

export { act } from './act.ts';
export type { CaseHow } from './at-the-case.ts';
export { calendar } from './calendar.ts';
export { listWork, type WorkFilter } from './list-work.ts';
export { type OpenInput, openCase } from './open-case.ts';
export { readCase } from './read-case.ts';
export type { ActInput } from './write-act.ts';
