/** The server door of tracing: what needs threads, files or the database. */

export { type NamePairs, type ScoredPairs, scorePairs } from '../names/score-pairs.ts';
export { trainNames } from '../names/training/train-names.ts';
export {
	openSearch,
	type Search,
	type SearchFiles,
	type SearchHit,
	type SearchQuery,
	type SearchRecord,
	searchFiles,
} from '../search/index.ts';
export type { TableProblem } from '../table-files/read-table.ts';
export { type LinkedFiles, type LinkFiles, linkFiles } from '../linkage/link-files.ts';
export type { Stage } from '../linkage/link.ts';
export { type LinkSettings, readSettings } from '../linkage/settings.ts';
