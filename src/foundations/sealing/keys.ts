/**
 * A pair of keys in the words of age: the **identity** opens, the **recipient**
 * is whom something is sealed to.
 *
 * X25519, not the post-quantum hybrid: a recipient must fit in a form and be
 * readable by the `age` that an organisation's Linux already has (before 1.3).
 * Sealing and opening take hybrid keys as well, whoever brings them.
 *
 * Source: age-encryption.org/v1, section "The X25519 recipient type".
 */

import { bech32 } from '@scure/base';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';

export type AgeKeys = {
	/** `AGE-SECRET-KEY-1…`: whoever has it reads everything. */
	readonly identity: string;
	/** `age1…`: may be known to all. */
	readonly recipient: string;
};

/** New random keys: for a report, a compartment, a member, a recovery. */
export async function newKeys(): Promise<AgeKeys> {
	return withRecipient(await generateX25519Identity());
}

/** The keys that 32 secret bytes stand for. */
export async function keysFromBytes(secret: Uint8Array): Promise<AgeKeys> {
	if (secret.length !== 32) throw new Error('an age identity is made of 32 bytes');
	return withRecipient(bech32.encodeFromBytes('AGE-SECRET-KEY-', secret).toUpperCase());
}

/** The 32 secret bytes of an identity; undefined when the text is no X25519 identity. */
export function bytesOfIdentity(identity: string): Uint8Array | undefined {
	const decoded = bech32.decodeUnsafe(identity);
	if (decoded?.prefix.toUpperCase() !== 'AGE-SECRET-KEY-') return undefined;
	const bytes = bech32.fromWordsUnsafe(decoded.words);
	return bytes instanceof Uint8Array && bytes.length === 32 ? bytes : undefined;
}

async function withRecipient(identity: string): Promise<AgeKeys> {
	return { identity, recipient: faster?.(identity) ?? (await identityToRecipient(identity)) };
}

let faster: ((identity: string) => string | undefined) | undefined;

/** For the server door: another way to the recipient; undefined for what it does not know. */
export function findRecipientFaster(find: ((identity: string) => string | undefined) | undefined) {
	faster = find;
}
