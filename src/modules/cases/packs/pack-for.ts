import type { PackLimit, RulePack } from '#foundations/procedures/index.ts';
import { Temporal } from '#foundations/time/index.ts';
import { PACK_LIMITS } from './limits.ts';
import { mexico } from './mexico.ts';
import { neutral } from './neutral.ts';
import { southAfrica } from './south-africa.ts';
import { spain } from './spain.ts';

/** Every pack that is shipped, in every version. */
export const PACKS: readonly RulePack[] = [neutral, ...mexico, ...southAfrica, ...spain];

let own: readonly RulePack[] = [];

/**
 * Packs that this installation added, read at the start, beside the shipped ones. What was not asked
 * for yet when one was added is unknown.
 */
export function useOwnPacks(packs: readonly RulePack[]): void {
	own = packs.map((pack) => ({ ...pack, limits: { ...allUnknown(), ...pack.limits } }));
}

export function isOwnPack(pack: RulePack): boolean {
	return own.includes(pack);
}

/** Each country of which somebody sourced something, and where no country is named, last. */
export function packCountries(): string[] {
	const codes = new Set([...PACKS, ...own].map(({ country }) => country));
	return [...codes].sort();
}

/**
 * The rules of a country on a day: the version in force then. Of a country, or of a day, that nobody
 * sourced every limit is unknown; the neutral promises stand in for no law.
 *
 * @param country ISO 3166-1 alpha-2 in either case, or `neutral` where no country was named
 */
export function packFor(country: string, day: Temporal.PlainDate): RulePack {
	const code = country === 'neutral' ? country : country.toUpperCase();
	// Own ones first: of equal versions the first stands.
	const inForce = [...own, ...PACKS].filter(
		(pack) =>
			pack.country === code &&
			(code === 'neutral' || Temporal.PlainDate.compare(pack.from, day) <= 0),
	);
	return inForce.toSorted((a, b) => b.version - a.version)[0] ?? packWithNothing(code);
}

/** Of this country nobody knows anything. */
export function packWithNothing(country: string): RulePack {
	return {
		country,
		version: 1,
		from: '0001-01-01',
		reviewer: null,
		zone: 'UTC',
		limits: allUnknown(),
		authorities: {},
	};
}

function allUnknown(): Record<string, PackLimit> {
	return Object.fromEntries(Object.keys(PACK_LIMITS).map((name) => [name, 'unknown']));
}
