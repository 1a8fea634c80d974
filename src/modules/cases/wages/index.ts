/** The door of wages: what is owed, line by line, by a law and its day. Pure and exact. */
export type { Calculation, Line, LineKind, Money, Rate } from './claim.ts';
export type { ContractTerms, TermChange } from './compare-contracts.ts';
export { compareContracts } from './compare-contracts.ts';
export { contractTermsOf } from './contract-terms.ts';
export { wageSheet } from './sheet.ts';
export type { WageEntry } from './wage-entry.ts';
