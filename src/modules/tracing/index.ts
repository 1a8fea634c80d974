/** The pure door of tracing. */

export type * from './content.ts';
export { DEATH_CATEGORIES, SHARED_WITH, TELLING_WAYS, WISHES } from './content.ts';
export { CONTENT_PROBLEMS, type ContentProblem, type ContentProblems } from './content-problems.ts';
export type { EventFacts } from './event-facts.ts';
export {
	type Agreement,
	BUILDS,
	type Build,
	birthByAge,
	birthOf,
	type Condition,
	type Evidence,
	type Fate,
	type Fates,
	type Impossible,
	type Known,
	type KnownBirth,
	type KnownName,
	type Leg,
	labelsOf,
	MARK_KINDS,
	type Mark,
	type MarkKind,
	type NameUse,
	type Part,
	type Population,
	reasonLabel,
	type Score,
	type Surroundings,
	scoreEvidence,
	statedBirth,
	TOTAL_LABEL,
} from './evidence/index.ts';
export {
	CANDIDATE_STAGES,
	CAUSES,
	type Cause,
	METHODS,
	RECORD_KINDS,
	RECORD_STAGES,
	type RecordKind,
	ROUTES,
	type Route,
	TELLING_SUBJECTS,
} from './kinds.ts';
export {
	analyseName,
	compareNames,
	SAME_NAME,
	type Script,
	sameNameProbability,
} from './names/index.ts';
export {
	AGE_GROUPS,
	type AgeGroup,
	ALARM_POINTS,
	type Change,
	type Drift,
	ENOUGH as ENOUGH_PAIRS,
	type Gap,
	type LabelledPair,
	type Measured,
	type MeasuredGroup,
	measureQuality,
	OTHERS,
	type Quality,
	type Share,
	SMALL as SMALL_GROUP,
	TRAITS,
	type TraitName,
	type Traits,
} from './quality/index.ts';
export { readContent } from './read-content.ts';
export { titleOf } from './title-of.ts';
export type * from './views.ts';
