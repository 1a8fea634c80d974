import { createHash, randomBytes } from 'node:crypto';
import { desc, eq, sql } from 'drizzle-orm';
import type { Db, Tx } from '#foundations/db/server/index.ts';
import type { Temporal } from '#foundations/time/index.ts';
import type { SigningKey, VerifierKey } from '../proof/keys.ts';
import { newSigningKey, writeVerifierKey } from '../proof/keys.ts';
import { append } from './append.ts';
import { dropLedgerKey, readLedgerKey, saveLedgerKey } from './key-file.ts';
import { ledgerEntries } from './tables.ts';

const KEY_MADE = 'ledger.key-made';

/**
 * The key with which this process signs, or null when signing is not its work.
 *
 * The ledger itself says which key is its own (`ledger.key-made`, with the hash of the verifier
 * key). The first process that starts makes one; a process on another machine that does not hold
 * it leaves the signing to who does. To lose the key is to announce another: `replaceLedgerKey`.
 */
export async function ledgerKey(
	db: Db,
	{ dataFolder, given, now }: { dataFolder: string; given?: string; now: Temporal.Instant },
): Promise<SigningKey | null> {
	const held = await readLedgerKey(dataFolder, given);
	if (held) return (await announce(db, held, now)) ? held : null;
	if ((await db.transaction(announced)) !== null) return null;
	const made = newSigningKey(`amparo-ledger-${randomBytes(3).toString('hex')}`, 'log');
	await saveLedgerKey(dataFolder, made);
	if (await announce(db, made, now)) return made;
	await dropLedgerKey(dataFolder);
	return null;
}

/** Another key for the same ledger, for all to see. The old file must be out of the way first. */
export async function replaceLedgerKey(
	db: Db,
	{ dataFolder, now, actor }: { dataFolder: string; now: Temporal.Instant; actor: string },
): Promise<SigningKey> {
	const before = await db.transaction(announced);
	const key = newSigningKey(before?.name ?? 'amparo-ledger', 'log');
	await saveLedgerKey(dataFolder, key);
	await db.transaction((tx) => tellOf(tx, key, now, actor));
	return key;
}

export async function isAnnounced(tx: Tx, key: VerifierKey): Promise<boolean> {
	return (await announced(tx))?.hash === hashOf(key);
}

/** The name under which the ledger signs, and the hash of its present verifier key. */
export async function announced(tx: Tx): Promise<{ name: string; hash: string | null } | null> {
	const [entry] = await tx
		.select({ name: ledgerEntries.subject, hash: ledgerEntries.sealed })
		.from(ledgerEntries)
		.where(eq(ledgerEntries.kind, KEY_MADE))
		.orderBy(desc(ledgerEntries.seq))
		.limit(1);
	return entry ?? null;
}

/** True when the key is the ledger's own, as it was or from now on. */
async function announce(db: Db, key: SigningKey, now: Temporal.Instant): Promise<boolean> {
	return db.transaction(async (tx) => {
		await tx.execute(sql`select pg_advisory_xact_lock(${ANNOUNCING})`);
		const own = await announced(tx);
		if (own) return own.hash === hashOf(key);
		await tellOf(tx, key, now, 'service:ledger');
		return true;
	});
}

async function tellOf(tx: Tx, key: SigningKey, now: Temporal.Instant, actor: string) {
	const told = { actor, kind: KEY_MADE, subject: key.name, at: now, facts: {} };
	await append(tx, { ...told, sealedHash: hashOf(key) });
}

/** One number for every process: "saying whose key it is". */
const ANNOUNCING = 4_127_011;

function hashOf(key: VerifierKey): string {
	return createHash('sha256').update(writeVerifierKey(key)).digest('hex');
}
