import type { ClockKind, Temporal, WorkingCalendar } from '#foundations/time/index.ts';
import type { Entry, Fact } from './entry.ts';
import type { RulePack } from './rule-pack.ts';

/** All that is computed from a record's entries and the time. Stored nowhere. */
export type State = {
	readonly stage: string;
	readonly open: boolean;
	/** The latest answers. */
	readonly facts: Readonly<Record<string, Fact>>;
	readonly flags: ReadonlySet<string>;
	/** Entries in force, by action, in the order in which they happened. */
	readonly done: ReadonlyMap<string, readonly Entry[]>;
	readonly clocks: readonly ClockState[];
	/** Answers given at the same time that differ: a person resolves them. */
	readonly conflicts: readonly Conflict[];
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
	/** Cumulative clocks: how long, in all. */
	readonly used?: Temporal.Duration;
	readonly basis: ClockKind;
	readonly cite: string;
	readonly checked: boolean;
};

export type Conflict = { readonly field: string; readonly entries: readonly string[] };

/** What a record stands in: its place, its country's rules, the records beside it. */
export type Surroundings = {
	readonly zone: string;
	readonly pack: RulePack;
	readonly calendar?: WorkingCalendar;
	readonly linked: readonly { readonly procedure: string; readonly state: State }[];
	/** Purposes for which a live grant exists. */
	readonly consents: ReadonlySet<string>;
};
