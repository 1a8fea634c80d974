import type { Tx } from '#foundations/db/server/index.ts';
import { append } from '#foundations/ledger/server/index.ts';
import type { Temporal } from '#foundations/time/index.ts';

/**
 * The first link of a file's chain of custody: what was received, by its hash.
 *
 * Source: Berkeley Protocol on Digital Open Source Investigations (OHCHR, 2020), on preservation.
 */
export async function recordCustody(
	tx: Tx,
	file: { id: string; reportId: string; sha256: string; bytes: number; pieces: number },
	today: Temporal.PlainDate,
): Promise<void> {
	await append(tx, {
		actor: `person:${file.reportId}`,
		kind: 'reports.file-received',
		subject: file.reportId,
		at: today,
		facts: { file: file.id, bytes: file.bytes, pieces: file.pieces },
		sealedHash: file.sha256,
	});
}
