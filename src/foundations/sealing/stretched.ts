/**
 * From a receipt to what finds, proves and opens one report.
 *
 * The receipt is stretched once. From the stretched bytes come three values
 * that tell nothing of each other: where to look (locator), what to show the
 * server (proof), what opens the answers (person keys). A browser sends the
 * first two and keeps the third.
 */

import { base64urlnopad } from '@scure/base';
import { derive, stretch } from './derive.ts';
import { type AgeKeys, keysFromBytes } from './keys.ts';

/** Derived values of one receipt. Never store it: `person` opens the report. */
export type Stretched = {
	readonly locator: number;
	readonly proof: string;
	readonly person: Uint8Array;
};

/** PBKDF2 rounds; what they cost a guesser is worked out in README. */
export const receiptRounds = 10_000;

/**
 * @param receipt 28 Latin digits, as `parseReceipt` gives them
 * @param installationSalt ≥ 16 random bytes, the same for the whole installation,
 * because the report is not known yet when a receipt is typed
 */
export async function stretchReceipt(
	receipt: string,
	installationSalt: Uint8Array,
): Promise<Stretched> {
	if (!/^[0-9]{28}$/.test(receipt)) throw new Error('a receipt must be parsed before use');
	const secret = await stretch(receipt, installationSalt, receiptRounds);
	const none = new Uint8Array();
	const [locator, proof, person] = await Promise.all([
		derive(secret, none, 'amparo/v1/receipt/locator', 2),
		derive(secret, none, 'amparo/v1/receipt/proof'),
		derive(secret, none, 'amparo/v1/receipt/person'),
	]);
	return {
		locator: new DataView(locator.buffer).getUint16(0) >> 4,
		proof: base64urlnopad.encode(proof),
		person,
	};
}

/** 0 to 4095: the drawer in which the report lies, one of 4096, shared by many. */
export function locatorOf(stretched: Stretched): number {
	return stretched.locator;
}

/** 43 characters of base64url (32 bytes): shown to the server in place of the receipt. */
export function proofOf(stretched: Stretched): string {
	return stretched.proof;
}

/**
 * What the server stores of a proof, 43 characters of base64url. Any text is
 * accepted as a proof; a wrong one gives a verifier that nothing matches.
 */
export async function verifierOf(proof: string, reportSalt: Uint8Array): Promise<string> {
	const text = new TextEncoder().encode(proof);
	return base64urlnopad.encode(await derive(text, reportSalt, 'amparo/v1/receipt/verifier'));
}

/** The person's own keys to one report: the same receipt always gives the same keys. */
export async function personKeys(stretched: Stretched, reportSalt: Uint8Array): Promise<AgeKeys> {
	return keysFromBytes(await derive(stretched.person, reportSalt, 'amparo/v1/receipt/person'));
}
