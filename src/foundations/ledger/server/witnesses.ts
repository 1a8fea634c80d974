import { asc, eq } from 'drizzle-orm';
import type { Db, Tx } from '#foundations/db/server/index.ts';
import { readCheckpoint } from '../proof/checkpoint.ts';
import type { VerifierKey } from '../proof/keys.ts';
import { writeVerifierKey } from '../proof/keys.ts';
import { readNote, signers } from '../proof/note.ts';
import { ledgerCheckpoints, ledgerWitnesses } from './tables.ts';

export type Kept =
	| { readonly ok: true; readonly size: number }
	| {
			readonly ok: false;
			readonly problem: 'not_a_checkpoint' | 'unknown_checkpoint' | 'signature';
	  };

/** Keeps what a witness signed under a checkpoint of ours, so that our exports carry it. */
export async function keepCosignature(db: Db, note: string, by: VerifierKey): Promise<Kept> {
	const read = readNote(note);
	const checkpoint = read && readCheckpoint(read.text);
	if (!read || !checkpoint) return { ok: false, problem: 'not_a_checkpoint' };
	if (by.type !== 'witness' || !signers(read, [by])) return { ok: false, problem: 'signature' };
	return db.transaction(async (tx) => {
		const [ours] = await tx
			.select({ note: ledgerCheckpoints.note })
			.from(ledgerCheckpoints)
			.where(eq(ledgerCheckpoints.size, checkpoint.size));
		if (!ours?.note.startsWith(`${read.text}\n`))
			return { ok: false, problem: 'unknown_checkpoint' };
		const line = note
			.split('\n')
			.findLast((one) => one.startsWith(`— ${by.name} `) && idOf(one) === by.id);
		await tx
			.insert(ledgerWitnesses)
			.values({ size: checkpoint.size, key: writeVerifierKey(by), line: `${line}\n` })
			.onConflictDoNothing();
		return { ok: true, size: checkpoint.size };
	});
}

/** The lines of the witnesses, by the size of the checkpoint that they stand under. */
export async function cosignatures(tx: Tx): Promise<Map<number, string[]>> {
	const rows = await tx.select().from(ledgerWitnesses).orderBy(asc(ledgerWitnesses.key));
	const lines = new Map<number, string[]>();
	for (const { size, line } of rows) lines.set(size, [...(lines.get(size) ?? []), line]);
	return lines;
}

function idOf(line: string): string {
	const [, , base64 = ''] = line.split(' ');
	return Buffer.from(base64, 'base64').subarray(0, 4).toString('hex');
}
