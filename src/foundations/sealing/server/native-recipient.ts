import { createCipheriv, diffieHellman, generateKeyPairSync } from 'node:crypto';
import { base64nopad, bech32 } from '@scure/base';
import { Stanza } from 'age-encryption';
import { derivedKey, keyOf } from './derived-key.ts';
import { pointOf, publicKeyOf } from './x25519.ts';

/** The library's `Recipient`, which needs to wait for nothing. */
type NativeRecipient = { wrapFileKey(fileKey: Uint8Array): Stanza[] };

/**
 * The X25519 recipient of age, computed by OpenSSL instead of JavaScript: a tenth of the time, so
 * that fifty people who press "send" together do not wait for each other. The file that comes out
 * is the same to every reader; the tests open it with the library and with the stock tool.
 *
 * Undefined for any other kind of recipient, which is then the library's.
 *
 * Source: age-encryption.org/v1, section "The X25519 recipient type".
 */
export function nativeRecipient(text: string): NativeRecipient | undefined {
	const known = recent.get(text);
	if (known) return known;
	const point = pointIn(text);
	if (!point) return undefined;
	if (recent.size >= MOST_RECENT) recent.clear();
	const made = recipientAt(point);
	recent.set(text, made);
	return made;
}

/** A team is sealed to with every report, a record with every answer in it. */
const recent = new Map<string, NativeRecipient>();
const MOST_RECENT = 64;

function recipientAt(point: Uint8Array): NativeRecipient {
	const publicKey = publicKeyOf(point);
	return {
		wrapFileKey(fileKey) {
			const ephemeral = generateKeyPairSync('x25519');
			const share = pointOf(ephemeral.publicKey);
			// OpenSSL refuses a point of low order, whose secret would be known to all.
			const secret = diffieHellman({ privateKey: ephemeral.privateKey, publicKey });
			const salt = Buffer.concat([share, point]);
			const key = derivedKey(keyOf(secret), salt, INFO);
			const cipher = createCipheriv('chacha20-poly1305', key, NONCE, { authTagLength: 16 });
			const body = Buffer.concat([cipher.update(fileKey), cipher.final(), cipher.getAuthTag()]);
			return [new Stanza(['X25519', base64nopad.encode(share)], new Uint8Array(body))];
		},
	};
}

const INFO = 'age-encryption.org/v1/X25519';
/** The key is used once, so the nonce may be nothing. */
const NONCE = Buffer.alloc(12);

function pointIn(text: string): Uint8Array | undefined {
	const decoded = bech32.decodeUnsafe(text);
	if (decoded?.prefix !== 'age') return undefined;
	const point = bech32.fromWordsUnsafe(decoded.words);
	return point instanceof Uint8Array && point.length === 32 ? point : undefined;
}
