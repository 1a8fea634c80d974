import { and, eq } from 'drizzle-orm';
import type { MemberSession } from '#foundations/access/index.ts';
import type { Db } from '#foundations/db/server/index.ts';
import { INCIDENT, incidentOf } from '../../incidents/index.ts';
import { type AtCase, type CaseHow, findCase, notThere } from '../at-the-case.ts';
import { personAs } from '../desk/link-records.ts';
import { rowsOf } from '../entries/entry-rows.ts';
import { noteInLedger } from '../note-in-ledger.ts';
import { links } from '../tables.ts';
import { atBothEnds } from './at-both-ends.ts';
import { keepAwayToo, type SaysSo } from './keep-away-too.ts';

/** A victim of an incident, by number, and a case that is about the same person. */
export type SameVictim = { caseId: string; victim: number; sameAs: string };

/**
 * Says that a victim is the person of a case: from now on they count once in all incidents, and the
 * case belongs to this one. It opens nothing to anybody.
 *
 * @throws Refusal for an incident or a case that is not theirs to see
 */
export async function linkVictim(
	db: Db,
	session: MemberSession,
	{ caseId, victim, sameAs }: SameVictim,
	how: CaseHow,
): Promise<{ ok: true } | { ok: false; problem: 'another-victim' }> {
	const ends = { caseId, ends: [sameAs], action: 'cases.link' } as const;
	return atBothEnds(db, session, ends, how, async (at) => {
		const { tx, row, now } = at;
		if (row.procedure !== INCIDENT) throw notThere();
		const { victims } = incidentOf(await rowsOf(tx, row.id));
		const one = victims.find(({ number }) => number === victim);
		// A group is nobody in particular.
		if (!one || one.group || sameAs === row.id) throw notThere();
		const asked = { caseId: sameAs, action: 'cases.link' } as const;
		const other = await findCase(tx, session, asked);
		if (other.row.procedure === INCIDENT) throw notThere();
		const personId = await personAs(at, sameAs);
		// One that hides from them hides here too: both may stand.
		if ((await personsOf(at, one.entryId)).length > 0)
			return { ok: false, problem: 'another-victim' };
		const by = { byMember: session.member.id, at: now };
		const added = await tx
			.insert(links)
			.values({ caseId: row.id, kind: 'person', targetId: personId, entryId: one.entryId, ...by })
			.onConflictDoNothing()
			.returning({ id: links.targetId });
		if (added.length === 0) return { ok: false, problem: 'another-victim' };
		const saysSo = await belongs(at, other);
		await noteInLedger(at, 'cases.linked', {
			kind: 'person',
			target: personId,
			entry: one.entryId,
		});
		await saysSo();
		return { ok: true };
	});
}

/** Whom a victim is linked to, as far as this member sees it. */
async function personsOf({ tx, row }: AtCase, entryId: string): Promise<string[]> {
	const found = await tx
		.select({ id: links.targetId })
		.from(links)
		.where(and(eq(links.caseId, row.id), eq(links.entryId, entryId)));
	return found.map(({ id }) => id);
}

async function belongs(at: AtCase, other: Pick<AtCase, 'row' | 'excluded'>): Promise<SaysSo> {
	const { tx, session, row, now } = at;
	const by = { byMember: session.member.id, at: now };
	await tx
		.insert(links)
		.values({ caseId: other.row.id, kind: 'incident', targetId: row.id, ...by })
		.onConflictDoNothing();
	return keepAwayToo({ ...at, ...other }, [row.id]);
}
