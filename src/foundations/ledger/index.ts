/** The pure door of the ledger: what an entry is. Works in a browser. */
export type { Json } from './canonical.ts';
export { canonicalJson, readCanonical } from './canonical.ts';
export type { Entry } from './entry.ts';
export { BEFORE_THE_FIRST, wrongPart } from './entry.ts';
export type { Fact, Facts } from './facts.ts';
export { isCode, wrongFact } from './facts.ts';
