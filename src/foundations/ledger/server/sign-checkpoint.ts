import { desc, sql } from 'drizzle-orm';
import type { Db, Tx } from '#foundations/db/server/index.ts';
import type { Temporal } from '#foundations/time/index.ts';
import { checkpointOf, writeCheckpoint } from '../proof/checkpoint.ts';
import type { SigningKey } from '../proof/keys.ts';
import { writeVerifierKey } from '../proof/keys.ts';
import type { Tree } from '../proof/merkle.ts';
import { EMPTY_TREE, withLeaf } from '../proof/merkle.ts';
import { signatureLine, writeNote } from '../proof/note.ts';
import { isAnnounced } from './ledger-key.ts';
import { readEntries } from './read-entries.ts';
import { ledgerCheckpoints } from './tables.ts';

export type Signing =
	| { readonly kind: 'signed'; readonly size: number }
	| { readonly kind: 'nothing_new'; readonly size: number }
	/** The key is not the one that the ledger announced. */
	| { readonly kind: 'not_our_key' };

/**
 * Signs all that stands in the ledger now, if anything came since the last checkpoint.
 *
 * Only the day is kept: a checkpoint after each entry, with its time, would say when a person wrote.
 */
export async function signCheckpoint(
	db: Db,
	key: SigningKey,
	now: Temporal.Instant,
): Promise<Signing> {
	return db.transaction(async (tx) => {
		await tx.execute(sql`select pg_advisory_xact_lock(${SIGNING})`);
		if (!(await isAnnounced(tx, key))) return { kind: 'not_our_key' };
		const before = await lastTree(tx);
		const tree = await grown(tx, before);
		if (tree.size === before.size) return { kind: 'nothing_new', size: tree.size };
		const text = writeCheckpoint(checkpointOf(key.name, tree));
		await tx.insert(ledgerCheckpoints).values({
			size: tree.size,
			note: writeNote(text, [signatureLine(text, key, 0)]),
			key: writeVerifierKey(key),
			peaks: tree.peaks.map((peak) => Buffer.from(peak).toString('hex')),
			signedOn: now.toZonedDateTimeISO('UTC').toPlainDate(),
		});
		return { kind: 'signed', size: tree.size };
	});
}

/** One number for every process: "signing the ledger". */
const SIGNING = 4_127_012;

async function lastTree(tx: Tx): Promise<Tree> {
	const [last] = await tx
		.select()
		.from(ledgerCheckpoints)
		.orderBy(desc(ledgerCheckpoints.size))
		.limit(1);
	if (!last) return EMPTY_TREE;
	return { size: last.size, peaks: last.peaks.map((peak) => Buffer.from(peak, 'hex')) };
}

async function grown(tx: Tx, before: Tree): Promise<Tree> {
	let tree = before;
	for (;;) {
		const entries = await readEntries(tx, { after: tree.size });
		if (entries.length === 0) return tree;
		for (const { hash } of entries) tree = withLeaf(tree, Buffer.from(hash, 'hex'));
	}
}
