import type { Message } from '../../account.ts';
import { cleanText } from '../../clean-text.ts';
import { sealJson } from '../../sealed-json.ts';
import { fromBase64url } from '../base64url.ts';
import { sealedBytes } from '../sealed-bytes.ts';

/**
 * Words from a page without scripts, or words that the browser sealed to the record. `once` (a random
 * id of the browser's own) makes them the same message however often they arrive.
 */
export type Said = { text: string } | { sealed: string; once?: string | undefined };

export type SaidProblem =
	| 'reports_problem_nothing_told'
	| 'reports_problem_too_long'
	| 'reports_problem_envelope';

const LONGEST = 20_000;

/** The sealed bytes, or what the person can correct. */
export async function sealSaid(
	said: Said,
	recordRecipient: string,
): Promise<Uint8Array | SaidProblem> {
	if ('sealed' in said) {
		const read = sealedBytes(300_000).safeParse(said.sealed);
		return read.success ? fromBase64url(read.data) : 'reports_problem_envelope';
	}
	const text = cleanText(said.text);
	if (text === '') return 'reports_problem_nothing_told';
	if (text.length > LONGEST) return 'reports_problem_too_long';
	const message: Message = { text };
	return sealJson(recordRecipient, message);
}
