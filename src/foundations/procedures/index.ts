/** The door of procedures: definitions as data, and what follows from a record's entries. Pure. */
export type { Condition } from './condition.ts';
export type { Entry, Fact } from './entry.ts';
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
	Procedure,
	ProcedureClock,
} from './procedure.ts';
export { CAPACITIES } from './procedure.ts';
export type { PackAuthority, PackLimit, RulePack } from './rule-pack.ts';
export type { ClockState, Conflict, State, Surroundings } from './state.ts';
