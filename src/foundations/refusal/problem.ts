import { NORMS } from './norms.ts';
import type { Refusal } from './refusal.ts';

/** The media type of the body below. */
export const PROBLEM_TYPE = 'application/problem+json';

/** A refusal as RFC 9457 has it, with the code and the norm as extension members. */
export type Problem = {
	type: string;
	title: string;
	status: number;
	code: string;
	norm?: { citation: string; source: string };
};

/**
 * A refusal in the form of the API. `sentence` says it in the language of the request.
 *
 * The type is a tag URI (RFC 4151), not an address: an installation promises no page there.
 */
export function problemOf(refusal: Refusal, sentence: string): Problem {
	return {
		type: `tag:amparo,2026:refusal:${refusal.code}`,
		title: sentence,
		status: refusal.status,
		code: refusal.code,
		...(refusal.norm && { norm: NORMS[refusal.norm] }),
	};
}
