import type { Procedure } from '#foundations/procedures/index.ts';

/** A lawyer, or whoever else answers for it, has read what a procedure will do. */
export type Review = {
	readonly procedure: string;
	readonly version: number;
	/** Who, as they want to be named: everyone reads it. */
	readonly by: string;
	/** ISO day. */
	readonly on: string;
};

let reviews: readonly Review[] = [];

/** Reviews that this installation keeps, read at the start. */
export function useReviews(kept: readonly Review[]): void {
	reviews = kept;
}

/** The last review of this very version; a newer version has been reviewed by nobody. */
export function reviewOf({ id, version }: Pick<Procedure, 'id' | 'version'>): Review | null {
	return reviews.findLast((one) => one.procedure === id && one.version === version) ?? null;
}
