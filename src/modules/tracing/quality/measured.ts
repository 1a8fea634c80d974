import type { TraitName } from './labelled-pair.ts';
import type { Share } from './share.ts';

/** How well pairs were told apart. Counts are of pairs. */
export type Measured = {
	pairs: number;
	/** Those that are one person. */
	same: number;
	/** Those that the matcher called one person, at the threshold. */
	called: number;
	/** Those of `called` that are. */
	right: number;
	/** Of those that are one person, how many were called so: who is found. */
	recall: Share | null;
	/** Of those called one person, how many are: who is not mistaken for another. */
	precision: Share | null;
};

/** `group` is a script, an origin, a sex or an age group, or `OTHERS`. */
export type MeasuredGroup = Measured & { group: string };

/** A run, of everybody and by group: what a later run is set against. */
export type Run = {
	whole: Measured;
	/** The largest groups first. */
	by: Record<TraitName, MeasuredGroup[]>;
};
