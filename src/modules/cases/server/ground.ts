import type { Surroundings } from '#foundations/procedures/index.ts';
import type { Temporal } from '#foundations/time/index.ts';
import { workingCalendarOf } from '#foundations/time/server/index.ts';
import { packFor } from '../packs/index.ts';

/** The rules of the place where a case plays. */
export type Ground = Pick<Surroundings, 'zone' | 'pack' | 'calendar'>;

type Place = { country: string; zone: string; openedOn: Temporal.PlainDate };

/**
 * A case keeps the law of the day on which it was opened, as it keeps its definition.
 *
 * @param country ISO 3166-1 alpha-2; of a case that names none the organisation's own
 */
export function groundOf({ country, zone, openedOn }: Place): Ground {
	return { zone, pack: packFor(country, openedOn), calendar: workingCalendarOf(country) };
}
