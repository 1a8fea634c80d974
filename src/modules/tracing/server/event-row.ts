import { Temporal } from '#foundations/time/index.ts';
import type { EventFacts } from '../event-facts.ts';
import type { events } from './tables.ts';

type EventRow = typeof events.$inferSelect;

/** The facts of an event as they are stored. */
export function rowOfEvent(event: EventFacts) {
	const { from, until, country, route, cause, sourceQuality, ...counts } = event;
	return {
		...{ from: Temporal.PlainDate.from(from), until: Temporal.PlainDate.from(until) },
		...{ country: country ?? null, route: route ?? null, cause: cause ?? null },
		sourceQuality: sourceQuality ?? null,
		...{ category: counts.category, dead: counts.dead, missing: counts.missing },
		...{ survivors: counts.survivors, females: counts.females, males: counts.males },
		children: counts.children,
	};
}

/** The facts of an event as they were stored. */
export function factsOfEvent(row: EventRow): EventFacts {
	const { recordId: _, from, until, country, route, cause, sourceQuality, ...counts } = row;
	return {
		...{ from: from.toString(), until: until.toString(), ...counts },
		...{ country: country ?? undefined, route: route ?? undefined, cause: cause ?? undefined },
		sourceQuality: sourceQuality ?? undefined,
	};
}
