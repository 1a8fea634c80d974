import { eq, sql } from 'drizzle-orm';
import type { MemberSession } from '#foundations/access/index.ts';
import { readSettings } from '#foundations/access/server/index.ts';
import { asActor, type Db, type Tx } from '#foundations/db/server/index.ts';
import { asId, newId } from '#foundations/ids/index.ts';
import { append } from '#foundations/ledger/server/index.ts';
import { Refusal } from '#foundations/refusal/index.ts';
import { dayOf, type Temporal } from '#foundations/time/index.ts';
import type { TellingStage, TellingSubject } from '../../kinds.ts';
import { sealContent } from '../../seal-content.ts';
import { refusedAct, refusedSubject, type TellingAct } from '../../telling-policy.ts';
import { notThere } from '../at-the-record.ts';
import {
	type AtCandidate,
	atTheCandidate,
	type CandidateHow,
	findCandidate,
} from '../candidates/at-the-candidate.ts';
import { records, tellings } from '../tables.ts';
import { openAgain } from './take-back.ts';
import { tellingFactsOf } from './telling-facts.ts';

export type TellingInput = {
	candidateId: string;
	subject: TellingSubject;
	/** The member who tells. */
	communicator: string;
	/** What the family is told. */
	words: string;
};

/** What is sealed of a telling: words for the inbox, or words to be spoken and nowhere written. */
export type TellingWords = { words: string; spoken?: string };

export type Planned =
	| { ok: true; tellingId: string }
	| { ok: false; problems: { words?: 'missing'; communicator?: 'missing' } };

/**
 * Names who tells a family what. Nothing of it reaches them before a second person signed and the
 * one who was named did it.
 */
export async function planTelling(
	db: Db,
	session: MemberSession,
	{ candidateId, subject, communicator, words }: TellingInput,
	how: CandidateHow,
): Promise<Planned> {
	const action = 'tracing.tell';
	return atTheCandidate(db, session, { candidateId, action }, how, async (at) => {
		const { tx, row, sought, now } = at;
		const facts = await tellingFactsOf(tx, session, at);
		const refused = refusedSubject(facts, subject);
		if (refused) throw new Refusal(refused, { status: 409, norm: 'R10' });
		if (communicator === '') return { ok: false, problems: { communicator: 'missing' } };
		if (!(await isColleague(tx, row.compartmentId, communicator))) {
			throw new Refusal('tracing.not-of-the-team', { status: 404 });
		}
		const text = words.trim();
		if (text === '' && subject !== 'searching')
			return { ok: false, problems: { words: 'missing' } };
		const written = subject !== 'searching' && (subject !== 'death' || facts.inInbox);
		const said: TellingWords = written ? { words: text } : { words: '', spoken: text };
		const tellingId = newId<'telling'>();
		await tx.insert(tellings).values({
			...{ id: tellingId, candidateId: row.id, soughtId: sought.id, stage: 'planned', subject },
			...{ communicator, plannedBy: session.member.id, at: now },
			sealed: await sealContent(sought.recordRecipient, said),
		});
		await note(at, 'tracing.telling-planned', tellingId);
		return { ok: true, tellingId };
	});
}

type Which = { tellingId: string };

/** The second signature. */
export function signTelling(db: Db, session: MemberSession, which: Which, how: CandidateHow) {
	return actOn(db, session, { ...which, act: 'sign' }, how, async ({ tx }, { id }) => {
		await change(tx, id, { stage: 'signed', signedBy: session.member.id });
	});
}

/** The one who was named says that the family was told, today. */
export function tellFamily(db: Db, session: MemberSession, which: Which, how: CandidateHow) {
	return actOn(db, session, { ...which, act: 'tell' }, how, async (at, { id, subject }) => {
		const { tx, sought, now } = at;
		const zone = (await readSettings(db))?.timeZone ?? 'UTC';
		await change(tx, id, { stage: 'told', toldOn: dayOf(now, zone) });
		// Whoever is told nothing new is searching still: their page must not say otherwise (R11).
		if (subject === 'searching' || sought.stage !== 'open') return;
		await tx.update(records).set({ stage: 'told' }).where(eq(records.id, sought.id));
	});
}

/** What was planned or told by mistake no longer stands; for this one is enough. */
export function takeBackTelling(db: Db, session: MemberSession, which: Which, how: CandidateHow) {
	return actOn(db, session, { ...which, act: 'take_back' }, how, async ({ tx, sought }, { id }) => {
		await change(tx, id, { stage: 'taken_back' });
		await openAgain(tx, sought);
	});
}

const LEDGER: Record<TellingAct, string> = {
	sign: 'tracing.telling-signed',
	tell: 'tracing.told',
	take_back: 'tracing.taken-back',
};

async function actOn(
	db: Db,
	session: MemberSession,
	{ tellingId, act }: Which & { act: TellingAct },
	{ now }: CandidateHow,
	work: (at: AtCandidate, telling: typeof tellings.$inferSelect) => Promise<void>,
): Promise<{ ok: true }> {
	return asActor(db, `member:${session.member.id}`, async (tx) => {
		const [seen] = await tx
			.select()
			.from(tellings)
			.where(eq(tellings.id, asId<'telling'>(tellingId) ?? NO_ID));
		if (!seen) throw notThere();
		const found = await findCandidate(tx, session, seen.candidateId, 'tracing.tell', 'update');
		// Read again: the records are held now.
		const [telling] = await tx.select().from(tellings).where(eq(tellings.id, seen.id));
		if (!telling) throw notThere();
		const at = { tx, session, now, ...found };
		const facts = await tellingFactsOf(tx, session, at);
		const refused = refusedAct(telling, facts, { act, by: session.member.id });
		if (refused) throw new Refusal(refused, { status: 409, norm: 'R10' });
		await work(at, telling);
		await note(at, LEDGER[act], telling.id);
		return { ok: true };
	});
}

const NO_ID = '00000000-0000-4000-8000-000000000000';

function change(
	tx: Tx,
	id: string,
	set: { stage: TellingStage; signedBy?: string; toldOn?: Temporal.PlainDate },
) {
	return tx.update(tellings).set(set).where(eq(tellings.id, id));
}

/** The ledger says that somebody acted, and neither what was told nor of whom. */
async function note({ tx, session, sought, now }: AtCandidate, kind: string, telling: string) {
	await append(tx, {
		...{ actor: `member:${session.member.id}`, kind, subject: sought.id, at: now },
		facts: { telling, drill: sought.drill },
	});
}

async function isColleague(tx: Tx, compartmentId: string, memberId: string): Promise<boolean> {
	const { rows } = await tx.execute<{ id: string }>(sql`
		select m.id from access_members m
			join access_memberships a on a.member_id = m.id and a.compartment_id = ${compartmentId}
		where m.id::text = ${memberId} and m.removed_at is null and not m.roles ? 'administrator'`);
	return rows.length > 0;
}
