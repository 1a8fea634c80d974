/** The server door of tracing: what needs threads, files or the database. */

export type { Stage } from '../linkage/link.ts';
export { type LinkedFiles, type LinkFiles, linkFiles } from '../linkage/link-files.ts';
export { type LinkSettings, readSettings } from '../linkage/settings.ts';
export { type NamePairs, type ScoredPairs, scorePairs } from '../names/score-pairs.ts';
export {
	knownNames,
	learnFrom,
	learnsFromHalf,
	people,
	readRows,
	train,
	trainNames,
} from '../names/training/index.ts';
export {
	openSearch as openNameIndex,
	type Search,
	type SearchFiles,
	type SearchHit,
	type SearchQuery,
	type SearchRecord,
	searchFiles,
} from '../search/index.ts';
export type { TableProblem } from '../table-files/read-table.ts';
export { listenForTracing } from './listeners.ts';
export { type NewSearch, type OpenedSearch, openSearch } from './open-search.ts';
export {
	type OwnActed,
	reviseOwnSearch,
	shareOwnSearch,
	stopOwnSearch,
} from './own-search-acts.ts';
export { ownSearches } from './own-searches.ts';
export { teamForSearches } from './team-for-searches.ts';
