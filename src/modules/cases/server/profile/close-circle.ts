import { and, eq } from 'drizzle-orm';
import type { MemberSession } from '#foundations/access/index.ts';
import type { Db } from '#foundations/db/server/index.ts';
import { Refusal } from '#foundations/refusal/index.ts';
import { atTheCase, type CaseHow } from '../at-the-case.ts';
import { addWrap, type NewWrap, unlock } from '../keys.ts';
import { noteInLedger } from '../note-in-ledger.ts';
import { due } from '../owed/due-tables.ts';
import { cases, wraps } from '../tables.ts';
import { asKeeper } from '../walls/as-keeper.ts';
import { colleaguesFor, readersOf } from '../walls/readers.ts';
import { recoveryOf } from './circle-recovery.ts';

type Named = Pick<NewWrap, 'holder' | 'holderId' | 'recipient'>;

/**
 * Makes a circle of a case: everyone of its team who sees it gets a key of their own, and the key of
 * the team opens it no more. So whoever was kept away and is still in the team cannot open it, not
 * even with a copy of the database of tomorrow.
 */
export async function closeCircle(
	db: Db,
	session: MemberSession,
	{ caseId }: { caseId: string },
	how: CaseHow,
): Promise<{ ok: true }> {
	return atTheCase(db, session, { caseId, action: 'cases.close-circle' }, how, async (at) => {
		const { tx, row, excluded, named } = at;
		if (row.circle) return { ok: true };
		const colleagues = await colleaguesFor(tx, row, excluded);
		const circle = readersOf(colleagues, row, named).filter(({ id }) => !named.includes(id));
		const opening = await unlock(tx, session, row.id);
		await asKeeper(tx, `member:${session.member.id}`, async () => {
			const custodians: Named = {
				...{ holder: 'recovery', holderId: row.id, recipient: await recoveryOf(tx) },
			};
			const own = circle.map(({ id, recipient }): Named => {
				return { holder: 'member', holderId: id, recipient };
			});
			for (const layer of ['record', 'desk'] as const) {
				const identity = opening[layer];
				if (!identity) throw new Refusal('cases.no-key', { status: 409 });
				for (const holder of [...own, custodians]) {
					await addWrap(tx, { caseId: row.id, layer, identity, ...holder });
				}
			}
			await tx.delete(wraps).where(and(eq(wraps.caseId, row.id), eq(wraps.holder, 'compartment')));
			await tx.update(cases).set({ circle: true }).where(eq(cases.id, row.id));
			await tx.update(due).set({ circle: true }).where(eq(due.caseId, row.id));
		});
		await noteInLedger(at, 'cases.circle-closed', { members: circle.length + named.length });
		return { ok: true };
	});
}
