/**
 * An identity locked with 32 random bytes: what a cookie holds, what a passkey
 * gives (WebAuthn PRF). Such a secret needs no stretching.
 *
 * `$amparo-secret$v=1$salt$locked`; the key is HKDF-SHA-256 of the secret.
 */

import { hkdfSync, randomBytes } from 'node:crypto';
import { CannotOpen } from '../seal.ts';
import { decrypt, encrypt } from './cipher.ts';

export async function lockWithSecret(identity: string, secret: Uint8Array): Promise<string> {
	const salt = randomBytes(16);
	const description = `$amparo-secret$v=1$${salt.toString('base64url')}`;
	return `${description}$${encrypt(keyFrom(secret, salt), identity, description)}`;
}

/**
 * The identity, or null when the secret is another (or the lock was changed).
 * @throws CannotOpen when the text is no secret lock at all
 */
export async function unlockWithSecret(locked: string, secret: Uint8Array): Promise<string | null> {
	const parts = /^(\$amparo-secret\$v=1\$([\w-]{22}))\$([\w-]{38,})$/.exec(locked);
	if (!parts) throw new CannotOpen();
	const [, description = '', salt = '', body = ''] = parts;
	return decrypt(keyFrom(secret, Buffer.from(salt, 'base64url')), body, description);
}

function keyFrom(secret: Uint8Array, salt: Uint8Array): Uint8Array {
	if (secret.length !== 32) throw new Error('a lock takes a secret of 32 bytes');
	return new Uint8Array(hkdfSync('sha256', secret, salt, 'amparo/v1/lock/secret', 32));
}
