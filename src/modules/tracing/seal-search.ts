import { base64urlnopad } from '@scure/base';
import { type AgeKeys, wrapIdentity } from '#foundations/sealing/index.ts';
import {
	type Envelope,
	type SealHow,
	type SealTo,
	sealSubmission,
} from '#modules/reports/index.ts';
import type { SharedWith, Sought } from './content.ts';
import { sealContent } from './seal-content.ts';

/** A search as a family told it, with what the team reads first. */
export type ToldSearch = {
	content: Sought;
	/** The search in plain words, in the person's language. */
	summary: string;
	/** BCP 47. */
	language: string;
	/** Where the person was last, ISO 3166-1 alpha-2. */
	country?: string | undefined;
};

/** The record beside the report, sealed elsewhere. All bytes are base64url without padding. */
export type SealedRecord = {
	recipient: string;
	/** The identity of the record, sealed to the team and to the person. */
	forTeam: string;
	forPerson: string;
	/** The first revision. */
	sealed: string;
};

/** A search on its way, from a browser that kept every word to itself. */
export type SealedSearch = {
	envelope: Envelope;
	record: SealedRecord;
	/** A fact: each is a yes that holds from the day it comes. */
	sharing: SharedWith[];
};

/** The report that a search is told as, sealed. The same function in the browser and the server. */
export function sealToldSearch(
	{ summary, language, country }: ToldSearch,
	to: SealTo,
	seed: string,
	how?: SealHow,
): Promise<Envelope> {
	const report = { words: summary, kind: 'missing', about: 'someone', language } as const;
	const told = { ...report, ...(country && { country }), mode: 'confidential' } as const;
	return sealSubmission({ ...told, keepAway: [], files: [] }, to, seed, how);
}

/**
 * Report and record of one act, in a browser. Everything that is made by chance is given, so that
 * whatever is sent again after a lost answer is opened by the same keys.
 *
 * @param keys of the record, new for this search
 */
export async function sealSearch(
	search: ToldSearch,
	to: SealTo,
	seed: string,
	{ keys, ...how }: Omit<SealHow, 'sealedBy'> & { keys: AgeKeys },
): Promise<SealedSearch> {
	const envelope = await sealToldSearch(search, to, seed, { ...how, sealedBy: 'browser' });
	const { identity, recipient } = keys;
	const [forTeam, forPerson, sealed] = await Promise.all([
		wrapIdentity(identity, [to.compartment.recipient]),
		wrapIdentity(identity, [envelope.personRecipient]),
		sealContent(recipient, search.content),
	]);
	const { encode } = base64urlnopad;
	return {
		envelope,
		record: {
			...{ recipient, forTeam: encode(forTeam), forPerson: encode(forPerson) },
			sealed: encode(sealed),
		},
		sharing: [...search.content.sharing],
	};
}

/** Where the person was last, as far as the search says. */
export function lastCountryOf({ person }: Sought): string | undefined {
	return [...(person.legs ?? [])].reverse().find((leg) => leg.country)?.country;
}
