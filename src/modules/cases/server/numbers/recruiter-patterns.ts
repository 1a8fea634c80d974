import { and, desc, eq, gt, inArray, isNull } from 'drizzle-orm';
import { actorOf, authorise, HERE, type MemberSession } from '#foundations/access/index.ts';
import { asActor, type Db, type Tx } from '#foundations/db/server/index.ts';
import { appendAll, ledgerEntries } from '#foundations/ledger/server/index.ts';
import type { Temporal } from '#foundations/time/index.ts';
import { type Claimed, type Pattern, patternsOf } from '../../wages/patterns.ts';
import type { CaseHow } from '../at-the-case.ts';
import { openAnswers } from '../entries/sealed-answers.ts';
import { unlock } from '../keys.ts';
import { cases, entries, links, sealed } from '../tables.ts';

/** The newest; more would keep the page waiting. */
const MOST = 500;
const KIND = 'cases.patterns-read';

/**
 * Recruiters and employers against whom many of the wage claims go that this member may open. Names
 * are read in memory and compared there; nothing of it is kept, and no claim is named. That a claim
 * was read is said in its own line of the ledger, at most once in an hour.
 */
export async function recruiterPatterns(
	db: Db,
	session: MemberSession,
	{ now }: CaseHow,
): Promise<readonly Pattern[]> {
	authorise(actorOf(session), 'cases.patterns', HERE);
	const actor = `member:${session.member.id}` as const;
	return asActor(db, actor, async (tx) => {
		const read = await claimsFor(tx, session);
		const claims = [...read.values()];
		const news = { actor, kind: KIND, at: now };
		const ofEach = await unsaidOf(tx, [...read.keys()], news);
		await appendAll(tx, [
			...ofEach.map((subject) => ({ ...news, subject, facts: {} })),
			{ ...news, subject: actor, facts: { claims: claims.length } },
		]);
		return patternsOf(claims);
	});
}

/** The claims whose own lines do not say yet that this member read them within the hour. */
async function unsaidOf(
	tx: Tx,
	caseIds: string[],
	{ actor, at }: { actor: string; at: Temporal.Instant },
): Promise<string[]> {
	const since = at.subtract({ hours: 1 }).toString({ smallestUnit: 'second' });
	const said = await tx
		.select({ subject: ledgerEntries.subject })
		.from(ledgerEntries)
		.where(
			and(
				inArray(ledgerEntries.subject, caseIds),
				eq(ledgerEntries.kind, KIND),
				eq(ledgerEntries.actor, actor),
				gt(ledgerEntries.at, since),
			),
		);
	const known = new Set(said.map(({ subject }) => subject));
	return caseIds.filter((id) => !known.has(id));
}

async function claimsFor(tx: Tx, session: MemberSession): Promise<Map<string, Claimed>> {
	const rows = await tx
		.select({ id: cases.id })
		.from(cases)
		.where(and(eq(cases.procedure, 'wage-claim'), isNull(cases.erasedOn)))
		.orderBy(desc(cases.openedOn), cases.id)
		.limit(MOST);
	const ids = rows.map(({ id }) => id);
	if (ids.length === 0) return new Map();
	const written = await tx
		.select({ entry: entries, part: sealed })
		.from(entries)
		.leftJoin(sealed, eq(sealed.entryId, entries.id))
		.where(
			and(
				inArray(entries.caseId, ids),
				inArray(entries.action, ['startClaim', 'addCosts', 'noteRetained']),
			),
		)
		.orderBy(entries.caseId, entries.position);
	const persons = await tx
		.select()
		.from(links)
		.where(and(inArray(links.caseId, ids), eq(links.kind, 'person')));
	const workerOf = new Map(persons.map(({ caseId, targetId }) => [caseId, targetId]));
	const byCase = Map.groupBy(written, ({ entry }) => entry.caseId);
	const claims = new Map<string, Claimed>();
	for (const [caseId, all] of byCase) {
		const workerId = workerOf.get(caseId) ?? caseId;
		claims.set(caseId, { workerId, ...(await claimOf(tx, session, caseId, all)) });
	}
	return claims;
}

type Written = {
	entry: typeof entries.$inferSelect;
	part: typeof sealed.$inferSelect | null;
};

async function claimOf(
	tx: Tx,
	session: MemberSession,
	caseId: string,
	written: readonly Written[],
): Promise<Omit<Claimed, 'workerId'>> {
	const opening = await unlock(tx, session, caseId);
	const said = { recruiter: null as string | null, employer: null as string | null };
	for (const { entry, part } of written) {
		if (entry.action !== 'startClaim' || !part) continue;
		// What was said last holds, a correction as well.
		const answers = await openAnswers(opening[part.layer], part.bytes);
		said.recruiter = textOf(answers?.recruiter) ?? said.recruiter;
		said.employer = textOf(answers?.employer) ?? said.employer;
	}
	const did = (action: string) => written.some(({ entry }) => entry.action === action);
	return { ...said, fees: did('addCosts'), retained: did('noteRetained') };
}

function textOf(value: unknown): string | null {
	return typeof value === 'string' ? value : null;
}
