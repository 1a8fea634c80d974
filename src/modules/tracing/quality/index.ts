export type { Change } from './changes.ts';
export { ALARM_POINTS, ENOUGH, type Gap } from './gap.ts';
export {
	AGE_GROUPS,
	type AgeGroup,
	ageGroupOf,
	type LabelledPair,
	TRAITS,
	type TraitName,
	type Traits,
} from './labelled-pair.ts';
export {
	type Drift,
	measureQuality,
	OF_DECISIONS,
	OTHERS,
	type Quality,
	SMALL,
} from './measure-quality.ts';
export type { Measured, MeasuredGroup } from './measured.ts';
export type { Share } from './share.ts';
