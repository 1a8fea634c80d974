import { Secret, TOTP } from 'otpauth';
import QRCode from 'qrcode';
import { toLatinDigits } from '#foundations/languages/index.ts';
import type { Temporal } from '#foundations/time/index.ts';

/** A new TOTP secret: 32 letters and digits (160 bits) that can be typed into an app by hand. */
export function newTotpSecret(): string {
	return new Secret({ size: 20 }).base32;
}

/**
 * The 30-second step to which a code belongs, or null when it is wrong. One step early or late is
 * taken, because telephones go wrong; whoever calls refuses a step that was used before.
 *
 * Source: RFC 6238, sections 5.2 and 6.
 */
export function totpStepOf(secret: string, code: string, now: Temporal.Instant): number | null {
	const digits = toLatinDigits(code).replace(/\s/g, '');
	if (!/^\d{6}$/.test(digits) || !isTotpSecret(secret)) return null;
	const timestamp = now.epochMilliseconds;
	const delta = totpOf(secret).validate({ token: digits, timestamp, window: 1 });
	return delta === null ? null : Math.floor(timestamp / 30_000) + delta;
}

/** The code that an app would show: for the demonstration and for tests. */
export function totpCode(secret: string, now: Temporal.Instant): string {
	return totpOf(secret).generate({ timestamp: now.epochMilliseconds });
}

/** A picture for the app's camera: one SVG element that needs no style and no script. */
export async function totpPicture(secret: string, who: string, where: string): Promise<string> {
	const uri = totpOf(secret, who, where).toString();
	return QRCode.toString(uri, { type: 'svg', errorCorrectionLevel: 'M', margin: 2 });
}

export function isTotpSecret(text: string): boolean {
	return /^[A-Z2-7]{32}$/.test(text);
}

function totpOf(secret: string, label = 'Amparo', issuer = 'Amparo'): TOTP {
	// A colon ends the issuer in the address that the app reads.
	const plain = (text: string) => text.replaceAll(':', ' ').slice(0, 60) || 'Amparo';
	return new TOTP({
		secret: Secret.fromBase32(secret),
		label: plain(label),
		issuer: plain(issuer),
	});
}
