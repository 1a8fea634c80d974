import { openText, sealText } from '#foundations/sealing/index.ts';
import type { Account, Details, FileAbout, Message } from './account.ts';
import type { Read } from './sealed-shapes.ts';

export type Sealable = Account | Details | FileAbout | Message;

/**
 * JSON, padded and sealed to a record.
 *
 * Padded with spaces to whole blocks, since the length of a sealed text shows from outside and
 * a name, a place and a yes have lengths of their own. Spaces, because JSON ignores them and the
 * stock `age` tool still gives something readable.
 */
export async function sealJson(recipient: string, value: Sealable): Promise<Uint8Array> {
	return sealText([recipient], padded(JSON.stringify(value)));
}

/** @throws CannotOpen; a wrong key, or something that was never JSON of ours */
export async function openJson<T extends Sealable>(
	identity: string,
	sealed: Uint8Array,
): Promise<T> {
	return JSON.parse(await openText(identity, sealed)) as T;
}

/**
 * What a stranger sealed, as far as it can be read; never fails.
 *
 * @param identity null where no key fits
 */
export async function openAs<T extends Sealable>(
	read: (json: unknown) => Read<T>,
	identity: string | null,
	sealed: Uint8Array,
): Promise<Read<T>> {
	return read(await tryToOpen(identity, sealed));
}

async function tryToOpen(identity: string | null, sealed: Uint8Array): Promise<unknown> {
	if (identity === null) return undefined;
	try {
		return await openJson(identity, sealed);
	} catch {
		return undefined;
	}
}

/** Half a kibibyte hides short answers; an eighth of the length hides long ones. */
function padded(json: string): string {
	const bytes = new TextEncoder().encode(json).length;
	const block = Math.max(512, 2 ** Math.floor(Math.log2(bytes / 8)));
	return json + ' '.repeat(Math.ceil(bytes / block) * block - bytes);
}
