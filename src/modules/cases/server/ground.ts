import type { RulePack, Surroundings } from '#foundations/procedures/index.ts';
import { workingCalendarOf } from '#foundations/time/server/index.ts';

/** The rules of the place where a case plays. */
export type Ground = Pick<Surroundings, 'zone' | 'pack' | 'calendar'>;

/** @param country ISO 3166-1 alpha-2; of a case that names none the organisation's own */
export function groundOf({ country, zone }: { country: string; zone: string }): Ground {
	return { zone, pack: packOf(country), calendar: workingCalendarOf(country) };
}

function packOf(country: string): RulePack {
	return {
		...{ country, version: 1, from: '2026-01-01', reviewer: null, zone: 'UTC' },
		...{ limits: {}, authorities: {} },
	};
}
