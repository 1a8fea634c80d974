import { openText } from '#foundations/sealing/index.ts';

/** Null where no key fits, or what lies there is none of ours; never fails. */
export async function openContent<T extends object>(
	identity: string | null,
	sealed: Uint8Array,
): Promise<T | null> {
	if (identity === null) return null;
	try {
		const value: unknown = JSON.parse(await openText(identity, sealed));
		return typeof value === 'object' && value !== null ? (value as T) : null;
	} catch {
		return null;
	}
}
