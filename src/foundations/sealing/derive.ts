/**
 * HKDF-SHA-256 with WebCrypto, so that browser and server derive the same bytes.
 *
 * Every use has its own label: bytes derived for one tell nothing of another.
 *
 * Source: RFC 5869.
 */

/** All labels in one place; README says what each is for. */
export type Label =
	| 'amparo/v1/receipt/locator'
	| 'amparo/v1/receipt/proof'
	| 'amparo/v1/receipt/person'
	| 'amparo/v1/receipt/verifier';

/** `length` bytes from a secret that is already hard to guess. */
export async function derive(
	secret: Uint8Array,
	salt: Uint8Array,
	label: Label,
	length = 32,
): Promise<Uint8Array> {
	const key = await crypto.subtle.importKey('raw', new Uint8Array(secret), 'HKDF', false, [
		'deriveBits',
	]);
	const info = new TextEncoder().encode(label);
	const how = { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(salt), info };
	return new Uint8Array(await crypto.subtle.deriveBits(how, key, length * 8));
}
