import type { Locale } from '#foundations/languages/index.ts';

/** One part of a letter: what it is about and the words, drawn from a field or written by hand. */
export type LetterPart = {
	readonly field: string | null;
	readonly heading: string;
	readonly words: string;
};

/**
 * A letter as a person writes and reads it. It is drafted from the record, edited by a human and
 * goes nowhere before a human has signed it.
 */
export type Letter = {
	readonly language: Locale;
	readonly organisation: string;
	/** Who it is to, in their own words; empty until someone writes it. */
	readonly to: string;
	readonly title: string;
	readonly opening: string;
	readonly parts: readonly LetterPart[];
	/** What can be done about it. */
	readonly remedy: Remedy | null;
	/** The norm on which the act rests. */
	readonly cite: string | null;
	/** Says which letter it is without saying about whom. */
	readonly reference: string;
};

export type Remedy = {
	readonly words: string;
	/** ISO day; `any-time` where no limit runs, `unknown` where nobody knows the country's. */
	readonly until: string | 'any-time' | 'unknown';
	/** What that day rests on, and whether anyone read it; letters of before had none. */
	readonly norm?: string;
};

/** Who answers for it. ISO day. */
export type Signature = { readonly name: string; readonly on: string };
