import { and, eq, isNull } from 'drizzle-orm';
import type { MemberSession } from '#foundations/access/index.ts';
import type { Db, Tx } from '#foundations/db/server/index.ts';
import { asId, newId } from '#foundations/ids/index.ts';
import { Refusal } from '#foundations/refusal/index.ts';
import { personOf } from '#modules/reports/server/index.ts';
import { INCIDENT } from '../../incidents/index.ts';
import type { LinkKind } from '../../links.ts';
import { type AtCase, type CaseHow, type CaseRow, findCase, notThere } from '../at-the-case.ts';
import { atBothEnds } from '../incidents/at-both-ends.ts';
import { keepAwayToo } from '../incidents/keep-away-too.ts';
import { noteInLedger } from '../note-in-ledger.ts';
import { indexBeside } from '../owed/index-beside.ts';
import { links } from '../tables.ts';
import { asKeeper } from '../walls/as-keeper.ts';
import { besideOf } from '../walls/beside.ts';
import { makeOne } from './one-person.ts';
import { forgetApart, forgetApartOf } from './say-apart.ts';

/** What a case is linked to; or the case that is about the same person. */
export type NewLink =
	| { caseId: string; kind: LinkKind; targetId: string }
	| { caseId: string; kind: 'person'; sameAs: string };

/**
 * Links a case with another record. Both ends must be theirs to see: a link is no way to learn that
 * something exists. It opens nothing to anybody.
 */
export async function linkRecords(
	db: Db,
	session: MemberSession,
	link: NewLink,
	how: CaseHow,
): Promise<{ ok: true; targetId: string }> {
	const wanted = { caseId: link.caseId, ends: endsOf(link), action: 'cases.link' } as const;
	return atBothEnds(db, session, wanted, how, async (at) => {
		await mustBePeoples(at, link);
		const targetId = 'sameAs' in link ? await personAs(at, link.sameAs) : link.targetId;
		await mustSee(at, link.kind, targetId);
		await add(at.tx, at, { kind: link.kind, targetId });
		if ('sameAs' in link) await makeOne(at, targetId);
		for (const other of endsOf(link)) await forgetApart(at.tx, at.row.id, other);
		if (link.kind === 'person') await forgetApartOf(at, targetId);
		const saysSo = link.kind === 'incident' ? await keepAwayToo(at, [targetId]) : null;
		await indexAround(at, link);
		await noteInLedger(at, 'cases.linked', { kind: link.kind, target: targetId });
		await saysSo?.();
		return { ok: true, targetId };
	});
}

function endsOf(link: NewLink): string[] {
	if ('sameAs' in link) return [link.sameAs];
	return link.kind === 'case' || link.kind === 'incident' ? [link.targetId] : [];
}

async function mustSee({ tx, session, row }: AtCase, kind: LinkKind, id: string): Promise<void> {
	if (!asId(id) || id === row.id) throw notThere();
	if (kind === 'case' || kind === 'incident') {
		const other = await findCase(tx, session, { caseId: id, action: 'cases.link' });
		if (kind === 'incident' && !belongsTo(row, other.row)) throw notThere();
	}
	if (kind === 'report' && !(await personOf(tx, id))) throw notThere();
}

/** An incident is about several: it is nobody's record, and lies beside none. */
async function mustBePeoples({ tx, session, row }: AtCase, link: NewLink): Promise<void> {
	if (link.kind === 'incident') return;
	for (const caseId of endsOf(link)) {
		const other = await findCase(tx, session, { caseId, action: 'cases.link' });
		if ([row, other.row].some(({ procedure }) => procedure === INCIDENT)) throw notThere();
		if (other.row.id === row.id) throw notThere();
	}
}

/** A case belongs to an incident; an incident belongs to none. */
function belongsTo(one: CaseRow, other: CaseRow): boolean {
	return one.procedure !== INCIDENT && other.procedure === INCIDENT;
}

/** From now on each counts for the other, and each record of the same person. */
async function indexAround({ tx, session, row, house, now }: AtCase, { kind }: NewLink) {
	if (kind !== 'case' && kind !== 'person') return;
	const how = { house, now };
	await asKeeper(tx, `member:${session.member.id}`, async () => {
		const beside = (await besideOf(tx, [row.id], how))(row.id);
		await indexBeside(tx, [row.id, ...beside.map(({ caseId }) => caseId)], how);
	});
}

/** The id that stands for the person of another case; made when that case had none. */
export async function personAs(
	at: Pick<AtCase, 'tx' | 'session' | 'now'>,
	sameAs: string,
): Promise<string> {
	const { tx, session } = at;
	const { row } = await findCase(tx, session, { caseId: sameAs, action: 'cases.link' });
	const persons = await tx
		.select({ id: links.targetId })
		.from(links)
		.where(and(eq(links.caseId, row.id), eq(links.kind, 'person'), isNull(links.entryId)));
	if (persons.length > 1) throw new Refusal('cases.several-persons', { status: 409 });
	const [known] = persons;
	if (known) return known.id;
	const id = newId<'person'>();
	await add(tx, { ...at, row }, { kind: 'person', targetId: id });
	return id;
}

async function add(
	tx: Tx,
	{ row, session, now }: Pick<AtCase, 'row' | 'session' | 'now'>,
	link: { kind: LinkKind; targetId: string },
): Promise<void> {
	await tx
		.insert(links)
		.values({ caseId: row.id, ...link, byMember: session.member.id, at: now })
		.onConflictDoNothing();
}
