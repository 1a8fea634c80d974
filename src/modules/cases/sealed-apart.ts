import type { Procedure } from '#foundations/procedures/index.ts';

/**
 * Procedures with answers that are sealed once more, and the acts by which they are opened: one asks,
 * a second one signs, and then they are open to the one who asked, for a while.
 *
 * Source: A/RES/78/217, para. 15 (d); UNTOC, art. 24 (protection of witnesses).
 */
export const OPENINGS: Readonly<Record<string, { ask: string; sign: string; object: string }>> = {
	witness: { ask: 'askBreakGlass', sign: 'breakGlass', object: 'objectToOpening' },
};

/** How long a request can be signed, and how long what was signed stays open. */
export const SIGNED_WITHIN = { hours: 24 };
export const OPEN_FOR = { hours: 8 };

/** The answers of a procedure that are sealed once more, by name. */
export function apartOf({ fields }: Pick<Procedure, 'fields'>): string[] {
	return Object.entries(fields).flatMap(([name, { apart }]) => (apart ? [name] : []));
}
