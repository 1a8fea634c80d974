import { eq } from 'drizzle-orm';
import { actorOf, authorise, HERE, type MemberSession } from '#foundations/access/index.ts';
import { asActor, type Db, type Tx } from '#foundations/db/server/index.ts';
import { asId } from '#foundations/ids/index.ts';
import { Refusal } from '#foundations/refusal/index.ts';
import type { Acted } from '../../acts.ts';
import { OPENINGS } from '../../sealed-apart.ts';
import { type CaseHow, type CaseRow, excludedFrom, namedIn, notThere } from '../at-the-case.ts';
import { writeAct } from '../entries/write-act.ts';
import { houseOf } from '../house.ts';
import { cases } from '../tables.ts';
import { handOver } from './hand-over.ts';
import { requestOf } from './request-of.ts';

/** `signs`: the entry that asks. */
export type Signature = { caseId: string; signs: string; legalBasis: string; reasons: string };

/**
 * A data guardian signs that what is sealed apart is opened to whoever asked: with a circle of two
 * nobody else could. They see the request and not one word of the case.
 *
 * @throws Refusal for a case they are kept away from (as for none), or of whose circle they are
 */
export async function signOpening(
	db: Db,
	session: MemberSession,
	{ caseId, signs, ...answers }: Signature,
	{ now }: CaseHow,
): Promise<Acted> {
	authorise(actorOf(session), 'cases.sign-opening', HERE);
	const house = await houseOf(db);
	const { id } = session.member;
	return asActor(db, 'service:keeper', async (tx) => {
		const row = await caseFor(tx, session, caseId);
		const request = await requestOf(tx, row);
		const ledgerActor = `member:${id}` as const;
		const who = { id, as: ['data-guardian'] as const };
		const wrote = async () => request && handOver({ tx, row, session, now, signs }, request);
		const actor = 'service:keeper' as const;
		const acting = { tx, row, house, now, who, actor, ledgerActor, wrote };
		const action = OPENINGS[row.procedure]?.sign ?? '';
		return writeAct(acting, { action, version: row.version, answers, signs });
	});
}

async function caseFor(tx: Tx, session: MemberSession, caseId: string): Promise<CaseRow> {
	const id = asId<'case'>(caseId);
	const asked = id ? tx.select().from(cases).where(eq(cases.id, id)).for('no key update') : [];
	const [row] = await asked;
	const { member, compartments } = session;
	const away =
		!row?.profileRecipient ||
		compartments.some((team) => row.keepAway.includes(team.id)) ||
		(await excludedFrom(tx, row.id)).includes(member.id);
	if (away) throw notThere();
	if ((await namedIn(tx, row.id)).includes(member.id)) {
		throw new Refusal('cases.opening-inside', { status: 409 });
	}
	return row;
}
