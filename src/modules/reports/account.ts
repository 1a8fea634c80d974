import type { About, Kind, Mode } from './kinds.ts';

/**
 * What is sealed, in the clear: the JSON inside an age file.
 *
 * `account` holds the words, `details` everything else that could say who or where. They are
 * sealed together and padded, so that the length of a name does not show.
 */
export type Account = { words: string };

export type Details = {
	place?: string;
	who?: string;
	body?: string;
	contact?: string;
	contactSafe?: string;
	name?: string;
	/** As it was answered, in the person's calendar, with the day if it was given. */
	when?: When;
};

export type When = { calendar: string; year?: number; month?: number; day?: number };

/** What a file is, sealed beside it: its name often says more than its content. */
export type FileAbout = { name: string; type: string; bytes: number };

/**
 * One message, from either side. `appeal` stands in the letter of a decision. When the team asks to
 * hand files on, `text` is what the receiver would read beside them, `to` who that is, `risk` what
 * it can mean for the person, and `recipient` the key (`age1…`) that alone would open them.
 * `enclosed` is for a room above, which alone knows what it means: `text` says the same to a reader.
 */
export type Message = {
	text: string;
	appeal?: string;
	to?: string;
	risk?: string;
	recipient?: string;
	enclosed?: string;
};

/** What a person filled in, after the form was read; every part but the language can be missing. */
export type ReportForm = {
	words?: string;
	kind?: Kind;
	about?: About;
	/** ISO 3166-1 alpha-2. */
	country?: string;
	place?: string;
	when?: When;
	who?: string;
	body?: string;
	danger?: boolean;
	contact?: string;
	contactSafe?: string;
	mode: Mode;
	name?: string;
	/** The language the person reads, as a BCP 47 tag. */
	language: string;
	/** Teams (compartment ids) to keep away. */
	keepAway: string[];
	/** Ids of finished or running uploads. */
	files: string[];
};
