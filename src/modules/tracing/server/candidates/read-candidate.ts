import { and, desc, eq } from 'drizzle-orm';
import type { MemberSession } from '#foundations/access/index.ts';
import type { Db } from '#foundations/db/server/index.ts';
import { append, ledgerEntries } from '#foundations/ledger/server/index.ts';
import { Temporal } from '#foundations/time/index.ts';
import type { CodedPart } from '../../candidate-policy.ts';
import type { Content, Living, Remains, Sought } from '../../content.ts';
import { forbiddenBy, isIdentified, methodsFor } from '../../decision-policy.ts';
import { type Impossible, type Part, probabilityOf, scoreEvidence } from '../../evidence/index.ts';
import { knownOf } from '../../known-of.ts';
import { CANDIDATE_ACTS, type CandidateAct, type CandidateView } from '../../views.ts';
import { decisionViewsOf } from '../decisions/decision-views.ts';
import { keysOf, openRecords } from '../open-records.ts';
import { tellingViewsOf } from '../tellings/telling-views.ts';
import {
	type AtCandidate,
	atTheCandidate,
	type CandidateHow,
	decidedOf,
} from './at-the-candidate.ts';

/**
 * Two records side by side, and why they may be one person. What the family gave to be reached by
 * is not in it, so that nobody can blackmail them with a likeness.
 */
export async function readCandidate(
	db: Db,
	session: MemberSession,
	{ candidateId }: { candidateId: string },
	how: CandidateHow,
): Promise<CandidateView> {
	const action = 'tracing.read';
	return atTheCandidate(db, session, { candidateId, action }, how, viewOf, 'share');
}

async function viewOf(at: AtCandidate): Promise<CandidateView> {
	const { tx, session, row, sought, found, log, facts } = at;
	const keys = await keysOf(session, row.compartmentId);
	const opened = await openRecords(tx, [sought.id, found.id], keys);
	const contentOf = (id: string) => opened.find((one) => one.row.id === id)?.content ?? null;
	const [theirs, others] = [contentOf(sought.id), contentOf(found.id)];
	const { parts, impossible } = waterfallOf(at, theirs, others);
	const tellings = await tellingViewsOf(tx, session, { candidateIds: [row.id] });
	await noteCompared(at);
	return {
		...{ id: row.id, stage: row.stage, weight: row.weight, parts, impossible },
		probability: impossible ? 0 : probabilityOf(row.weight),
		sought: { id: sought.id, content: withoutContact(theirs) },
		found: { id: found.id, content: isFound(others) ? others : null },
		decisions: await decisionViewsOf(log, keys),
		possible: CANDIDATE_ACTS.map((act) => ({ act, refused: refusedAct(at, act) })),
		methods: methodsFor(facts.foundKind),
		tellings,
		drill: sought.drill,
	};
}

function isFound(content: Content | null): content is Living | Remains {
	return content?.kind === 'alive' || content?.kind === 'dead';
}

/** Whoever compares needs no telephone of a family. */
function withoutContact(content: Content | null): Sought | null {
	if (content?.kind !== 'missing') return null;
	const { phones: _, telling, ...rest } = content;
	const { contact: __, ...how } = telling;
	return { ...rest, telling: how };
}

/**
 * The parts as they were compared; the words of names stand beside them while both records still
 * say what they said.
 */
function waterfallOf(
	{ row, sought, found }: AtCandidate,
	theirs: Content | null,
	others: Content | null,
): { parts: Part[]; impossible: Impossible | null } {
	const a = theirs && knownOf(theirs, sought.registeredOn);
	const b = others && knownOf(others, found.registeredOn);
	if (!a || !b) return { parts: [...row.parts], impossible: null };
	const { parts, impossible } = scoreEvidence(a, b, { population: { people: 2 } });
	const names = parts.filter(({ evidence }) => evidence === 'name');
	let place = 0;
	const withWords = row.parts.map((part): Part => {
		if (part.evidence !== 'name') return part;
		const fresh = names[place++];
		return fresh?.words && isSame(fresh, part) ? { ...part, words: fresh.words } : part;
	});
	return { parts: withWords, impossible };
}

function isSame(one: CodedPart, other: CodedPart): boolean {
	return one.agreement === other.agreement && Math.abs(one.weight - other.weight) < 1e-9;
}

function refusedAct({ session, log, facts }: AtCandidate, act: CandidateAct): string | null {
	if (act !== 'plan')
		return forbiddenBy(facts, decidedOf(log), { kind: act, by: session.member.id });
	return facts.stage === 'confirmed' && isIdentified(facts.foundKind, decidedOf(log))
		? null
		: 'tracing.not-identified';
}

/** That this member compared the two: once an hour, however often the page is shown. */
async function noteCompared({ tx, session, row, sought, now }: AtCandidate): Promise<void> {
	const actor = `member:${session.member.id}` as const;
	const [last] = await tx
		.select({ at: ledgerEntries.at })
		.from(ledgerEntries)
		.where(
			and(
				eq(ledgerEntries.subject, sought.id),
				eq(ledgerEntries.kind, 'tracing.compared'),
				eq(ledgerEntries.actor, actor),
			),
		)
		.orderBy(desc(ledgerEntries.seq))
		.limit(1);
	const since = last
		? now.epochMilliseconds - Temporal.Instant.from(last.at).epochMilliseconds
		: null;
	if (since !== null && since > -1000 && since < 3_600_000) return;
	await append(tx, {
		...{ actor, kind: 'tracing.compared', subject: sought.id, at: now },
		facts: { candidate: row.id },
	});
}
