/** The pure door of cases: words, definitions and shapes. Works in a browser, except `forms.ts`. */
export { type Acted, type ActProblem, BREACHED, type NotActed } from './acts.ts';
export { ASSIGNABLE, type Assignable, capacitiesOf } from './capacities.ts';
export type { CaseFigure, CaseFigures } from './case-figures.ts';
export { PROCEDURES } from './definitions/index.ts';
export { INCIDENT, INVOLVEMENTS } from './incidents/index.ts';
export type * from './incidents/views.ts';
export { LANDING } from './landing.ts';
export { scriptsOf } from './letters/scripts-of.ts';
export { sheetOf } from './letters/sheet.ts';
export { LINK_KINDS, type LinkKind, WHYS_APART, type WhyApart } from './links.ts';
export { postFor, postsIn } from './packs/consular-posts.ts';
export {
	isOwnPack,
	type LawInDoubt,
	lawsInDoubt,
	packCountries,
	packFaults,
	packFor,
	packProblems,
	useOwnPacks,
} from './packs/index.ts';
export { answersIn, keyIn, type Typed, typedIn } from './posted.ts';
export { procedureFaults } from './procedure-faults.ts';
export { newestOf, procedureIds, procedureOf } from './procedures.ts';
export { type Review, reviewOf, useReviews } from './reviews.ts';
export { OPENINGS } from './sealed-apart.ts';
export { bare } from './signs/sign-acts.ts';
export { urgentOf } from './urgent.ts';
export type * from './views.ts';
export { claimActs, inClaim, type LogEntry } from './worklog/index.ts';
