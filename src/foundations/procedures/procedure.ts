import type { ClockKind } from '#foundations/time/index.ts';
import type { Condition } from './condition.ts';

/**
 * A procedure as data: what may happen to a record, who may do it, what it needs, and by when.
 *
 * Words stand in messages, found by name: `procedures_title_<id>`, `procedures_action_<action>`,
 * `procedures_field_<field>`, `procedures_choice_<value>`, `procedures_stage_<stage>`,
 * `procedures_clock_<clock>`, `procedures_capacity_<capacity>` and, for a need that is not met,
 * `refusal_procedures_<else>`; camelCase and hyphens become snake_case. Procedures share words:
 * a field called `reasons` is the same everywhere.
 */
export type Procedure = {
	readonly id: string;
	/** Grows with each published change. A record stays under the one it was opened with. */
	readonly version: number;
	/** Capability of the resolutions it serves, e.g. `C04`. */
	readonly serves: string;
	readonly stages: readonly string[];
	/** Stages in which nothing more is owed; protective acts still work in them. */
	readonly closed: readonly string[];
	readonly fields: Readonly<Record<string, AskedField>>;
	readonly flags?: Readonly<Record<string, Condition>>;
	/** While a flag holds: procedures that a record of must be opened, e.g. asylum where fear is told. */
	readonly proposes?: Readonly<Record<string, readonly string[]>>;
	/** The first action of a record is one that says `opens`. */
	readonly actions: Readonly<Record<string, ActionOf>>;
	readonly clocks?: Readonly<Record<string, ProcedureClock>>;
	readonly indicators?: Readonly<Record<string, Indicator>>;
	readonly letters?: Readonly<Record<string, Letter>>;
};

/** In what capacity someone acts in one record. `person` acts by receipt, all others at a desk. */
export const CAPACITIES = [
	'person',
	'family',
	'caseworker',
	'supervisor',
	'counsel',
	'guardian',
	'child-officer',
	'panel',
	'monitor',
	'consular',
	'interpreter',
	/** A body outside that answers by an expiring link or a write-only channel. */
	'outside',
	/** The sweep: it opens what is owed (a breach, a linked record), and decides nothing. */
	'service',
	/** Signs that something sealed apart is opened, and reads nothing of it. */
	'data-guardian',
] as const;
export type Capacity = (typeof CAPACITIES)[number];

/** Who a body outside is in one record. What it may do follows: nobody judges their own act. */
export const OUTSIDE_ROLES = [
	/** A court, or a body that reviews independently of whoever holds or removes the person. */
	'court',
	/** The authority that holds the person, or carries a return out. */
	'authority',
	'service',
	'consulate',
	'other',
] as const;
export type OutsideRole = (typeof OUTSIDE_ROLES)[number];

/** What is asked. `fact`: coded, countable, without names. `sealed`: everything else. */
export type AskedField = {
	readonly half: 'fact' | 'sealed';
	readonly type: FieldType;
	/** Coded answers of `choice` and `choices`. */
	readonly choices?: readonly string[];
	/** A day that cannot lie ahead: what has happened. `happened` of an action needs no such mark. */
	readonly past?: true;
	/** The person's birth: no other day of the record lies before it. It may say what age is. */
	readonly birth?: true | BirthSays;
	/** Sealed once more, under a key that nobody has alone: it opens when a second person signed. */
	readonly apart?: true;
	/** The decision that changes with the answer. Who cannot name one does not ask. */
	readonly decision: string;
};

/** Which `choice` a birth answers, and with what when it makes a child or leaves it open. */
export type BirthSays = { readonly of: string; readonly child: string; readonly doubt: string };

export type FieldType =
	| 'text'
	| 'long-text'
	| 'choice'
	| 'choices'
	| 'yes-no'
	| 'yes-no-unknown'
	/** A day in any calendar, as coarse as it is known. */
	| 'date'
	/** A day and an hour in the record's zone. */
	| 'moment'
	| 'number'
	/** Amount and ISO 4217 code, `{ amount: '1200.50', currency: 'EUR' }`. */
	| 'money'
	| 'country'
	| 'language'
	/** IANA name: from its act on, the record plays in that zone and its days are counted there. */
	| 'zone'
	/** Rows of a sealed table, its columns given by the room (a work log, a list of members). */
	| 'rows'
	| 'files';

/** `required` stops the act when missing; a protective act never requires anything. */
export type Asks = Readonly<Record<string, 'required' | 'optional'>>;

type ActionCommon = {
	readonly by: readonly Capacity[];
	/** Of an act that may be done from outside: for whom it is. */
	readonly outside?: readonly OutsideRole[];
	readonly asks?: Asks;
	/** Stages from which it may be done; every open one when missing. */
	readonly from?: readonly string[];
	/** The stage it leads to; the same when missing. */
	readonly to?: string;
	/** The record may begin with it. */
	readonly opens?: true;
	/** Field (`moment` or `date`) that says when it happened in the world; clocks count from there. */
	readonly happened?: string;
	/** The norm on which it rests. */
	readonly cite?: string;
	/** Shown to, or done by, the person with their receipt. */
	readonly person?: 'sees' | 'does';
	/** The letter that goes with it. */
	readonly letter?: string;
	/** Procedures that a record of must be opened with it, e.g. child best interests. */
	readonly proposes?: readonly string[];
};

export type ActionOf =
	/** Favours liberty, remedy or safety: never guarded, never asks anything before it is done. */
	| (ActionCommon & { readonly effect: 'protect' })
	| (ActionCommon & Guarded & { readonly effect: 'neutral' })
	| (ActionCommon &
			Guarded & {
				readonly effect: 'restrict';
				/** Required fields that hold the legal ground and the reasons. */
				readonly legalBasis: string;
				readonly reasons: string;
				/** A protective action of the same procedure. */
				readonly remedy: string;
				readonly cite: string;
			});

type Guarded = {
	readonly needs?: readonly Need[];
	/**
	 * Four eyes: whoever did one of these may not do this; with `person:`, whoever is named in them;
	 * with `last:`, whoever did it last, for what is asked and answered again and again.
	 */
	readonly notBy?: readonly string[];
	/** How many different people must do it before it takes effect (break-glass, two signatures). */
	readonly signatures?: number;
};

export type Need = {
	readonly test: Condition;
	/** Code of the sentence that says why not: `refusal_procedures_<else>`. */
	readonly else: string;
	readonly cite: string;
	/** The protective action that helps instead. */
	readonly offers?: string;
};

/** A limit of time. `basis` is never shown as stronger than it is. */
export type ProcedureClock = {
	/** Any of these starts it; while it runs they change nothing, once it is met or ended they start anew. */
	readonly start: readonly string[];
	/** Only while this holds, e.g. a flag. */
	readonly when?: Condition;
	/** What is owed. */
	readonly stop: readonly string[];
	/** What ends it without its being met, besides a closed stage. */
	readonly end?: readonly string[];
	readonly within: Limit;
	/** How the limit recurs once met: for so long, every so often. `*` is for ever. */
	readonly then?: readonly (readonly [forSoLong: string, every: string])[];
	/**
	 * Further limits, each counted from the first start (ISO durations that rise). Each is owed: what
	 * is done more than `early` before one does not meet it.
	 */
	readonly marks?: { readonly at: readonly string[]; readonly early: string };
	/** Days held add up over transfers and over releases shorter than `sham` (ISO duration). */
	readonly cumulative?: { readonly resumes: readonly string[]; readonly sham: string };
	readonly pause?: { readonly from: readonly string[]; readonly until: readonly string[] };
	/** Being at the end of it is not a task but an alarm: the act that should have happened. */
	readonly maximum?: true;
	/** Once missed it is told at once, and not with the other news of the day. */
	readonly alarm?: true;
	/** Before the limit, ISO durations, e.g. `['P90D', 'P30D', 'P7D']`. */
	readonly remind?: readonly string[];
	/** What a breach opens or proposes: an incident, a record of another procedure. */
	readonly breach?: { readonly proposes: string };
	readonly basis: ClockKind;
	readonly cite: string;
	/** Whether someone read the cited text itself. What nobody checked is shown as policy. */
	readonly checked: boolean;
	/** Where it was read. Only a measure of our own (`policy`) is checked without one. */
	readonly read?: Reading;
};

/** Where somebody read the words of a norm, and on which day. */
export type Reading = {
	/** Address of the page or file that was read. */
	readonly at: string;
	/** ISO day. */
	readonly on: string;
	/** The publisher’s own page, or a copy of the official text that others keep. */
	readonly text: 'official' | 'copy';
};

/**
 * ISO 8601 elapsed time (`PT48H`), calendar days and months in the record's zone (`P3D`, `P1M`),
 * working days of the record's country, the day in a date field (`{ until: 'limitationDate' }`) or so
 * long before it (`{ until: 'turns18', before: 'P6M' }`: whole days), or a limit of the country's rule pack, unknown where the pack does not know it.
 */
export type Limit =
	| string
	| { readonly workingDays: number }
	| { readonly until: string; readonly before?: string }
	| { readonly pack: string };

export type Indicator = {
	readonly kind: 'count' | 'on-time' | 'median' | 'share';
	/** A clock (`on-time`, `count` of breaches, `median` days), or an action. */
	readonly of: string;
	/** `share`: of all records in which this action was done. */
	readonly among?: string;
};

/** A letter is drafted from the record, edited and signed by a human: `letters_<id>_…`. */
export type Letter = {
	readonly to: 'person' | 'court' | 'authority' | 'consulate' | 'service' | 'body';
	/** Fields it draws from, in order. */
	readonly says: readonly string[];
	/** Of these the earliest answer is said, not the latest: since when someone is held. */
	readonly first?: readonly string[];
	/** A cumulative clock, of which it says how long that is in all. */
	readonly used?: string;
	/** Names the remedy and its last day. */
	readonly remedy?: true;
};
