import { wrapIdentity } from '#foundations/sealing/index.ts';
import { tryToUnwrap } from './try-to-unwrap.ts';

/**
 * The same identity for whoever holds the new key, and no longer for who held the old ones.
 *
 * @param from the identities that may have opened it, one after the other
 * @returns null where none of them does: then it stays as it is, no worse off than before
 */
export async function wrapAnew(
	wrapped: Uint8Array,
	from: readonly { identity: string }[],
	recipient: string,
): Promise<Uint8Array | null> {
	for (const { identity } of from) {
		const opened = await tryToUnwrap(wrapped, identity);
		if (opened) return wrapIdentity(opened, [recipient]);
	}
	return null;
}
