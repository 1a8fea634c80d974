import { createHash, timingSafeEqual } from 'node:crypto';

/**
 * Whether two secrets are the same, in a time that tells nothing of where they
 * differ or how long they are.
 */
export function sameSecret(a: string | Uint8Array, b: string | Uint8Array): boolean {
	return timingSafeEqual(digest(a), digest(b));
}

function digest(secret: string | Uint8Array): Uint8Array {
	return createHash('sha256').update(secret).digest();
}
