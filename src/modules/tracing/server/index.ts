/** The server door of tracing: what needs threads, files or the database. */

export { lettersIn } from '../files/letters.ts';
export { type LeftOut, MOST_ROWS } from '../files/read-import.ts';
export { isImportRole } from '../files/register-columns.ts';
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
export { labelledPeople } from '../quality/labelled-people.ts';
export { readLabelledPairs } from '../quality/read-labelled-pairs.ts';
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
export { type Asked, askTheTeam } from './ask-the-team.ts';
export { assignRecord } from './assign-record.ts';
export { type Found as FoundPeople, findPeople } from './candidates/find-people.ts';
export { listCandidates, type QueueFilter } from './candidates/list-candidates.ts';
export { readCandidate } from './candidates/read-candidate.ts';
export {
	type DecidedNow,
	type DecisionInput,
	decideCandidate,
} from './decisions/decide-candidate.ts';
export { readDrills } from './decisions/read-drills.ts';
export { startDrill } from './decisions/start-drill.ts';
export { ERASURE_ACTS, eraseByTwo } from './erase-by-two.ts';
export { countIncidents, exportIncidents, type IncidentExport } from './export-incidents.ts';
export { countPfif, exportPfif, type PfifExport } from './export-pfif.ts';
export {
	type Importing,
	importPreview,
	importRecords,
	type Preview,
} from './import-records.ts';
export type { Imported } from './imports/imported.ts';
export {
	forgetImport,
	type ImportState,
	importState,
	startImport,
} from './imports/running-imports.ts';
export { keepMeasurement } from './keep-measurement.ts';
export { doneQuestion, listQuestions, type Question } from './list-questions.ts';
export { listRecords, type RecordFilter } from './list-records.ts';
export { listenForTracing } from './listeners.ts';
export { listenForMatcher } from './matcher/listen-matcher.ts';
export { closeMatchersOf } from './matcher/matcher.ts';
export { lockMatcher, matcherState, unlockMatcher } from './matcher/unlock-matcher.ts';
export { measureDecisions } from './measure-decisions.ts';
export { type OpenedSealed, openSealedSearch } from './open-sealed-search.ts';
export { type NewSearch, type OpenedSearch, openSearch } from './open-search.ts';
export { openSearchAloud } from './open-search-aloud.ts';
export {
	type OwnActed,
	reviseOwnSearch,
	shareOwnSearch,
	stopOwnSearch,
} from './own-search-acts.ts';
export { ownSearches } from './own-searches.ts';
export { isAlarmed, newestMeasurement } from './read-measurements.ts';
export { type ReadRecord, readRecord } from './read-record.ts';
export {
	type NewRecord,
	ownTeam as teamForMember,
	type Registered,
	registerRecord,
} from './register-record.ts';
export { type Revised, type Revising, reviseRecord } from './revise-record.ts';
export { setNextWord } from './set-next-word.ts';
export { teamForSearches } from './team-for-searches.ts';
export {
	type Planned,
	planTelling,
	signTelling,
	type TellingInput,
	takeBackTelling,
	tellFamily,
} from './tellings/tell.ts';
export { type Tied, type Tying, tieRecords } from './tie-records.ts';
