import { and, eq, inArray } from 'drizzle-orm';
import type { MemberSession } from '#foundations/access/index.ts';
import { asActor, type Db, type Tx } from '#foundations/db/server/index.ts';
import { asId, newId } from '#foundations/ids/index.ts';
import { Refusal } from '#foundations/refusal/index.ts';
import { cleanText } from '#modules/reports/index.ts';
import { INCIDENT } from '../../incidents/index.ts';
import { type CaseHow, type CaseRow, findCase, notThere } from '../at-the-case.ts';
import { sealAnswers } from '../entries/sealed-answers.ts';
import { holdInOrder } from '../hold-in-order.ts';
import { noteInLedger } from '../note-in-ledger.ts';
import { Overtaken, onceMore } from '../once-more.ts';
import { links } from '../tables.ts';
import { mayTakeBack, type Ties, type TiesOf, tiesOf } from './belonging.ts';
import { takenBack } from './tables.ts';

export type TakeBack = TiesOf & { incidentId: string; reasons: string };

/** So long may reasons be, in characters. */
const LONGEST = 10_000;

/**
 * Says that a case does not belong to an incident after all, or that a victim is somebody else than
 * was thought. What was linked, by whom, and why it was taken back, stays with both. Whoever was
 * kept away from the incident stays so.
 *
 * @throws Refusal where nothing is linked that is theirs to see, and where it is not theirs to undo
 */
export async function takeBack(
	db: Db,
	session: MemberSession,
	{ incidentId, reasons, ...of }: TakeBack,
	{ now }: CaseHow,
): Promise<{ ok: true } | { ok: false; problem: 'required' | 'too-long' }> {
	const why = cleanText(reasons);
	if (!why) return { ok: false, problem: 'required' };
	if (why.length > LONGEST) return { ok: false, problem: 'too-long' };
	if (!asId(incidentId) || ('caseId' in of && !asId(of.caseId))) throw notThere();
	const take = async (tx: Tx): Promise<{ ok: true }> => {
		const before = casesOf(await tiesOf(tx, incidentId, of));
		await holdInOrder(tx, [incidentId, ...before]);
		const incident = await findCase(tx, session, { caseId: incidentId, action: 'cases.link' });
		if (incident.row.procedure !== INCIDENT) throw notThere();
		const ties = await tiesOf(tx, incidentId, of);
		if (casesOf(ties).some((caseId) => !before.includes(caseId))) throw new Overtaken();
		if (ties.belongs.length === 0) throw notThere();
		const ends = await endsOf(tx, session, ties);
		if (!(await mayTakeBack(tx, session, incident.row, ties))) {
			throw new Refusal('cases.not-your-link', { status: 403 });
		}
		const by = { byMember: session.member.id, at: now };
		await remove(tx, incidentId, ties);
		const kept = ties.belongs.map(async ({ caseId, byMember, at }) => ({
			...{ id: newId(), caseId, incidentId, linkedBy: byMember, linkedAt: at, ...by },
			entryId: ties.persons[0]?.entryId ?? null,
			reasons: await sealAnswers(ends.get(caseId)?.deskRecipient ?? '', { reasons: why }),
		}));
		await tx.insert(takenBack).values(await Promise.all(kept));
		for (const { targetId: target, entryId: entry } of ties.persons) {
			const facts = { kind: 'person', target, entry };
			await noteInLedger({ tx, session, row: incident.row, now }, 'cases.unlinked', facts);
		}
		for (const row of ends.values()) {
			const facts = { kind: 'incident', target: incidentId };
			await noteInLedger({ tx, session, row, now }, 'cases.unlinked', facts);
		}
		return { ok: true };
	};
	return onceMore(() => asActor(db, `member:${session.member.id}`, take));
}

function casesOf({ belongs }: Ties): string[] {
	return belongs.map(({ caseId }) => caseId);
}

/** The cases, each theirs to link. @throws Refusal */
async function endsOf(tx: Tx, session: MemberSession, { belongs }: Ties) {
	const ends = new Map<string, CaseRow>();
	for (const { caseId } of belongs) {
		const { row } = await findCase(tx, session, { caseId, action: 'cases.link' });
		ends.set(caseId, row);
	}
	return ends;
}

async function remove(tx: Tx, incidentId: string, ties: Ties): Promise<void> {
	const belonged = and(eq(links.kind, 'incident'), eq(links.targetId, incidentId));
	await tx.delete(links).where(and(belonged, inArray(links.caseId, casesOf(ties))));
	const people = ties.persons.map(({ targetId }) => targetId);
	if (people.length === 0) return;
	const stood = and(eq(links.caseId, incidentId), eq(links.kind, 'person'));
	await tx.delete(links).where(and(stood, inArray(links.targetId, people)));
}
