/** The door of wages: what is owed, line by line, by a law and its day. Pure and exact. */
export type {
	Calculation,
	Deduction,
	Line,
	LineKind,
	Money,
	Payment,
	Rate,
	WageClaim,
	WageTerm,
} from './claim.ts';
export { LINE_KINDS } from './claim.ts';
export type { ContractTerms, Term, TermChange } from './compare-contracts.ts';
export { compareContracts } from './compare-contracts.ts';
export { countWages } from './count-wages.ts';
export type { DeductionKind, Source, WageLaw } from './law.ts';
export { DEDUCTIONS } from './law.ts';
export { WAGE_LAWS, wageLawOn } from './laws.ts';
export type { RecruitmentCost, RecruitmentRatio } from './recruitment-ratio.ts';
export { RECRUITMENT_COSTS, recruitmentRatio } from './recruitment-ratio.ts';
export type { WageEntry, WageSheet } from './sheet.ts';
export { wageSheet } from './sheet.ts';
export type { WorkDay } from './work-log.ts';
