import { and, eq, inArray, isNull } from 'drizzle-orm';
import type { Tx } from '#foundations/db/server/index.ts';
import type { Temporal } from '#foundations/time/index.ts';
import { files as filesTable } from '../file-tables.ts';
import { recordCustody } from './record-custody.ts';

type Bound = {
	reportId: string;
	recordRecipient: string;
	files: readonly string[];
	today: Temporal.PlainDate;
};

/**
 * Gives uploads to their report. Acts as the service `intake`.
 *
 * Only uploads that nobody has and that are sealed to this record: another one could not be opened
 * here anyway. One that still lacks pieces comes along and can be finished later, so that a slow
 * connection never costs a report.
 */
export async function bindFiles(tx: Tx, bound: Bound): Promise<void> {
	const { reportId, recordRecipient, files, today } = bound;
	if (files.length === 0) return;
	const taken = await tx
		.update(filesTable)
		.set({ reportId, onDay: today })
		.where(
			and(
				inArray(filesTable.id, [...files]),
				isNull(filesTable.reportId),
				isNull(filesTable.cleanedOf),
				eq(filesTable.recordRecipient, recordRecipient),
			),
		)
		.returning();
	for (const file of taken) {
		if (file.sha256) await recordCustody(tx, { ...file, reportId, sha256: file.sha256 }, today);
	}
}
