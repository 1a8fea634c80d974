import { and, eq } from 'drizzle-orm';
import type { MemberSession } from '#foundations/access/index.ts';
import type { Db } from '#foundations/db/server/index.ts';
import { Refusal } from '#foundations/refusal/index.ts';
import { enclosed } from '#modules/reports/server/index.ts';
import { fromJson, type LogEntry, mergeEntries } from '../../worklog/index.ts';
import { atTheCase, type CaseHow } from '../at-the-case.ts';
import { wraps } from '../tables.ts';
import { asKeeper } from '../walls/as-keeper.ts';

/**
 * What the person of a case sent from their own log, however often and from however many phones. Of
 * that person alone: whoever else's report is linked to the case has a log of their own.
 */
export async function logOf(
	db: Db,
	session: MemberSession,
	{ caseId }: { caseId: string },
	how: CaseHow,
): Promise<LogEntry[]> {
	const wanted = { caseId, action: 'cases.read' } as const;
	const reportIds = await atTheCase(db, session, wanted, how, ({ tx, row }) =>
		asKeeper(tx, `member:${session.member.id}`, async () => {
			const ofPerson = and(eq(wraps.caseId, row.id), eq(wraps.holder, 'person'));
			const found = await tx.select({ id: wraps.holderId }).from(wraps).where(ofPerson);
			return found.map(({ id }) => id);
		}),
	);
	const sent: LogEntry[] = [];
	for (const reportId of reportIds) sent.push(...(await sentWith(db, session, reportId, how)));
	return oneLog(sent);
}

async function sentWith(
	db: Db,
	session: MemberSession,
	reportId: string,
	how: CaseHow,
): Promise<LogEntry[]> {
	try {
		const texts = await enclosed(db, session, { reportId }, how);
		return texts.flatMap((text) => fromJson(text) ?? []);
	} catch (reason) {
		// A report that this member does not see: the case is theirs, its inbox is not.
		if (reason instanceof Refusal) return [];
		throw reason;
	}
}

/** Whatever somebody sends to make a server count for ever: what came first is counted. */
export function oneLog(sent: readonly LogEntry[]): LogEntry[] {
	const ids = new Set<string>();
	for (const { id } of sent) if (ids.size < MOST) ids.add(id);
	return mergeEntries(
		sent.filter(({ id }) => ids.has(id)),
		[],
	);
}

/** As many as a file brings: more than twenty years of days. */
const MOST = 10_000;
