import { hkdfSync, pbkdf2 } from 'node:crypto';
import { promisify } from 'node:util';
import type { Derivation } from '../derive.ts';
import { keyOf } from './derived-key.ts';

/**
 * What WebCrypto derives, derived without it: each of its answers waits for a thread, and fifty
 * people who press "send" together ask for three hundred. Only the stretching, which is slow on
 * purpose, still goes to a thread of its own.
 *
 * Source: RFC 5869, RFC 8018.
 */
export const nativeDerivation: Derivation = {
	derive: (secret, salt, label, length) =>
		new Uint8Array(hkdfSync('sha256', keyOf(secret), salt, label, length)),
	stretch: async (text, salt, iterations) =>
		new Uint8Array(await inAThread(text, salt, iterations, 32, 'sha256')),
};

const inAThread = promisify(pbkdf2);
