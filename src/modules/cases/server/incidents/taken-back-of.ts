import { desc, eq } from 'drizzle-orm';
import type { MemberSession } from '#foundations/access/index.ts';
import type { Tx } from '#foundations/db/server/index.ts';
import type { Incident } from '../../incidents/index.ts';
import type { TakenBack } from '../../incidents/views.ts';
import { openAnswers } from '../entries/sealed-answers.ts';
import { unlock } from '../keys.ts';
import { cases } from '../tables.ts';
import { takenBack } from './tables.ts';

/** What belonged to an incident once, as far as this member sees the case; the newest first. */
export async function takenBackOf(
	tx: Tx,
	session: MemberSession,
	incidentId: string,
	{ victims }: Incident,
): Promise<TakenBack[]> {
	const found = await tx
		.select({ was: takenBack, procedure: cases.procedure })
		.from(takenBack)
		.innerJoin(cases, eq(cases.id, takenBack.caseId))
		.where(eq(takenBack.incidentId, incidentId))
		.orderBy(desc(takenBack.at), takenBack.id);
	const all: TakenBack[] = [];
	for (const { was, procedure } of found) {
		const { desk } = await unlock(tx, session, was.caseId);
		const reasons = (await openAnswers(desk, was.reasons))?.reasons;
		all.push({
			...{ id: was.id, caseId: was.caseId, procedure },
			victim: victims.find(({ entryId }) => entryId === was.entryId)?.number ?? null,
			...{ linkedBy: was.linkedBy, linkedAt: was.linkedAt.toString() },
			...{ byMember: was.byMember, at: was.at.toString() },
			reasons: typeof reasons === 'string' ? reasons : null,
		});
	}
	return all;
}
