import { and, eq } from 'drizzle-orm';
import type { MemberSession } from '#foundations/access/index.ts';
import type { Db } from '#foundations/db/server/index.ts';
import { Refusal } from '#foundations/refusal/index.ts';
import { tellColleague } from '#modules/reports/server/index.ts';
import { ASSIGNABLE, type Assignable } from '../../capacities.ts';
import { type AtCase, atTheCase, type CaseHow } from '../at-the-case.ts';
import { addWrap, removeWraps, unlock } from '../keys.ts';
import { noteInLedger } from '../note-in-ledger.ts';
import { takeKey } from '../profile/deal-keys.ts';
import { sealApartLater } from '../profile/seal-apart-later.ts';
import { capacities } from '../tables.ts';
import { asKeeper } from '../walls/as-keeper.ts';
import { type Colleague, colleaguesFor, readersOf } from '../walls/readers.ts';

type Given = { caseId: string; who: string; as: Assignable };

/**
 * Has a colleague act in a capacity in one case: counsel, guardian, a seat on the panel. Whoever is
 * of another team, or is called into a circle, gets a key of their own.
 *
 * Nobody gives themselves a capacity: that would make one person of two.
 *
 * @throws Refusal for a capacity that comes with a receipt or a link instead, such as a consulate's
 */
export async function assignCapacity(
	db: Db,
	session: MemberSession,
	{ caseId, who, as }: Given,
	how: CaseHow,
): Promise<{ ok: true }> {
	return atTheCase(db, session, { caseId, action: 'cases.assign' }, how, async (at) => {
		const { tx, row, excluded, named, now } = at;
		if (!ASSIGNABLE.includes(as)) throw new Refusal('cases.inbox-only', { norm: 'R5' });
		if (who === session.member.id) throw new Refusal('cases.not-yourself', { status: 409 });
		const colleagues = await colleaguesFor(tx, row, excluded);
		const colleague = colleagues.find(({ id }) => id === who);
		if (!colleague) throw new Refusal('cases.not-a-colleague', { status: 404 });
		await tx
			.insert(capacities)
			.values({ caseId: row.id, memberId: who, capacity: as, byMember: session.member.id, at: now })
			.onConflictDoNothing();
		const reads = readersOf(colleagues, row, named).some(({ id }) => id === who);
		if (!reads && !named.includes(who)) {
			await giveKeys(at, colleague);
			// A guardian who comes into the circle must not open alone what is sealed apart in it.
			await takesNoPart(at, who);
		}
		await tellColleague(tx, session.member.id, who);
		// Nobody is let into a circle behind the back of those who are in it.
		for (const one of row.circle ? named : []) await tellColleague(tx, session.member.id, one);
		await noteInLedger(at, 'cases.capacity-given', { member: who, as });
		await sealApartLater(at);
		return { ok: true };
	});
}

/** Ends a capacity; with the last one, whoever came from another team loses their key. */
export async function endCapacity(
	db: Db,
	session: MemberSession,
	{ caseId, who, as }: Given,
	how: CaseHow,
): Promise<{ ok: true }> {
	return atTheCase(db, session, { caseId, action: 'cases.assign' }, how, async (at) => {
		const { tx, row, named } = at;
		const mine = and(eq(capacities.caseId, row.id), eq(capacities.memberId, who));
		await tx.delete(capacities).where(and(mine, eq(capacities.capacity, as)));
		const left = await tx.select().from(capacities).where(mine);
		const lastOfCircle = row.circle && named.every((id) => id === who);
		if (left.length === 0 && !lastOfCircle) {
			await removeWraps(tx, row.id, 'member', who);
			await takesNoPart(at, who);
		}
		await noteInLedger(at, 'cases.capacity-ended', { member: who, as });
		return { ok: true };
	});
}

function takesNoPart({ tx, session, row }: AtCase, who: string): Promise<void> {
	return asKeeper(tx, `member:${session.member.id}`, () => takeKey(tx, row.id, who));
}

async function giveKeys({ tx, session, row }: AtCase, { id, recipient }: Colleague): Promise<void> {
	const opening = await unlock(tx, session, row.id);
	for (const layer of ['record', 'desk'] as const) {
		const identity = opening[layer];
		if (!identity) throw new Refusal('cases.no-key', { status: 409 });
		await addWrap(tx, {
			caseId: row.id,
			layer,
			holder: 'member',
			holderId: id,
			identity,
			recipient,
		});
	}
}
