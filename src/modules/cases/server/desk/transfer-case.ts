import { and, eq, inArray } from 'drizzle-orm';
import type { MemberSession } from '#foundations/access/index.ts';
import type { Db } from '#foundations/db/server/index.ts';
import { asId } from '#foundations/ids/index.ts';
import { Refusal } from '#foundations/refusal/index.ts';
import { mayReceive } from '#modules/reports/index.ts';
import { type AtCase, atTheCase, type CaseHow } from '../at-the-case.ts';
import { addWrap, type Opening, recipientOfTeam, unlock } from '../keys.ts';
import { noteInLedger } from '../note-in-ledger.ts';
import { due } from '../owed/due-tables.ts';
import { handOnApart } from '../profile/hand-on.ts';
import { type OpenNow, openNow } from '../profile/open-now.ts';
import { sealApartLater } from '../profile/seal-apart-later.ts';
import { capacities, cases, wraps } from '../tables.ts';
import { asKeeper } from '../walls/as-keeper.ts';
import { type Colleague, colleaguesFor } from '../walls/readers.ts';

/**
 * Hands a case to another team: the new team gets its keys, the old one and everyone it named lose
 * theirs, also to what is sealed apart. Its clocks run on. Never to a team that is kept away (R12), nor where nobody could read.
 */
export async function transferCase(
	db: Db,
	session: MemberSession,
	{ caseId, to }: { caseId: string; to: string },
	how: CaseHow,
): Promise<{ ok: true }> {
	return atTheCase(db, session, { caseId, action: 'cases.transfer' }, how, async (at) => {
		const { tx, row, excluded } = at;
		if (to === row.compartmentId) return { ok: true };
		const recipient = asId(to) ? await recipientOfTeam(tx, to) : null;
		if (!recipient) throw new Refusal('cases.no-such-team', { status: 404 });
		if (!mayReceive(to, { keepAway: row.keepAway, excluded })) {
			throw new Refusal('cases.kept-away', { status: 409, norm: 'R12' });
		}
		const there = (await colleaguesFor(tx, row, excluded)).filter(({ compartments, leads }) =>
			(row.circle ? leads : compartments).includes(to),
		);
		if (there.length === 0) throw new Refusal('cases.nobody-left', { status: 409 });
		const opening = await unlock(tx, session, row.id);
		const open = await openNow(tx, at);
		await asKeeper(tx, `member:${session.member.id}`, () =>
			handOver(at, { to, recipient, there, opening, open }),
		);
		await noteInLedger(at, 'cases.transferred', { from: row.compartmentId, to });
		if (row.circle) await sealApartLater({ ...at, opening });
		return { ok: true };
	});
}

type HandOver = {
	to: string;
	recipient: string;
	there: Colleague[];
	opening: Opening;
	open: OpenNow | null;
};

async function handOver(at: AtCase, { to, recipient, there, opening, open }: HandOver) {
	const { tx, row } = at;
	const caseId = row.id;
	const dealParts = await handOnApart(at, { there, open });
	await tx
		.delete(wraps)
		.where(and(eq(wraps.caseId, caseId), inArray(wraps.holder, ['compartment', 'member'])));
	await tx.delete(capacities).where(eq(capacities.caseId, caseId));
	for (const layer of ['record', 'desk'] as const) {
		const identity = opening[layer];
		if (!identity) throw new Refusal('cases.no-key', { status: 409 });
		const wrap = { caseId, layer, identity };
		if (!row.circle) await addWrap(tx, { ...wrap, holder: 'compartment', holderId: to, recipient });
		else {
			for (const { id, recipient: own } of there) {
				await addWrap(tx, { ...wrap, holder: 'member', holderId: id, recipient: own });
			}
		}
	}
	await dealParts();
	const moved = { compartmentId: to, assignedTo: null };
	await tx
		.update(cases)
		.set({ ...moved, fresh: true })
		.where(eq(cases.id, caseId));
	await tx.update(due).set(moved).where(eq(due.caseId, caseId));
}
