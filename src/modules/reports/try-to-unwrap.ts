import { CannotOpen, unwrapIdentity } from '#foundations/sealing/index.ts';

/** The identity in a wrap; null when it is for another key, or is no wrap at all. */
export async function tryToUnwrap(wrapped: Uint8Array, identity: string): Promise<string | null> {
	try {
		return await unwrapIdentity(wrapped, identity);
	} catch (error) {
		if (error instanceof CannotOpen) return null;
		throw error;
	}
}
