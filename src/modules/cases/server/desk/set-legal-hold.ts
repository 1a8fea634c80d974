import { eq } from 'drizzle-orm';
import type { MemberSession } from '#foundations/access/index.ts';
import type { Db } from '#foundations/db/server/index.ts';
import { atTheCase, type CaseHow } from '../at-the-case.ts';
import { noteInLedger } from '../note-in-ledger.ts';
import { cases } from '../tables.ts';

/** Says that a case may not be erased, or may again: it is evidence somewhere. */
export async function setLegalHold(
	db: Db,
	session: MemberSession,
	{ caseId, on }: { caseId: string; on: boolean },
	how: CaseHow,
): Promise<{ ok: true }> {
	return atTheCase(db, session, { caseId, action: 'cases.hold' }, how, async (at) => {
		await at.tx.update(cases).set({ legalHold: on }).where(eq(cases.id, at.row.id));
		await noteInLedger(at, 'cases.held', { on });
		return { ok: true };
	});
}
