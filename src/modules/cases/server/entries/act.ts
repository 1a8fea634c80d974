import { and, eq } from 'drizzle-orm';
import type { MemberSession } from '#foundations/access/index.ts';
import type { Db, Tx } from '#foundations/db/server/index.ts';
import type { Who } from '#foundations/procedures/index.ts';
import type { Acted } from '../../acts.ts';
import { capacitiesOf } from '../../capacities.ts';
import { OPENINGS } from '../../sealed-apart.ts';
import { type AtCase, atTheCase, type CaseHow, type CaseRow } from '../at-the-case.ts';
import { unlock } from '../keys.ts';
import { handOver } from '../profile/hand-over.ts';
import { requestOf } from '../profile/request-of.ts';
import { sealApartLater } from '../profile/seal-apart-later.ts';
import { capacities } from '../tables.ts';
import { asKeeper } from '../walls/as-keeper.ts';
import type { ActInput } from './make-entry.ts';
import { writeAct } from './write-act.ts';

/**
 * Does one act of a case's procedure, whichever it is. What a person can correct and what a
 * safeguard forbids come back; nothing typed is lost by it, because nothing was taken.
 *
 * @throws Refusal for a case that is not theirs to see
 */
export async function act(
	db: Db,
	session: MemberSession,
	{ caseId, ...input }: ActInput & { caseId: string },
	how: CaseHow,
): Promise<Acted> {
	return atTheCase(db, session, { caseId, action: 'cases.act' }, how, async (at) => {
		const actor = `member:${session.member.id}` as const;
		const who = await whoIs(at);
		const opens = () => unlock(at.tx, at.session, at.row.id);
		const signs = input.action === OPENINGS[at.row.procedure]?.sign;
		const request = signs ? await requestOf(at.tx, at.row) : null;
		const signing = { ...at, signs: input.signs };
		const wrote = async () => request && asKeeper(at.tx, actor, () => handOver(signing, request));
		const done = await writeAct({ ...at, who, actor, ledgerActor: actor, opens, wrote }, input);
		if (done.ok) await sealApartLater(at);
		return done;
	});
}

/** The member in front of the case, in every capacity they have in it. */
export async function whoIs({
	tx,
	session,
	row,
}: Pick<AtCase, 'tx' | 'session' | 'row'>): Promise<Who> {
	const as = capacitiesOf(session, row.compartmentId, await givenTo(tx, row, session.member.id));
	return { id: session.member.id, as };
}

async function givenTo(tx: Tx, row: CaseRow, memberId: string) {
	const found = await tx
		.select({ capacity: capacities.capacity })
		.from(capacities)
		.where(and(eq(capacities.caseId, row.id), eq(capacities.memberId, memberId)));
	return found.map(({ capacity }) => capacity);
}
