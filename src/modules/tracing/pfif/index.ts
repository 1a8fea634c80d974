/** The door of PFIF: files of missing and found people, read and written. */
export { unlessExpired } from './expire.ts';
export type { PfifFields, PfifFile, PfifNote, PfifPerson } from './pfif.ts';
export { type PfifProblem, type ReadPfif, readPfif } from './read-pfif.ts';
export { writePfif } from './write-pfif.ts';
