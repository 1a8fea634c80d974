import { Temporal } from '#foundations/time/index.ts';
import type { Entry } from './entry.ts';
import { holds, type View } from './evaluate.ts';
import type { Procedure } from './procedure.ts';
import { actionsRead, fieldsRead } from './reads.ts';
import type { ZoneDays } from './zone-days.ts';

/** Follows when each flag was last raised, or said once more while it was up. */
export function watchFlags(procedure: Procedure, days: ZoneDays) {
	const watched = watchedIn(procedure);
	const up = new Set<string>();
	const raised = new Map<string, number>();
	return {
		see(entry: Entry, view: View): void {
			for (const { flag, actions, fields } of watched) {
				if (holds({ flag }, view) !== true) {
					up.delete(flag);
					continue;
				}
				const said =
					actions.has(entry.action) || Object.keys(entry.facts).some((f) => fields.has(f));
				if (up.has(flag) && !said) continue;
				up.add(flag);
				raised.set(flag, Math.max(raised.get(flag) ?? 0, knownBy(entry, days)));
			}
		},
		raised: () =>
			new Map([...raised].map(([flag, ms]) => [flag, Temporal.Instant.fromEpochMilliseconds(ms)])),
	};
}

/** Of a person's act only the day is kept: it may have been written at the end of it. */
function knownBy({ at, by }: Entry, days: ZoneDays): number {
	const written = at.epochMilliseconds;
	return by.as === 'person' ? days.startOf(days.dayOf(written) + 1) : written;
}

type Watched = { flag: string; actions: ReadonlySet<string>; fields: ReadonlySet<string> };

function watchedIn(procedure: Procedure): readonly Watched[] {
	const known = watchedBy.get(procedure);
	if (known) return known;
	const watched = Object.entries(procedure.flags ?? {}).map(([flag, condition]) => ({
		flag,
		actions: actionsRead(procedure, [condition]),
		fields: fieldsRead(procedure, [condition]),
	}));
	watchedBy.set(procedure, watched);
	return watched;
}

const watchedBy = new WeakMap<Procedure, readonly Watched[]>();
