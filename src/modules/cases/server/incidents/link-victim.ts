import { and, eq, inArray, isNull } from 'drizzle-orm';
import type { MemberSession } from '#foundations/access/index.ts';
import type { Db } from '#foundations/db/server/index.ts';
import { INCIDENT, incidentOf } from '../../incidents/index.ts';
import { type AtCase, atTheCase, type CaseHow, findCase, notThere } from '../at-the-case.ts';
import { personAs } from '../desk/link-records.ts';
import { rowsOf } from '../entries/entry-rows.ts';
import { noteInLedger } from '../note-in-ledger.ts';
import { links } from '../tables.ts';
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

/**
 * Says that a victim is somebody else than was thought: the link to the person goes, and no case of
 * theirs belongs to this incident any longer. Whoever was kept away from it stays so.
 *
 * @throws Refusal where no link is theirs to see
 */
export async function unlinkVictim(
	db: Db,
	session: MemberSession,
	{ caseId, victim }: Omit<SameVictim, 'sameAs'>,
	how: CaseHow,
): Promise<{ ok: true }> {
	return atTheCase(db, session, { caseId, action: 'cases.link' }, how, async (at) => {
		const { tx, row } = at;
		const { victims } = incidentOf(await rowsOf(tx, row.id));
		const entry = victims.find(({ number }) => number === victim)?.entryId;
		const persons = entry ? await personsOf(at, entry) : [];
		if (!entry || persons.length === 0) throw notThere();
		const theirs = await casesOf(at, persons);
		for (const id of theirs) await findCase(tx, session, { caseId: id, action: 'cases.link' });
		const stood = and(eq(links.caseId, row.id), eq(links.entryId, entry));
		await tx.delete(links).where(and(stood, inArray(links.targetId, persons)));
		const belonged = and(eq(links.kind, 'incident'), eq(links.targetId, row.id));
		await tx.delete(links).where(and(belonged, inArray(links.caseId, theirs)));
		for (const target of persons) {
			await noteInLedger(at, 'cases.unlinked', { kind: 'person', target, entry });
		}
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

/** Their cases that this member sees. */
async function casesOf({ tx }: AtCase, persons: string[]): Promise<string[]> {
	const found = await tx
		.select({ id: links.caseId })
		.from(links)
		.where(and(eq(links.kind, 'person'), inArray(links.targetId, persons), isNull(links.entryId)));
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
