import { createHash, randomInt } from 'node:crypto';
import { eq } from 'drizzle-orm';
import type { Db } from '#foundations/db/server/index.ts';
import { asAccess } from './as-access.ts';
import { readNow } from './settings.ts';
import { accessSetUpCodes } from './tables.ts';

/**
 * A code for the terminal: whoever reads it there may set this installation up in a browser, and
 * no stranger who finds the address first. null once set up.
 *
 * Every start makes another and the earlier ones stay good, since several processes may start.
 */
export async function newSetUpCode(db: Db): Promise<string | null> {
	if (await readNow(db)) return null;
	const code = [four(), four(), four()].join('-');
	await asAccess(db, (tx) => tx.insert(accessSetUpCodes).values({ hash: hashOf(code) }));
	return code;
}

export async function isSetUpCode(db: Db, code: string): Promise<boolean> {
	const found = await asAccess(db, (tx) =>
		tx
			.select()
			.from(accessSetUpCodes)
			.where(eq(accessSetUpCodes.hash, hashOf(code))),
	);
	return found.length > 0;
}

// 60 bits: nobody finds one by trying, so nothing has to count the tries.
const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

function four(): string {
	return Array.from({ length: 4 }, () => letters[randomInt(letters.length)]).join('');
}

function hashOf(code: string): Uint8Array {
	const plain = code.toUpperCase().replace(/[^0-9A-Z]/g, '');
	const read = plain.replaceAll('O', '0').replace(/[IL]/g, '1');
	return new Uint8Array(createHash('sha256').update('amparo/v1/set-up').update(read).digest());
}
