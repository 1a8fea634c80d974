import { eq } from 'drizzle-orm';
import type { Tx } from '#foundations/db/server/index.ts';
import { idsOf } from '../at-the-desk.ts';
import { doors, reports } from '../tables.ts';

/** What a record that comes out of a report takes along: its person, and who is kept away. */
export type Carried = {
	/** The person's `age1…`: what is sealed to it opens with the receipt of the report. */
	personRecipient: string;
	country: string | null;
	keepAway: string[];
	excluded: string[];
};

/**
 * For rooms whose records come out of reports and open by the same receipt; null where there is no
 * such report, it is erased, or it is not this actor's to see.
 */
export async function personOf(tx: Tx, reportId: string): Promise<Carried | null> {
	const [found] = await tx
		.select({ report: reports, door: doors })
		.from(reports)
		.innerJoin(doors, eq(doors.reportId, reports.id))
		.where(eq(reports.id, reportId));
	if (!found || found.report.erasedOn || found.report.stage === 'withdrawn') return null;
	return {
		personRecipient: found.door.personRecipient,
		country: found.report.country,
		keepAway: found.report.keepAway,
		excluded: await idsOf(tx, reportId, 'excluded'),
	};
}
