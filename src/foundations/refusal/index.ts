/** The door of refusal: what may not be done, by name, with the norm that says so. */

export type { Norm, NormId } from './norms.ts';
export { NORMS } from './norms.ts';
export type { Problem } from './problem.ts';
export { PROBLEM_TYPE, problemOf } from './problem.ts';
export type { RefusalCode } from './refusal.ts';
export { messageKeyOf, Refusal } from './refusal.ts';
