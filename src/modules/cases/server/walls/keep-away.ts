import { and, eq, sql } from 'drizzle-orm';
import type { MemberSession } from '#foundations/access/index.ts';
import type { Db, Tx } from '#foundations/db/server/index.ts';
import { asId } from '#foundations/ids/index.ts';
import { Refusal } from '#foundations/refusal/index.ts';
import { atTheCase, type CaseHow, type CaseRow } from '../at-the-case.ts';
import { keepAwayToo } from '../incidents/keep-away-too.ts';
import { removeWraps } from '../keys.ts';
import { noteInLedger } from '../note-in-ledger.ts';
import { moveLines } from '../owed/move-lines.ts';
import { takeKey } from '../profile/deal-keys.ts';
import { capacities, cases, exclusions } from '../tables.ts';
import { asKeeper } from './as-keeper.ts';
import { colleaguesFor, readersOf } from './readers.ts';

/**
 * Keeps a member away from a case: accused in it, related to someone in it, or asking to be kept
 * out. From then on it is not there for them, in no list, no count and no export (R12).
 *
 * @returns `teamKey`: they hold the key of a team that opens it. Nothing shows it to them; a stolen copy
 *   of the database would, until the case is closed to a circle or the team changes keys without them
 * @throws Refusal when nobody would be left to read: then the case goes to another team
 */
export async function keepAway(
	db: Db,
	session: MemberSession,
	{ caseId, who }: { caseId: string; who: string },
	how: CaseHow,
): Promise<{ ok: true; teamKey: boolean }> {
	return atTheCase(db, session, { caseId, action: 'cases.keep-away' }, how, async (at) => {
		const { tx, row, excluded, named, now } = at;
		if (!asId(who)) throw new Refusal('cases.not-a-colleague', { status: 404 });
		const left = await colleaguesFor(tx, row, [...excluded, who]);
		if (readersOf(left, row, named).length === 0) {
			throw new Refusal('cases.nobody-left', { status: 409, norm: 'R12' });
		}
		const teamKey = await holdsTeamKey(tx, row, who);
		if (excluded.includes(who)) return { ok: true, teamKey };
		const saysSo = await keepAwayToo({ ...at, excluded: [who] });
		if (row.assignedTo === who) {
			await tx.update(cases).set({ assignedTo: null }).where(eq(cases.id, row.id));
			await moveLines(tx, `member:${session.member.id}`, row.id, null);
		}
		await tx
			.delete(capacities)
			.where(and(eq(capacities.caseId, row.id), eq(capacities.memberId, who)));
		// Whoever recuses themselves no longer sees the case in between, so the house does it.
		await asKeeper(tx, `member:${session.member.id}`, async () => {
			await removeWraps(tx, row.id, 'member', who);
			await takeKey(tx, row.id, who);
			await tx
				.insert(exclusions)
				.values({ caseId: row.id, memberId: who, byMember: session.member.id, at: now });
		});
		await noteInLedger(at, 'cases.kept-away', { member: who });
		await saysSo();
		return { ok: true, teamKey };
	});
}

async function holdsTeamKey(tx: Tx, row: CaseRow, who: string): Promise<boolean> {
	const { rows } = await tx.execute(sql`select from access_memberships
		where member_id = ${who} and compartment_id = ${row.compartmentId}`);
	return !row.circle && rows.length > 0;
}
