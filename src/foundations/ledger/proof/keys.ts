import type { KeyObject } from 'node:crypto';
import { createHash, createPrivateKey, createPublicKey, randomBytes } from 'node:crypto';

/**
 * A log signs its own checkpoints; a witness cosigns what it saw, with the time.
 * The numbers are the signature types of C2SP signed-note.
 */
export const SIGNATURE_TYPES = { log: 0x01, witness: 0x04 } as const;
export type SignatureType = keyof typeof SIGNATURE_TYPES;

export type VerifierKey = {
	/** Who signs, as a URL without its scheme: no space, no plus. */
	readonly name: string;
	/** The first four bytes, in hex, of SHA-256(name, newline, type, public key). */
	readonly id: string;
	readonly type: SignatureType;
	readonly publicKey: KeyObject;
};
export type SigningKey = VerifierKey & { readonly privateKey: KeyObject };

export function newSigningKey(name: string, type: SignatureType): SigningKey {
	return signingKey(name, type, randomBytes(32));
}

/** name+id+base64: what others need to check the signatures. Not a secret. */
export function writeVerifierKey(key: VerifierKey): string {
	return `${key.name}+${key.id}+${typed(key.type, rawPublicKey(key.publicKey)).toString('base64')}`;
}

/** PRIVATE+KEY+name+id+base64: the secret. */
export function writeSigningKey(key: SigningKey): string {
	const seed = key.privateKey.export({ format: 'der', type: 'pkcs8' }).subarray(-32);
	return `PRIVATE+KEY+${key.name}+${key.id}+${typed(key.type, seed).toString('base64')}`;
}

/** The key that a line of text stands for; null when it is damaged or of another kind. */
export function readVerifierKey(text: string): VerifierKey | null {
	const parts = readParts(text.trim());
	if (parts === null) return null;
	const key = verifierKey(parts.name, parts.type, parts.bytes);
	return key.id === parts.id ? key : null;
}

export function readSigningKey(text: string): SigningKey | null {
	const [, rest] = text.trim().split('PRIVATE+KEY+', 2);
	const parts = rest === undefined ? null : readParts(rest);
	if (parts === null) return null;
	const key = signingKey(parts.name, parts.type, parts.bytes);
	return key.id === parts.id ? key : null;
}

export function isKeyName(name: string): boolean {
	return /^[^\s+\p{Z}\p{Cc}]{1,200}$/u.test(name);
}

function readParts(text: string) {
	// A base64 part may hold plus signs itself; the first two end the name and the id.
	const [, name, id, base64] = /^([^+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/]+=*)$/.exec(text) ?? [];
	if (name === undefined || id === undefined || base64 === undefined) return null;
	const bytes = Buffer.from(base64, 'base64');
	const type = (['log', 'witness'] as const).find((one) => SIGNATURE_TYPES[one] === bytes[0]);
	if (!isKeyName(name) || type === undefined || bytes.length !== 33) return null;
	return { name, id, type, bytes: bytes.subarray(1) };
}

function signingKey(name: string, type: SignatureType, seed: Uint8Array): SigningKey {
	const der = Buffer.concat([PKCS8_ED25519, seed]);
	const privateKey = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' });
	return { ...verifierKey(name, type, rawPublicKey(createPublicKey(privateKey))), privateKey };
}

function verifierKey(name: string, type: SignatureType, raw: Uint8Array): VerifierKey {
	if (!isKeyName(name)) throw new Error('a key name has no space and no plus');
	const hash = createHash('sha256').update(`${name}\n`).update(typed(type, raw)).digest('hex');
	const der = Buffer.concat([SPKI_ED25519, raw]);
	const publicKey = createPublicKey({ key: der, format: 'der', type: 'spki' });
	return { name, id: hash.slice(0, 8), type, publicKey };
}

function rawPublicKey(key: KeyObject): Buffer {
	return key.export({ format: 'der', type: 'spki' }).subarray(-32);
}

function typed(type: SignatureType, bytes: Uint8Array): Buffer {
	return Buffer.concat([Uint8Array.of(SIGNATURE_TYPES[type]), bytes]);
}

// The fixed beginnings of DER around the 32 bytes of an Ed25519 key (RFC 8410).
const PKCS8_ED25519 = Buffer.from('302e020100300506032b657004220420', 'hex');
const SPKI_ED25519 = Buffer.from('302a300506032b6570032100', 'hex');
