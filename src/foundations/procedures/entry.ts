import type { Temporal } from '#foundations/time/index.ts';
import type { Capacity } from './procedure.ts';

export type Fact = string | number | boolean | readonly string[] | null;

/**
 * One act on a record. Entries are only ever added: a correction is an entry that names the one it
 * corrects, and both stay.
 */
export type Entry = {
	readonly id: string;
	readonly action: string;
	readonly by: { readonly id: string; readonly as: Capacity };
	/** When it was written. Of a person's act only the day is known: the start of that day. */
	readonly at: Temporal.Instant;
	/** When it happened in the world, where that is another time. */
	readonly happened?: Temporal.Instant;
	readonly facts: Readonly<Record<string, Fact>>;
	readonly corrects?: string;
	/** The last entry its author saw: two that saw the same one were written at the same time. */
	readonly after?: string;
};
