/**
 * AES-256-GCM for one short secret under one fresh key.
 *
 * Source: NIST SP 800-38D; a random 96-bit nonce per lock, and the lock's
 * own description is authenticated with it, so that nobody can weaken it.
 */

import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

/** nonce (12 bytes), ciphertext, tag (16 bytes), as one base64url text. */
export function encrypt(key: Uint8Array, text: string, description: string): string {
	const nonce = randomBytes(12);
	const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(description));
	const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
	return Buffer.concat([nonce, body, cipher.getAuthTag()]).toString('base64url');
}

/** null when the key is wrong or anything was changed. */
export function decrypt(key: Uint8Array, locked: string, description: string): string | null {
	const bytes = Buffer.from(locked, 'base64url');
	if (bytes.length < 28) return null;
	const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 12), {
		authTagLength: 16,
	});
	decipher.setAAD(Buffer.from(description)).setAuthTag(bytes.subarray(-16));
	try {
		const body = decipher.update(bytes.subarray(12, -16));
		return Buffer.concat([body, decipher.final()]).toString('utf8');
	} catch {
		return null;
	}
}
