import { and, eq, or, sql } from 'drizzle-orm';
import type { MemberSession } from '#foundations/access/index.ts';
import type { Db, Tx } from '#foundations/db/server/index.ts';
import type { WhyApart } from '../../links.ts';
import { type AtCase, type CaseHow, findCase, notThere } from '../at-the-case.ts';
import { atBothEnds } from '../incidents/at-both-ends.ts';
import { noteInLedger } from '../note-in-ledger.ts';
import { indexBeside } from '../owed/index-beside.ts';
import { links } from '../tables.ts';
import { asKeeper } from '../walls/as-keeper.ts';
import { besideOf } from '../walls/beside.ts';

export type Apart = { caseId: string; from: string; why: WhyApart };

/**
 * Takes back that two cases belong together, or says that what came out of one report is about two
 * people. It may lift what stood in the way of a return: it holds once a second person said it too,
 * and until then each counts for the other. To link them again takes one.
 *
 * @throws Refusal where they do not lie beside each other, or one is not theirs to see
 */
export async function sayApart(
	db: Db,
	session: MemberSession,
	{ caseId, from, why }: Apart,
	how: CaseHow,
): Promise<{ ok: true; holds: boolean }> {
	const ends = { caseId, ends: [from], action: 'cases.link' } as const;
	return atBothEnds(db, session, ends, how, async (at) => {
		const { tx, row } = at;
		const other = await findCase(tx, session, { caseId: from, action: 'cases.link' });
		const said = await saidOf(tx, row.id, other.row.id);
		const mine = said.find(({ byMember }) => byMember === session.member.id);
		if (mine) return { ok: true, holds: said.length > 1 };
		if (said.length > 1) return { ok: true, holds: true };
		if (!(await areBeside(at, from))) throw notThere();
		// The second word is said of the other one: the two lines make it hold.
		const [first] = said;
		const [of, target] = first ? [first.targetId, first.caseId] : [row.id, from];
		const by = { byMember: session.member.id, at: at.now };
		await tx.insert(links).values({ caseId: of, kind: 'apart', targetId: target, ...by });
		await asKeeper(tx, `member:${session.member.id}`, () =>
			indexBeside(tx, [row.id, from].toSorted(), at),
		);
		await noteInLedger(at, 'cases.said-apart', { target: from, why });
		return { ok: true, holds: first !== undefined };
	});
}

/** From now on they belong together, whatever was said of it before. */
export async function forgetApart(tx: Tx, one: string, other: string): Promise<void> {
	await tx.delete(links).where(between(one, other));
}

/** The same of all records of a person, also of those that the member does not see. */
export async function forgetApartOf({ tx, session }: AtCase, personId: string): Promise<void> {
	const theirs = sql`(select case_id from cases_links
		where kind = 'person' and target_id = ${personId}::uuid and entry_id is null)`;
	await asKeeper(tx, `member:${session.member.id}`, () =>
		tx.execute(sql`delete from cases_links
			where kind = 'apart' and case_id in ${theirs} and target_id in ${theirs}`),
	);
}

function saidOf(tx: Tx, one: string, other: string) {
	return tx.select().from(links).where(between(one, other));
}

function between(one: string, other: string) {
	const way = (from: string, to: string) => and(eq(links.caseId, from), eq(links.targetId, to));
	return and(eq(links.kind, 'apart'), or(way(one, other), way(other, one)));
}

function areBeside({ tx, session, row, ...how }: AtCase, other: string): Promise<boolean> {
	return asKeeper(tx, `member:${session.member.id}`, async () => {
		const beside = (await besideOf(tx, [row.id], how))(row.id);
		return beside.some(({ caseId }) => caseId === other);
	});
}
