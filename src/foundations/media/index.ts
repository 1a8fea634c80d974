/** The pure door of media: what a file is, and what happened to it. Works in a browser. */

export type { Custody, CustodyEntry } from './custody.ts';
export { isCleanedCopy, isOriginal, isSealedOriginal, withEntry } from './custody.ts';
export type { Digests } from './digests.ts';
export { digestsOf } from './digests.ts';
export type { Family, Kind } from './kinds.ts';
export { isKind, kinds } from './kinds.ts';
export { MEDIA_LIMITS } from './limits.ts';
export type { Sniffed } from './sniff.ts';
export { sniff } from './sniff.ts';
