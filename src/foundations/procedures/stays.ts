import type { Temporal } from '#foundations/time/index.ts';
import type { Entry } from './entry.ts';
import { type Act, inForce } from './in-force.ts';
import type { Procedure } from './procedure.ts';
import type { State } from './state.ts';
import { momentOf } from './when.ts';
import { writtenOrder } from './written-order.ts';
import { type ZoneDays, zoneDays } from './zone-days.ts';

/** Since when (ms) a record plays in a zone: a person may be moved over the line of another clock. */
export type Stay = { readonly zone: string; readonly from: number };

/** The stays of a record, in order; in the first one it has always been. */
export function staysOf(procedure: Procedure, acts: readonly Act[], zone: string): Stay[] {
	const field = zoneField(procedure);
	const stays: Stay[] = [{ zone, from: Number.NEGATIVE_INFINITY }];
	if (field === undefined) return stays;
	for (const { entry, time } of acts) {
		const moved = entry.facts[field];
		if (typeof moved === 'string') stays.push({ zone: moved, from: time });
	}
	return stays;
}

/** The same before anything else was computed. */
export function staysBefore(procedure: Procedure, entries: readonly Entry[], zone: string): Stay[] {
	const field = zoneField(procedure);
	const isMoved = field !== undefined && entries.some(({ facts }) => facts[field] !== undefined);
	if (!isMoved) return staysOf(procedure, [], zone);
	return staysOf(procedure, inForce(procedure, writtenOrder(entries), zoneDays(zone)).acts, zone);
}

/** The zone of where the record plays now, by which its times are shown. */
export function zoneNow(
	procedure: Procedure,
	{ facts }: Pick<State, 'facts'>,
	zone: string,
): string {
	const moved = facts[zoneField(procedure) ?? ''];
	return typeof moved === 'string' ? moved : zone;
}

/**
 * Days by the clock of the place of then. A day begins with the first instant at which it is that
 * day, or a later one, where the person was: what was late there stays late wherever they are moved.
 */
export function daysOver(stays: readonly Stay[]): ZoneDays {
	const [only, another] = stays;
	if (only && !another) return zoneDays(only.zone);
	const dayOf = (ms: number): number => {
		const stay = stays.findLast(({ from }) => from <= ms);
		return zoneDays(stay?.zone ?? 'UTC').dayOf(ms);
	};
	const startOf = (day: number): number => {
		for (const [i, { zone, from }] of stays.entries()) {
			const start = Math.max(from, zoneDays(zone).startOf(day));
			if (start < (stays[i + 1]?.from ?? Number.POSITIVE_INFINITY)) return start;
		}
		throw new RangeError('a record without a place');
	};
	return { dayOf, startOf };
}

/** An hour on the clock of where the person was then; `null` for what is no hour. */
export function momentOver(answer: string, stays: readonly Stay[]): Temporal.Instant | null {
	for (const { zone, from } of stays.toReversed()) {
		const moment = momentOf(answer, zone);
		if (!moment || moment.epochMilliseconds >= from) return moment;
	}
	return null;
}

function zoneField(procedure: Procedure): string | undefined {
	if (!known.has(procedure)) {
		const names = Object.keys(procedure.fields);
		known.set(
			procedure,
			names.find((name) => procedure.fields[name]?.type === 'zone'),
		);
	}
	return known.get(procedure);
}

const known = new WeakMap<Procedure, string | undefined>();
