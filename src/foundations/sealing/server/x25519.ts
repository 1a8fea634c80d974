import { createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto';

/** The 32 bytes of an X25519 key as OpenSSL takes them and gives them: wrapped in DER (RFC 8410). */
export function privateKeyOf(scalar: Uint8Array): KeyObject {
	return createPrivateKey({
		key: Buffer.concat([PKCS8, scalar]),
		format: 'der',
		type: 'pkcs8',
	});
}

export function publicKeyOf(point: Uint8Array): KeyObject {
	return createPublicKey({ key: Buffer.concat([SPKI, point]), format: 'der', type: 'spki' });
}

/** As JSON, for its DER takes ten times as long. @param key a public one */
export function pointOf(key: KeyObject): Buffer {
	return Buffer.from(key.export({ format: 'jwk' }).x ?? '', 'base64url');
}

const PKCS8 = Buffer.from('302e020100300506032b656e04220420', 'hex');
const SPKI = Buffer.from('302a300506032b656e032100', 'hex');
