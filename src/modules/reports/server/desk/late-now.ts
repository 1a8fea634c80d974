import { type SQL, sql } from 'drizzle-orm';
import { FEEDBACK } from '../../acknowledgement.ts';

export type Now = {
	/** Whoever came then or before, and was not answered, waits too long. */
	lateDay: string;
	today: string;
	timeZone: string;
};

/**
 * A promise to the person is broken: nobody confirmed the report, or nobody has told them what was
 * done. The same as `rowOf` says of one report.
 */
export function isLateNow({ lateDay, today, timeZone }: Now): SQL {
	const months = sql.raw(`interval '${FEEDBACK.months} months'`);
	return sql`((stage = 'received' and received_on <= ${lateDay}::date)
		or (stage in ('acknowledged', 'open')
			and (coalesce((acknowledged_at at time zone ${timeZone})::date, received_on + 7) + ${months})::date < ${today}::date))`;
}
