/** The door of PFIF: files of missing and found people, read and written. */
export { unlessExpired } from './expire.ts';
export { readPfif } from './read-pfif.ts';
export { writePfif } from './write-pfif.ts';
