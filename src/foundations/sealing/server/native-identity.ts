import { createDecipheriv, createPublicKey, diffieHellman, type KeyObject } from 'node:crypto';
import { base64nopad, bech32 } from '@scure/base';
import type { Identity, Stanza } from 'age-encryption';
import { derivedKey, keyOf } from './derived-key.ts';
import { pointOf, privateKeyOf, publicKeyOf } from './x25519.ts';

/**
 * The X25519 identity of age, computed by OpenSSL instead of JavaScript, as `nativeRecipient` is: a
 * page with twenty sealed answers opens twenty files.
 *
 * Undefined for any other kind of identity, which is then the library's.
 *
 * Source: age-encryption.org/v1, section "The X25519 recipient type".
 */
export function nativeIdentity(text: string): Identity | undefined {
	const scalar = scalarOf(text);
	if (!scalar) return undefined;
	const privateKey = privateKeyOf(scalar);
	const own = pointOf(createPublicKey(privateKey));
	return {
		unwrapFileKey(stanzas) {
			for (const stanza of stanzas) {
				const share = shareOf(stanza);
				const fileKey = share && open(stanza.body, { share, own, privateKey });
				if (fileKey) return fileKey;
			}
			return null;
		},
	};
}

/**
 * The recipient (`age1…`) that belongs to an identity: half the time of the library's, and each
 * report needs two. Undefined for any other kind of identity.
 */
export function nativeRecipientOf(identity: string): string | undefined {
	const scalar = scalarOf(identity);
	if (!scalar) return undefined;
	return bech32.encodeFromBytes('age', pointOf(createPublicKey(privateKeyOf(scalar))));
}

type With = { share: Uint8Array; own: Uint8Array; privateKey: KeyObject };

/** Null where the stanza is for another key: whoever holds several tries each. */
function open(body: Uint8Array, { share, own, privateKey }: With): Uint8Array | null {
	// 16 bytes of a file key and 16 of a tag; another length would be no file key.
	if (body.length !== 32) throw new Error('not a file key');
	// OpenSSL refuses a point of low order, whose secret would be known to all.
	const secret = diffieHellman({ privateKey, publicKey: publicKeyOf(share) });
	const salt = Buffer.concat([share, own]);
	const key = derivedKey(keyOf(secret), salt, INFO);
	const decipher = createDecipheriv('chacha20-poly1305', key, NONCE, { authTagLength: 16 });
	decipher.setAuthTag(body.subarray(16));
	try {
		return new Uint8Array(Buffer.concat([decipher.update(body.subarray(0, 16)), decipher.final()]));
	} catch {
		return null;
	}
}

function shareOf({ args }: Stanza): Uint8Array | null {
	if (args[0] !== 'X25519') return null;
	const share = base64nopad.decode(args[1] ?? '');
	if (args.length !== 2 || share.length !== 32) throw new Error('not an X25519 stanza');
	return share;
}

function scalarOf(text: string): Uint8Array | undefined {
	if (!text.startsWith('AGE-SECRET-KEY-1')) return undefined;
	const decoded = bech32.decodeUnsafe(text);
	const scalar = decoded && bech32.fromWordsUnsafe(decoded.words);
	return scalar instanceof Uint8Array && scalar.length === 32 ? scalar : undefined;
}

const INFO = 'age-encryption.org/v1/X25519';
/** The key is used once, so the nonce may be nothing. */
const NONCE = Buffer.alloc(12);
