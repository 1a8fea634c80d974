import { createSecretKey, hkdfSync, type KeyObject } from 'node:crypto';

/**
 * Secret bytes as a key of OpenSSL. Node 24 takes bare bytes wherever it takes a key, but asks them
 * first whether they are one, and a no costs four times the ciphering of a short text.
 */
export const keyOf = (secret: Uint8Array): KeyObject => createSecretKey(secret);

/** 32 bytes by HKDF-SHA-256, as a key. Source: RFC 5869. */
export function derivedKey(from: KeyObject, salt: Uint8Array, label: string): KeyObject {
	return keyOf(new Uint8Array(hkdfSync('sha256', from, salt, label, 32)));
}
