import type { Temporal } from '#foundations/time/index.ts';
import { clockState } from './clock-state.ts';
import { conflictsOf } from './conflicts.ts';
import type { Entry, Fact } from './entry.ts';
import { holds } from './evaluate.ts';
import { historyOf } from './history.ts';
import { inForce } from './in-force.ts';
import type { Ground } from './limit.ts';
import type { Procedure } from './procedure.ts';
import { runClock } from './run-clock.ts';
import { signed } from './signatures.ts';
import type { ClockState, State, Surroundings } from './state.ts';
import { daysOver, staysOf } from './stays.ts';
import { type Written, writtenOrder } from './written-order.ts';
import { zoneDays } from './zone-days.ts';

/**
 * All that follows from a record's entries at a moment: the same for the same entries, in whatever
 * order they come. Nothing is stored, so nothing has to run for a limit to be overdue.
 *
 * @param procedure the version under which the record was opened
 */
export function fold(
	procedure: Procedure,
	entries: readonly Entry[],
	now: Temporal.Instant,
	surroundings: Surroundings,
): State {
	const written = writtenOrder(entries);
	const { acts, roots } = inForce(procedure, written, zoneDays(surroundings.zone));
	const days = daysOver(staysOf(procedure, acts, surroundings.zone));
	const standing = new Set(acts.map(({ entry }) => roots.get(entry.id)));
	const { acts: holding, signing } = signed(procedure, acts);
	const waiting = new Set([...signing.values()].flat().map(({ id }) => id));
	const wrote = new Map(written.map(({ entry }, i) => [entry.id, i]));
	const said = saidIn(written.map(({ entry }) => entry));
	const ever = { said, wrote };
	const { steps, ...record } = historyOf(procedure, holding, { surroundings, days, ever });
	const ground: Ground = { surroundings, days, facts: record.facts };
	const at = { now: now.epochMilliseconds, ground };
	const clocks = Object.entries(procedure.clocks ?? {}).map(([id, clock]) =>
		clockState(id, clock, runClock(id, clock, steps, ground), at),
	);
	const counts = ({ id }: Entry) => standing.has(roots.get(id)) && !waiting.has(id);
	return {
		...record,
		...ever,
		open: !procedure.closed.includes(record.stage),
		flags: flagsOf(procedure, { ...record, ...ever, clocks }, surroundings),
		clocks,
		conflicts: conflictsOf(procedure, written, counts),
		signing,
		doneBy: doneBy(procedure, written),
	};
}

type Known = Pick<State, 'stage' | 'facts' | 'done' | 'order' | 'said' | 'wrote'> & {
	clocks: readonly ClockState[];
};

function flagsOf(procedure: Procedure, known: Known, surroundings: Surroundings): Set<string> {
	const flags = procedure.flags ?? {};
	const view = { ...known, surroundings, flags };
	const raised = Object.keys(flags).filter((flag) => holds({ flag }, view) === true);
	return new Set(raised);
}

function saidIn(entries: readonly Entry[]): Map<string, Set<Fact>> {
	const said = new Map<string, Set<Fact>>();
	for (const { facts } of entries) {
		for (const [field, fact] of Object.entries(facts)) {
			const known = said.get(field) ?? new Set();
			for (const one of Array.isArray(fact) ? fact : [fact]) known.add(one);
			said.set(field, known);
		}
	}
	return said;
}

/** Corrected entries count: nobody stops being the assessor by having the assessment corrected. */
function doneBy({ actions }: Procedure, written: readonly Written[]): Map<string, Set<string>> {
	const naming = namingIn(actions);
	const people = new Map<string, Set<string>>();
	const add = (key: string, id: string) => {
		const known = people.get(key);
		if (known) known.add(id);
		else people.set(key, new Set([id]));
	};
	for (const { entry } of written) {
		const { action, by, facts } = entry;
		add(action, by.id);
		people.set(`last:${action}`, new Set([by.id]));
		if (!naming.has(`person:${action}`)) continue;
		for (const fact of Object.values(facts).flat()) {
			if (typeof fact === 'string') add(`person:${action}`, fact);
		}
	}
	return people;
}

/** The acts whose answers name whoever may not do another. */
function namingIn(actions: Procedure['actions']): ReadonlySet<string | undefined> {
	const known = named.get(actions);
	if (known) return known;
	const guards = Object.values(actions).flatMap((one) => ('notBy' in one ? one.notBy : []));
	const naming = new Set(guards.filter((name) => name?.startsWith('person:')));
	named.set(actions, naming);
	return naming;
}

const named = new WeakMap<Procedure['actions'], ReadonlySet<string | undefined>>();
