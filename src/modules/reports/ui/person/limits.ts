import { ENVELOPE_LIMITS } from '../../index.ts';

/**
 * What one page without scripts may bring. Larger files go up in pieces, which needs a script, or
 * later, one by one, with the receipt.
 */
export const fileLimits = { megabytes: 25, files: ENVELOPE_LIMITS.files } as const;

/** What goes up in pieces, which no connection is too bad for. */
export const piecesMegabytes = 199;

export const fileBytes = fileLimits.megabytes * 1024 * 1024;

/** A message on the person's side. */
export const messageCharacters = 20_000;
