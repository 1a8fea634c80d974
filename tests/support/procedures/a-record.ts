import {
	type ClockState,
	type Entry,
	type Fact,
	fold,
	type Procedure,
	type RulePack,
	type State,
	type Surroundings,
} from '#foundations/procedures/index.ts';
import { Temporal } from '#foundations/time/index.ts';

/** A record whose story a test tells, act by act; entries are called e1, e2, … */
export function aRecord(procedure: Procedure, around: Partial<Surroundings> = {}) {
	const place: Surroundings = { ...NOWHERE, ...around };
	const entries: Entry[] = [];
	const at = (now: string): State => fold(procedure, entries, Temporal.Instant.from(now), place);
	const record = {
		procedure,
		place,
		entries,
		at,
		did(action: string, time: string, facts: Record<string, Fact> = {}, rest: Partial<Entry> = {}) {
			const as = procedure.actions[action]?.by[0] ?? 'service';
			entries.push({
				id: `e${entries.length + 1}`,
				action,
				by: { id: `member-${as}`, as },
				at: Temporal.Instant.from(time),
				facts,
				...rest,
			});
			return record;
		},
		clock(id: string, now: string): ClockState {
			const clock = at(now).clocks.find((one) => one.id === id);
			if (!clock) throw new RangeError(`no clock called ${id}`);
			return clock;
		},
	};
	return record;
}

const EMPTY: RulePack = {
	country: 'neutral',
	version: 1,
	from: '2026-01-01',
	reviewer: null,
	zone: 'UTC',
	limits: {},
	authorities: {},
};

const NOWHERE: Surroundings = { zone: 'UTC', pack: EMPTY, linked: [], consents: new Set() };
