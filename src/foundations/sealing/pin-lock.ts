import { stretch } from './derive.ts';
import { digitsIn } from './receipt.ts';

/**
 * Words under a number that a person keeps in their head, for a paper in their pocket: whoever finds
 * the paper has the sealed words and can try numbers at home, so the number is long and each try is
 * slow (16 digits, 600,000 rounds: about 2^72 hashes).
 *
 * `salt (16) | nonce (12) | AES-256-GCM`, the words padded to blocks of 64 bytes.
 *
 * Source: RFC 8018 (PBKDF2), NIST SP 800-38D (GCM); rounds: OWASP Password Storage Cheat Sheet.
 */
const ROUNDS = 600_000;
const [SALT, NONCE, BLOCK] = [16, 12, 64];

/** Sixteen digits, each as likely as any other. */
export function newPin(): string {
	let digits = '';
	while (digits.length < 16) {
		const [byte = 255] = crypto.getRandomValues(new Uint8Array(1));
		if (byte < 250) digits += byte % 10;
	}
	return digits;
}

export async function lockWithPin(words: string, pin: string): Promise<Uint8Array> {
	return lockWords(words, pin);
}

/** Null for another number, or a changed byte. @param pin as it was typed, in digits of any script */
export async function openWithPin(locked: Uint8Array, pin: string): Promise<string | null> {
	return openWords(locked, digitsIn(pin.slice(0, 100)));
}

/** Under any secret, by the same way. */
export async function lockWords(words: string, secret: string): Promise<Uint8Array> {
	const salt = crypto.getRandomValues(new Uint8Array(SALT));
	const iv = crypto.getRandomValues(new Uint8Array(NONCE));
	const bytes = new TextEncoder().encode(words);
	const padded = new Uint8Array(Math.ceil((bytes.length + 1) / BLOCK) * BLOCK);
	padded.set(bytes);
	const key = await keyFrom(secret, salt);
	const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, padded);
	return new Uint8Array([...salt, ...iv, ...new Uint8Array(sealed)]);
}

/** Null for another secret, or a changed byte. */
export async function openWords(locked: Uint8Array, secret: string): Promise<string | null> {
	const [salt, iv] = [locked.slice(0, SALT), locked.slice(SALT, SALT + NONCE)];
	try {
		const key = await keyFrom(secret, salt);
		const sealed = locked.slice(SALT + NONCE);
		const padded = new Uint8Array(
			await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, key, sealed),
		);
		const end = padded.findLastIndex((byte) => byte !== 0) + 1;
		return new TextDecoder('utf-8', { fatal: true }).decode(padded.slice(0, end));
	} catch {
		return null;
	}
}

async function keyFrom(secret: string, salt: Uint8Array): Promise<CryptoKey> {
	const raw = new Uint8Array(await stretch(secret, salt, ROUNDS));
	return crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['encrypt', 'decrypt']);
}
