/** The door of fields: every answer we ask for is a fact or sealed, and serves a decision. */
export { faultsOfFields } from './faults.ts';
export type { Field, FieldsOf } from './field.ts';
export { fact, passing, sealed } from './field.ts';
