import { and, eq, isNull } from 'drizzle-orm';
import type { Tx } from '#foundations/db/server/index.ts';
import { markOf } from '../report-mark.ts';
import type { Report } from './at-the-inbox.ts';
import { files } from './file-tables.ts';
import { items } from './tables.ts';

type Held = { tx: Tx; report: Report; excluded: readonly string[]; asked: readonly string[] };

/** The mark of a report whose row is held, so that it stays right until the transaction ends. */
export async function markNow({ tx, report, excluded, asked }: Held): Promise<string> {
	return markOf({
		...report,
		items: await tx.$count(items, eq(items.reportId, report.id)),
		files: await tx.$count(files, and(eq(files.reportId, report.id), isNull(files.cleanedOf))),
		excluded,
		asked,
	});
}
