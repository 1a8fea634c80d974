export { birthByAge, birthOf, statedBirth, weighBirth } from './birth.ts';
export { type Fate, type Fates, MOST_OF_NAMES } from './companions.ts';
export {
	BUILDS,
	type Build,
	type Condition,
	type Known,
	type KnownBirth,
	type KnownName,
	type Leg,
	MARK_KINDS,
	type Mark,
	type MarkKind,
	type NameUse,
	type Range,
} from './known.ts';
export { labelsOf, reasonLabel, TOTAL_LABEL } from './labels.ts';
export { weighOrigin } from './origin.ts';
export type { Agreement, Evidence, Impossible, Part } from './part.ts';
export {
	bitsBesideNames,
	prior,
	probabilityOf,
	type Score,
	type Surroundings,
	scoreEvidence,
} from './score.ts';
export { weighSex } from './sex.ts';
export type { Population } from './shares.ts';
