/** A worker's own log: what stands in it, how copies of it become one, and what it comes to. */
export { asCsv, asJson, fromJson } from './as-file.ts';
export { type ClaimAct, claimActs, inClaim } from './claim-acts.ts';
export { KEPT, type LogEntry, readEntry } from './entry.ts';
export { lineOf } from './lines.ts';
export {
	arrived,
	EMPTY,
	mergeEntries,
	mergeLogs,
	nextBatch,
	onItsWay,
	standing,
	type WorkLog,
} from './merge.ts';
export { substitutions } from './substitution.ts';
export { sumsOf } from './sums.ts';
