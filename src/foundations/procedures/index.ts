/** The door of procedures: definitions as data, and what follows from a record's entries. Pure. */
export type { AnswerProblem } from './answer.ts';
export type { Appended, Draft } from './append.ts';
export { append } from './append.ts';
export type { Before } from './before.ts';
export { shownAs } from './clock-state.ts';
export type { Condition } from './condition.ts';
export type { DueDate } from './due-dates.ts';
export { dueDates } from './due-dates.ts';
export type { Entry, Fact } from './entry.ts';
export { evaluate } from './evaluate.ts';
export { fold } from './fold.ts';
export type { FactProblem } from './given.ts';
export type { Figure } from './indicators.ts';
export { indicatorsOf } from './indicators.ts';
export type { Fault } from './lint/fault.ts';
export { lint } from './lint/lint.ts';
export type { FaultIn } from './lint/lint-all.ts';
export { lintAll } from './lint/lint-all.ts';
export { lintPack } from './lint/packs.ts';
export type { PossibleAct } from './possible-acts.ts';
export { possibleActs } from './possible-acts.ts';
export type {
	ActionOf,
	AskedField,
	Asks,
	Capacity,
	FieldType,
	Indicator,
	Letter,
	Limit,
	Need,
	OutsideRole,
	Procedure,
	ProcedureClock,
	Reading,
} from './procedure.ts';
export { CAPACITIES, OUTSIDE_ROLES } from './procedure.ts';
export type { Refused, Who } from './refusals.ts';
export { refusalsOf } from './refusals.ts';
export type { PackAuthority, PackLimit, RulePack } from './rule-pack.ts';
export type { Beside, ClockState, Conflict, State, Surroundings } from './state.ts';
export { zoneNow } from './stays.ts';
export { firstDayOf, momentOf } from './when.ts';
