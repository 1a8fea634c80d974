/**
 * HKDF-SHA-256 and PBKDF2-SHA-256 with WebCrypto, so that browser and server derive the same bytes.
 *
 * Every use has its own label: bytes derived for one tell nothing of another.
 *
 * Source: RFC 5869, RFC 8018.
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
	if (faster) return faster.derive(secret, salt, label, length);
	const key = await crypto.subtle.importKey('raw', new Uint8Array(secret), 'HKDF', false, [
		'deriveBits',
	]);
	const info = new TextEncoder().encode(label);
	const how = { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(salt), info };
	return new Uint8Array(await crypto.subtle.deriveBits(how, key, length * 8));
}

/** 32 bytes from a text that could be guessed, at the price of so many rounds for each guess. */
export async function stretch(
	text: string,
	salt: Uint8Array,
	iterations: number,
): Promise<Uint8Array> {
	if (faster) return faster.stretch(text, salt, iterations);
	const raw = new TextEncoder().encode(text);
	const key = await crypto.subtle.importKey('raw', raw, 'PBKDF2', false, ['deriveBits']);
	const how = { name: 'PBKDF2', hash: 'SHA-256', salt: new Uint8Array(salt), iterations };
	return new Uint8Array(await crypto.subtle.deriveBits(how, key, 256));
}

/** The same two, computed in another way. */
export type Derivation = {
	derive(secret: Uint8Array, salt: Uint8Array, label: string, length: number): Uint8Array;
	stretch(text: string, salt: Uint8Array, iterations: number): Promise<Uint8Array>;
};

let faster: Derivation | undefined;

/** For the server door; with nothing, back to what browsers do. */
export function deriveFaster(other: Derivation | undefined): void {
	faster = other;
}
