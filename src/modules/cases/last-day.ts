import { Temporal } from '#foundations/time/index.ts';

/**
 * The last day on which a limit can be met that ends with a day in the place of the case; `null` for
 * one that ends at an hour. A limit is broken from its `due` on: the midnight that follows that day.
 *
 * @param due ISO instant @param zone of the case
 */
export function lastDay(due: string, zone: string): string | null {
	const at = Temporal.Instant.from(due).toZonedDateTimeISO(zone);
	const isDay = at.startOfDay().epochMilliseconds === at.epochMilliseconds;
	return isDay ? at.toPlainDate().subtract({ days: 1 }).toString() : null;
}
