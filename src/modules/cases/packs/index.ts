/** The door of packs: what a country says, as far as someone sourced it. */
export { type LawInDoubt, lawsInDoubt } from './doubts.ts';
export { PACK_LIMITS } from './limits.ts';
export { packFaults } from './pack-faults.ts';
export {
	isOwnPack,
	PACKS,
	packCountries,
	packFor,
	packWithNothing,
	useOwnPacks,
} from './pack-for.ts';
export { packProblems } from './pack-problems.ts';
