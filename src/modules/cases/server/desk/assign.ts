import { eq } from 'drizzle-orm';
import type { MemberSession } from '#foundations/access/index.ts';
import type { Db } from '#foundations/db/server/index.ts';
import { Refusal } from '#foundations/refusal/index.ts';
import { tellColleague } from '#modules/reports/server/index.ts';
import { atTheCase, type CaseHow } from '../at-the-case.ts';
import { noteInLedger } from '../note-in-ledger.ts';
import { moveLines } from '../owed/move-lines.ts';
import { cases } from '../tables.ts';
import { colleaguesFor, readersOf } from '../walls/readers.ts';

/** Says who works on a case: someone who reads it already. */
export async function assign(
	db: Db,
	session: MemberSession,
	{ caseId, to }: { caseId: string; to: string },
	how: CaseHow,
): Promise<{ ok: true }> {
	return atTheCase(db, session, { caseId, action: 'cases.assign' }, how, async (at) => {
		const { tx, row, excluded, named } = at;
		const readers = readersOf(await colleaguesFor(tx, row, excluded), row, named);
		const may = readers.some(({ id }) => id === to) || named.includes(to);
		if (!may) throw new Refusal('cases.not-a-colleague', { status: 404 });
		await tx.update(cases).set({ assignedTo: to }).where(eq(cases.id, row.id));
		await moveLines(tx, `member:${session.member.id}`, row.id, to);
		await tellColleague(tx, session.member.id, to);
		await noteInLedger(at, 'cases.assigned', { to });
		return { ok: true };
	});
}
