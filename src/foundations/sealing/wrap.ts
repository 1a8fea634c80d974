/**
 * A wrap: one identity, sealed to those who may use it.
 *
 * The content of a record is sealed once, to the record's own keys. Sharing it
 * adds a wrap of the record's identity, withdrawing removes one, erasing
 * destroys them all. A wrap is an age identity file inside an age file, so
 * `age -d -i member.key wrap.age > record.key` is all that the stock tool needs.
 */

import { CannotOpen, openText, sealText } from './seal.ts';

export async function wrapIdentity(
	identity: string,
	recipients: readonly string[],
): Promise<Uint8Array> {
	if (!looksLikeIdentity(identity)) throw new Error('only an identity can be wrapped');
	return sealText(recipients, `${identity}\n`);
}

/** @throws CannotOpen, also when something else than an identity was wrapped */
export async function unwrapIdentity(wrapped: Uint8Array, identity: string): Promise<string> {
	const inner = (await openText(identity, wrapped)).trim();
	if (!looksLikeIdentity(inner)) throw new CannotOpen();
	return inner;
}

function looksLikeIdentity(text: string): boolean {
	return /^AGE-SECRET-KEY-[0-9A-Z-]+$/.test(text);
}
