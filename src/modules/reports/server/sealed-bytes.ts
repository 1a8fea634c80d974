/** What stands in whatever was sealed elsewhere, and is checked before it is stored. */
import { z } from 'zod';

/** The first bytes of every age file; what does not begin so was never sealed. */
const ageHeader = 'age-encryption.org/v1\n';

/** base64url of an age file of at most so many characters. */
export function sealedBytes(longest: number) {
	return base64url(longest).refine(isAgeFile);
}

/** Bytes of at most so many characters, written in one way only. */
export function base64url(longest: number) {
	return z
		.string()
		.max(longest)
		.regex(/^[A-Za-z0-9_-]*$/)
		.refine(isCanonical);
}

/** `age1…` of an X25519 recipient. */
export const recipient = z.string().regex(/^age1[02-9ac-hj-np-z]{58}$/);

export const uuid = z.uuidv4().toLowerCase();

/** One spelling only: trailing bits that mean nothing could carry something. */
function isCanonical(text: string): boolean {
	return Buffer.from(text, 'base64url').toString('base64url') === text;
}

function isAgeFile(text: string): boolean {
	return Buffer.from(text.slice(0, 40), 'base64url').toString('latin1').startsWith(ageHeader);
}
