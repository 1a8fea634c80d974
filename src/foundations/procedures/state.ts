import type { ClockKind, Temporal, WorkingCalendar } from '#foundations/time/index.ts';
import type { Entry, Fact } from './entry.ts';
import type { Reading } from './procedure.ts';
import type { RulePack } from './rule-pack.ts';

/** All that is computed from a record's entries and the time. Stored nowhere. */
export type State = {
	readonly stage: string;
	readonly open: boolean;
	/** The latest answers. */
	readonly facts: Readonly<Record<string, Fact>>;
	readonly flags: ReadonlySet<string>;
	/** When it was last known anew that a flag holds: by the writing, not by when it happened. */
	readonly raised: ReadonlyMap<string, Temporal.Instant>;
	/** Entries in force, by action, in the order in which they happened. */
	readonly done: ReadonlyMap<string, readonly Entry[]>;
	readonly clocks: readonly ClockState[];
	/** Answers given at the same time that differ: a person resolves them. */
	readonly conflicts: readonly Conflict[];
	/** Every answer that was ever written, by field, corrected or not: doubt is not written away. */
	readonly said: ReadonlyMap<string, ReadonlySet<Fact>>;
	/** The place of each entry, corrected or not, in the order of writing, by id. */
	readonly wrote: ReadonlyMap<string, number>;
	/** The place of each entry in force, by id, in the order in which things happened. */
	readonly order: ReadonlyMap<string, number>;
	/** Signatures given so far to acts that need more people. */
	readonly signing: ReadonlyMap<string, readonly Entry[]>;
	/**
	 * Everyone who ever did an action, corrected or not, by action; named in it: `person:` before; who
	 * did it last: `last:` before.
	 */
	readonly doneBy: ReadonlyMap<string, ReadonlySet<string>>;
};

export type ClockState = {
	readonly id: string;
	readonly state:
		| 'waiting'
		| 'running'
		| 'soon'
		| 'overdue'
		| 'paused'
		| 'met'
		| 'ended'
		/** The country's limit is not known to the rule pack: never a default. */
		| 'unknown';
	readonly due: Temporal.Instant | null;
	/** Every limit that passed unmet, with when it was met after all. Late stays late. */
	readonly breaches: readonly { due: Temporal.Instant; metAt: Temporal.Instant | null }[];
	/** Every limit that was met, in time or not. */
	readonly met: readonly {
		since: Temporal.Instant;
		due: Temporal.Instant | null;
		at: Temporal.Instant;
	}[];
	/** When to speak before `due`, earliest first. */
	readonly reminders: readonly Temporal.Instant[];
	/** Cumulative clocks: how long, in all. */
	readonly used?: Temporal.Duration;
	/** What it may be shown as: `policy` for whatever nobody checked at its source. */
	readonly basis: ClockKind;
	/** What the definition, or the country's pack, says it is. */
	readonly claimed: ClockKind;
	readonly cite: string;
	readonly checked: boolean;
	readonly read?: Reading;
};

/** `field` is `stage` where acts of the same time lead to different stages. */
export type Conflict = { readonly field: string; readonly entries: readonly string[] };

/** What a record stands in: its place, its country's rules, the records beside it. */
export type Surroundings = {
	readonly zone: string;
	readonly pack: RulePack;
	readonly calendar?: WorkingCalendar;
	readonly linked: readonly Beside[];
	/** Purposes for which a live grant exists. */
	readonly consents: ReadonlySet<string>;
};

/** A record beside another, as it stands. */
export type Beside = {
	readonly procedure: string;
	readonly state: State;
	/** Since when it lies beside it; always, when missing. */
	readonly since?: Temporal.Instant;
	/** False: it may be about somebody else. */
	readonly sure?: boolean;
};
