import { eq } from 'drizzle-orm';
import type { Tx } from '#foundations/db/server/index.ts';
import { doors } from './tables.ts';

/**
 * To whom the person behind a report is sealed to, for rooms whose records the same receipt opens;
 * null where there is no such report, or it is not this actor's to see.
 */
export async function personOf(tx: Tx, reportId: string): Promise<string | null> {
	const [door] = await tx.select().from(doors).where(eq(doors.reportId, reportId));
	return door?.personRecipient ?? null;
}
