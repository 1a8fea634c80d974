/** The door of packs: what a country says, as far as someone sourced it. */
export { PACK_LIMITS } from './limits.ts';
export { packFaults } from './pack-faults.ts';
export { isOwnPack, PACKS, packCountries, packFor, useOwnPacks } from './pack-for.ts';
export { packProblems } from './pack-problems.ts';
