import { createHash } from 'node:crypto';
import type { Db } from '#foundations/db/server/index.ts';
import { readSettings } from './settings.ts';

/** Our address as passkeys know it; a passkey made for one address answers no other. */
export type Site = { readonly origin: string };

/** What a browser needs to ask its device. `prfSalt` (base64url) makes the device's own secret. */
export type PasskeyQuestion = { challengeId: string; options: object; prfSalt: string };

/** What a browser sends back. `prf` (32 bytes, base64url) only where the device has PRF. */
export type PasskeyAnswer<Response> = { challengeId: string; response: Response; prf?: string };

export function hostOf({ origin }: Site): string {
	return new URL(origin).hostname;
}

/** One salt for the installation: a browser must know it before it knows which passkey is used. */
export async function prfSalt(db: Db): Promise<string> {
	const salt = (await readSettings(db))?.installationSalt ?? new Uint8Array();
	return createHash('sha256').update('amparo/v1/passkey/prf').update(salt).digest('base64url');
}

export function readPrf(text: string | undefined): Uint8Array | null {
	const bytes = new Uint8Array(Buffer.from(text ?? '', 'base64url'));
	return bytes.length === 32 ? bytes : null;
}

/** base64url, as long as WebAuthn allows (1023 bytes). */
export function isCredentialId(text: string): boolean {
	return /^[\w-]{1,1364}$/.test(text);
}
