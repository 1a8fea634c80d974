import { and, eq, inArray, isNotNull, isNull } from 'drizzle-orm';
import { type Action, actorOf, decide, type MemberSession } from '#foundations/access/index.ts';
import type { Tx } from '#foundations/db/server/index.ts';
import { incidentOf } from '../../incidents/index.ts';
import { type CaseRow, namedIn } from '../at-the-case.ts';
import { rowsOf } from '../entries/entry-rows.ts';
import { cases, links } from '../tables.ts';

type Link = typeof links.$inferSelect;

/** What ties cases to an incident, as far as this member sees it. */
export type Ties = {
	/** That a case belongs to it. */
	belongs: Link[];
	/** That one of its victims is the person of a case. */
	persons: Link[];
};

/** Of one case, or of one victim by number: where both hold, one is not undone without the other. */
export type TiesOf = { caseId: string } | { victim: number };

/** Of a victim all cases of that person; of a case that is about a victim, the same. */
export async function tiesOf(tx: Tx, incidentId: string, of: TiesOf): Promise<Ties> {
	const all = await tx
		.select()
		.from(links)
		.where(and(eq(links.caseId, incidentId), isNotNull(links.entryId)));
	const own = 'caseId' in of ? [of.caseId] : [];
	const people = 'caseId' in of ? await personsOf(tx, of.caseId) : [];
	const entry = 'victim' in of ? await entryOf(tx, incidentId, of.victim) : null;
	const persons = all.filter((one) => one.entryId === entry || people.includes(one.targetId));
	const theirs = await casesAbout(
		tx,
		persons.map(({ targetId }) => targetId),
	);
	const belongs = await tx
		.select()
		.from(links)
		.where(
			and(
				eq(links.kind, 'incident'),
				eq(links.targetId, incidentId),
				inArray(links.caseId, [...own, ...theirs]),
			),
		);
	return { belongs, persons };
}

/** Whether they may take these back: each their own, or as the lead of the incident or of the case. */
export async function mayTakeBack(
	tx: Tx,
	session: MemberSession,
	incident: CaseRow,
	{ belongs, persons }: Ties,
): Promise<boolean> {
	if (!(await may(tx, session, 'cases.link', incident))) return false;
	const ids = belongs.map(({ caseId }) => caseId);
	const rows = ids.length ? await tx.select().from(cases).where(inArray(cases.id, ids)) : [];
	let leads = rows.length > 0;
	for (const row of rows) {
		if (!(await may(tx, session, 'cases.link', row))) return false;
		leads = leads && (await may(tx, session, 'cases.unlink', row));
	}
	const own = [...belongs, ...persons].every(({ byMember }) => byMember === session.member.id);
	return own || leads || (await may(tx, session, 'cases.unlink', incident));
}

async function may(tx: Tx, session: MemberSession, action: Action, row: CaseRow) {
	const asked = await namedIn(tx, row.id);
	const outside = row.circle && !asked.includes(session.member.id);
	const compartments = outside ? [] : [row.compartmentId];
	const record = { kind: 'record', id: row.id, compartments, excluded: [], asked } as const;
	return decide(actorOf(session), action, record).allow;
}

async function entryOf(tx: Tx, incidentId: string, victim: number): Promise<string | undefined> {
	const { victims } = incidentOf(await rowsOf(tx, incidentId));
	return victims.find(({ number }) => number === victim)?.entryId;
}

async function personsOf(tx: Tx, caseId: string): Promise<string[]> {
	const about = and(eq(links.kind, 'person'), isNull(links.entryId));
	const found = await tx
		.select({ id: links.targetId })
		.from(links)
		.where(and(eq(links.caseId, caseId), about));
	return found.map(({ id }) => id);
}

async function casesAbout(tx: Tx, persons: string[]): Promise<string[]> {
	if (persons.length === 0) return [];
	const about = and(eq(links.kind, 'person'), isNull(links.entryId));
	const found = await tx
		.select({ id: links.caseId })
		.from(links)
		.where(and(inArray(links.targetId, persons), about));
	return found.map(({ id }) => id);
}
