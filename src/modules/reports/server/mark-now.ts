import { and, eq, isNull } from 'drizzle-orm';
import { markOf } from '../report-mark.ts';
import type { AtDesk } from './at-the-desk.ts';
import { files, items } from './tables.ts';

/** The mark of a report whose row is held, so that it stays right until the transaction ends. */
export async function markNow({
	tx,
	report,
	excluded,
	asked,
}: Pick<AtDesk, 'tx' | 'report' | 'excluded' | 'asked'>): Promise<string> {
	return markOf({
		...report,
		items: await tx.$count(items, eq(items.reportId, report.id)),
		files: await tx.$count(files, and(eq(files.reportId, report.id), isNull(files.cleanedOf))),
		excluded,
		asked,
	});
}
