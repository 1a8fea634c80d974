import { and, eq, gte, inArray, or } from 'drizzle-orm';
import type { MemberSession } from '#foundations/access/index.ts';
import type { Db } from '#foundations/db/server/index.ts';
import { newId } from '#foundations/ids/index.ts';
import { append } from '#foundations/ledger/server/index.ts';
import { Refusal } from '#foundations/refusal/index.ts';
import { type DecisionKind, decideOn, type MissingField } from '../../decision-policy.ts';
import type { CandidateStage, Method } from '../../kinds.ts';
import { sealContent } from '../../seal-content.ts';
import { letWait } from '../add-revision.ts';
import {
	type AtCandidate,
	atTheCandidate,
	type CandidateHow,
	decidedOf,
} from '../candidates/at-the-candidate.ts';
import { recipientOfTeam } from '../keys.ts';
import { tiesOf } from '../matcher/ties-of.ts';
import { candidates, decisions } from '../tables.ts';
import { takeBackAll } from '../tellings/take-back.ts';
import type { DecisionWords } from './decision-views.ts';

export type DecisionInput = {
	candidateId: string;
	act: DecisionKind;
	reasons: string;
	method?: Method | undefined;
	authority?: string | undefined;
	reference?: string | undefined;
};

export type DecidedNow =
	| { ok: true; stage: CandidateStage }
	| { ok: false; problems: Readonly<Partial<Record<MissingField, 'missing'>>> };

/**
 * An officer rejects, proposes, confirms or overturns. What is missing comes back.
 *
 * @throws Refusal where it is not theirs to decide: a second person confirms, and nobody is two
 */
export async function decideCandidate(
	db: Db,
	session: MemberSession,
	input: DecisionInput,
	how: CandidateHow,
): Promise<DecidedNow> {
	const { candidateId } = input;
	const action = 'tracing.decide';
	return atTheCandidate(db, session, { candidateId, action }, how, async (at) => {
		const { reasons, authority = '', reference = '', method = null } = input;
		const words = {
			reasons: reasons.trim(),
			authority: authority.trim(),
			reference: reference.trim(),
		};
		const asked = { kind: input.act, by: session.member.id, method, ...words };
		const answer = decideOn(at.facts, decidedOf(at.log), asked);
		if (!answer.ok && 'forbidden' in answer) {
			throw new Refusal(answer.forbidden, { status: 409, norm: 'R10' });
		}
		if (!answer.ok) {
			return {
				ok: false,
				problems: Object.fromEntries(answer.missing.map((one) => [one, 'missing'])),
			};
		}
		await addDecision(at, input.act, identifies(input.act) ? method : null, words);
		await at.tx.update(candidates).set({ stage: answer.stage }).where(eq(candidates.id, at.row.id));
		if (input.act === 'confirm') await compareCompanions(at);
		const takenBack = input.act === 'overturn' ? await undo(at) : 0;
		await append(at.tx, {
			actor: `member:${session.member.id}`,
			kind: LEDGER[input.act],
			subject: at.sought.id,
			at: at.now,
			facts: { candidate: at.row.id, takenBack, drill: at.sought.drill },
		});
		return { ok: true, stage: answer.stage };
	});
}

const LEDGER: Record<DecisionKind, string> = {
	reject: 'tracing.rejected',
	propose: 'tracing.proposed',
	confirm: 'tracing.confirmed',
	overturn: 'tracing.overturned',
};

function identifies(kind: DecisionKind): boolean {
	return kind === 'propose' || kind === 'confirm';
}

async function addDecision(
	{ tx, session, row, log, now }: AtCandidate,
	kind: DecisionKind,
	method: Method | null,
	words: DecisionWords,
): Promise<void> {
	const recipient = await recipientOfTeam(tx, row.compartmentId);
	if (!recipient) throw new Error('a candidate lies with a team that is not there');
	await tx.insert(decisions).values({
		...{ id: newId<'decision'>(), candidateId: row.id, position: log.length + 1, kind, method },
		...{ byMember: session.member.id, at: now, sealed: await sealContent(recipient, words) },
	});
}

/** What is certain of one, or is not any more, raises and never sets those who travelled along. */
async function compareCompanions({ tx, sought, found }: AtCandidate): Promise<void> {
	const ties = await tiesOf(tx, [sought.id, found.id]);
	for (const id of new Set([...ties.values()].flatMap(({ companions = [] }) => companions))) {
		await letWait(tx, id);
	}
}

/**
 * A wrong match stops to hurt at once: what was told is taken back, both are compared anew, and
 * whoever was rejected because somebody was thought to be found already waits again.
 *
 * @returns how many tellings were taken back
 */
async function undo(at: AtCandidate): Promise<number> {
	const { tx, row, log, sought, found } = at;
	const takenBack = await takeBackAll(tx, row.id, sought);
	const both = [sought.id, found.id];
	for (const id of both) await letWait(tx, id);
	await compareCompanions(at);
	const proposed = log.findLast(({ kind }) => kind === 'propose');
	if (!proposed) return takenBack;
	const misled = await tx
		.selectDistinct({ id: candidates.id })
		.from(candidates)
		.innerJoin(decisions, eq(decisions.candidateId, candidates.id))
		.where(
			and(
				eq(candidates.stage, 'rejected'),
				eq(decisions.kind, 'reject'),
				gte(decisions.at, proposed.at),
				or(inArray(candidates.soughtId, both), inArray(candidates.foundId, both)),
			),
		);
	const ids = misled.map(({ id }) => id);
	if (ids.length > 0) {
		await tx.update(candidates).set({ stage: 'waiting' }).where(inArray(candidates.id, ids));
	}
	return takenBack;
}
