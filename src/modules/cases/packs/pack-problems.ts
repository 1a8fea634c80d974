import { type Fault, lintPack, type RulePack } from '#foundations/procedures/index.ts';
import { PACK_LIMITS } from './limits.ts';
import { PACKS } from './pack-for.ts';

/**
 * What is wrong with a pack of an installation: as data, as an answer to what definitions ask, and
 * beside the packs that are there. A newer version takes the place of an older one from its day on.
 */
export function packProblems(given: unknown, others: readonly RulePack[] = []): Fault[] {
	const faults = lintPack(given);
	if (faults.length > 0) return faults;
	const { country, version, limits } = given as RulePack;
	const there = [...PACKS, ...others].filter((pack) => pack.country === country);
	const newest = Math.max(0, ...there.map((pack) => pack.version));
	return [
		...Object.keys(PACK_LIMITS)
			.filter((name) => !Object.hasOwn(limits, name))
			.map((name) => ({ path: `limits.${name}`, sentence: 'Say what it is, or "unknown".' })),
		...Object.keys(limits)
			.filter((name) => !Object.hasOwn(PACK_LIMITS, name))
			.map((name) => ({ path: `limits.${name}`, sentence: 'No procedure asks for this.' })),
		...(version > newest
			? []
			: [
					{
						path: 'version',
						sentence: `Version ${newest} of ${country} is there already: give ${newest + 1}.`,
					},
				]),
	];
}
