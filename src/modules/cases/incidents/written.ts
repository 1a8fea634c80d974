import type { Fact } from '#foundations/procedures/index.ts';

/** What is read of an entry; entries and lines of a timeline alike, in the order they were written. */
export type Written = {
	readonly id: string;
	readonly action: string;
	readonly facts: Readonly<Record<string, Fact>>;
	readonly corrects?: string | null | undefined;
	/** What was told with it, where it is open to the reader. */
	readonly sealed?: Readonly<Record<string, unknown>> | null | undefined;
};
