import type { About, Kind, Mode } from './kinds.ts';

/** What the server needs to know in the clear. Nothing here can be typed freely. */
export type EnvelopeFacts = {
	kind: Kind | null;
	about: About | null;
	mode: Mode;
	urgent: boolean;
	country: string | null;
	/** Coarse, in the person's calendar; the server turns it into a month. The day stays sealed. */
	when: { calendar: string; year: number; month?: number } | null;
	language: string;
	compartmentId: string;
	keepAway: string[];
	sealedBy: 'browser' | 'server';
};

/**
 * A report on its way: sealed, JSON-able, the same from a browser and from the server.
 *
 * All bytes are base64url without padding. `proof` is what the receipt proves itself with; only
 * a salted hash of it is stored. The receipt itself is not in here.
 */
export type Envelope = {
	/** 0 to 4095. */
	locator: number;
	proof: string;
	/** 16 random bytes. */
	reportSalt: string;
	recordRecipient: string;
	personRecipient: string;
	/** The record's identity, sealed once to the team and once to the person. */
	wraps: { kind: 'compartment' | 'person'; id?: string; wrapped: string }[];
	items: { kind: 'account' | 'details'; sealed: string }[];
	facts: EnvelopeFacts;
	/** Upload ids whose pieces are sealed to `recordRecipient`. */
	files: string[];
};

/** Bounds of an envelope: 100,000 characters of any script, padded, sealed and in base64url. */
export const ENVELOPE_LIMITS = {
	wordsCharacters: 100_000,
	answerCharacters: 2_000,
	sealedCharacters: 900_000,
	wrapCharacters: 2_000,
	files: 20,
	keepAway: 20,
} as const;
