import type { MemberSession } from '#foundations/access/index.ts';
import type { Db } from '#foundations/db/server/index.ts';
import { INCIDENT, incidentOf } from '../../incidents/index.ts';
import { type AtCase, atTheCase, type CaseHow, findCase, notThere } from '../at-the-case.ts';
import { rowsOf } from '../entry-rows.ts';
import { personAs } from '../link-records.ts';
import { noteInLedger } from '../note-in-ledger.ts';
import { links } from '../tables.ts';
import { keepAwayToo } from './keep-away-too.ts';

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
	return atTheCase(db, session, { caseId, action: 'cases.link' }, how, async (at) => {
		const { tx, row, now } = at;
		if (row.procedure !== INCIDENT) throw notThere();
		const { victims } = incidentOf(await rowsOf(tx, row.id));
		const one = victims.find(({ number }) => number === victim);
		if (!one || sameAs === row.id) throw notThere();
		const asked = { caseId: sameAs, action: 'cases.link' } as const;
		const other = await findCase(tx, session, asked);
		if (other.row.procedure === INCIDENT) throw notThere();
		const personId = await personAs(at, sameAs);
		const by = { byMember: session.member.id, at: now };
		const added = await tx
			.insert(links)
			.values({ caseId: row.id, kind: 'person', targetId: personId, entryId: one.entryId, ...by })
			.onConflictDoNothing()
			.returning({ id: links.targetId });
		if (added.length === 0) return { ok: false, problem: 'another-victim' };
		await belongs(at, other);
		await noteInLedger(at, 'cases.linked', {
			kind: 'person',
			target: personId,
			entry: one.entryId,
		});
		return { ok: true };
	});
}

async function belongs(at: AtCase, other: Pick<AtCase, 'row' | 'excluded'>): Promise<void> {
	const { tx, session, row, now } = at;
	const by = { byMember: session.member.id, at: now };
	await tx
		.insert(links)
		.values({ caseId: other.row.id, kind: 'incident', targetId: row.id, ...by })
		.onConflictDoNothing();
	await keepAwayToo({ ...at, ...other }, [row.id]);
}
