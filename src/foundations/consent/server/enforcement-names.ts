import { scrypt } from 'node:crypto';
import { promisify } from 'node:util';
import { eq } from 'drizzle-orm';
import type { Tx } from '#foundations/db/server/index.ts';
import { consentEnforcement } from './tables.ts';

/** Remembers a name as that of enforcement, for good and without keeping the name. */
export async function markName(tx: Tx, name: string): Promise<void> {
	await tx
		.insert(consentEnforcement)
		.values({ mark: await markOf(name) })
		.onConflictDoNothing();
}

export async function isMarkedName(tx: Tx, name: string): Promise<boolean> {
	const mark = await markOf(name);
	return (await tx.$count(consentEnforcement, eq(consentEnforcement.mark, mark))) > 0;
}

/** Slow, since what was typed as the name of a body may be the name of a person. */
async function markOf(name: string): Promise<string> {
	const plain = name.normalize('NFKC').trim().replace(/\s+/gu, ' ').toLowerCase();
	const bytes = (await stretch(plain, 'amparo/v1/enforcement', 32)) as Buffer;
	return bytes.toString('base64url');
}

const stretch = promisify(scrypt);
