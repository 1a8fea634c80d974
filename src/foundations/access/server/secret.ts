import { createHash, hkdfSync, randomBytes } from 'node:crypto';
import { asId } from '#foundations/ids/index.ts';
import { type AgeKeys, keysFromBytes } from '#foundations/sealing/index.ts';

/** An id that may be known and 32 bytes that may not: what a cookie or an invitation holds. */
export type Secret = { readonly id: string; readonly bytes: Uint8Array };

export function newSecret(): Uint8Array {
	return new Uint8Array(randomBytes(32));
}

/** `<uuid>.<43 characters of base64url>` */
export function writeSecret({ id, bytes }: Secret): string {
	return `${id}.${Buffer.from(bytes).toString('base64url')}`;
}

export function readSecret(text: string): Secret | undefined {
	const [, before = '', after = ''] = /^([0-9a-f-]{36})\.([\w-]{43})$/.exec(text) ?? [];
	const id = asId(before);
	return id && { id, bytes: new Uint8Array(Buffer.from(after, 'base64url')) };
}

/** What is stored to recognise a secret; 256 random bits need no slow hash. */
export function hashOfSecret(bytes: Uint8Array): Uint8Array {
	return new Uint8Array(createHash('sha256').update('amparo/v1/secret').update(bytes).digest());
}

/** The keys to which an invitation's compartments are wrapped. */
export async function keysOfSecret(bytes: Uint8Array): Promise<AgeKeys> {
	const drawn = hkdfSync('sha256', bytes, new Uint8Array(), 'amparo/v1/access/invitation', 32);
	return keysFromBytes(new Uint8Array(drawn));
}
