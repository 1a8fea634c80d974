import type { AnalysedName } from '../names/index.ts';

/** A stretch of ISO days, both ends included. */
export type Days = { from: string; to: string };

/** A stretch of a measure, both ends included. */
export type Range = { from: number; to: number };

/** How somebody came to bear a name. Only `own` is believed to be theirs by the family. */
export type NameUse = 'own' | 'nickname' | 'travelled_under';

export type KnownName = { name: AnalysedName; use: NameUse };

/**
 * Where a birth is known from. `default`: the register has 1 January, or the first day of another
 * calendar's year, because it knew no more than the year.
 */
export type BirthBasis = 'stated' | 'default' | 'estimated';

export type KnownBirth = Days & { basis: BirthBasis };

/**
 * What a body still shows; `living` for everyone who was measured or described alive, `unknown` of a
 * body of which nobody said it.
 */
export type Condition = 'living' | 'fresh' | 'early' | 'advanced' | 'skeleton' | 'unknown';

/** `place` is a code as coarse as whoever fills it decides. */
export type Leg = { place: string; when?: Days };

/** `seen: false` says that somebody looked at that place of the body and it was not there. */
export type Mark = { kind: MarkKind; site: string; seen: boolean };

export const MARK_KINDS = ['tattoo', 'scar', 'amputation', 'implant', 'dental', 'other'] as const;
export type MarkKind = (typeof MARK_KINDS)[number];

export const BUILDS = ['slight', 'medium', 'heavy'] as const;
export type Build = (typeof BUILDS)[number];

/**
 * All that is known of one record, of a person sought or found. Nothing is required: what is
 * missing speaks neither for nor against.
 */
export type Known = {
	names?: readonly KnownName[];
	birth?: KnownBirth;
	sex?: 'female' | 'male' | 'other';
	/** Codes; more than one where families or registers disagree. */
	origins?: readonly string[];
	languages?: readonly string[];
	legs?: readonly Leg[];
	/** The shipwreck, crossing or fire that the record is linked to. */
	event?: string;
	/** Ids of the records of those who travelled along. */
	companions?: readonly string[];
	/** Names of those who travelled along, as somebody wrote them. */
	companionNames?: readonly AnalysedName[];
	height?: Range;
	build?: Build;
	marks?: readonly Mark[];
	condition?: Condition;
	/** When the person was last known to be alive. */
	lastContact?: Days;
	/** When the person died, or at the latest when the body was found. */
	died?: Days;
};
