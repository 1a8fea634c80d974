import { eq } from 'drizzle-orm';
import type { MemberSession } from '#foundations/access/index.ts';
import {
	hashOfSecret,
	keysOfSecret,
	newSecret,
	writeSecret,
} from '#foundations/access/server/index.ts';
import { PURPOSES, type Purpose } from '#foundations/consent/index.ts';
import { giveGrant, recipientNamed } from '#foundations/consent/server/index.ts';
import type { Db } from '#foundations/db/server/index.ts';
import { newId } from '#foundations/ids/index.ts';
import { OUTSIDE_ROLES, type OutsideRole } from '#foundations/procedures/index.ts';
import { Refusal } from '#foundations/refusal/index.ts';
import { sealText } from '#foundations/sealing/index.ts';
import type { Temporal } from '#foundations/time/index.ts';
import { type AtCase, atTheCase, type CaseHow } from '../at-the-case.ts';
import { openAnswers } from '../entries/sealed-answers.ts';
import { unlock } from '../keys.ts';
import { type Loaded, loadRecord } from '../load-record.ts';
import { noteInLedger } from '../note-in-ledger.ts';
import { sealed as sealedParts } from '../tables.ts';
import { actsOutside, rolesOutside } from './acts-outside.ts';
import { outsideLinks } from './tables.ts';
import { isAgreed, type WordsOut, wordsOutOf, writtenLast } from './words-out.ts';

/** A link is for an answer, not for an archive. */
export const LINK_DAYS = { usual: 14, most: 60 } as const;

export type GivenLink =
	/** `token` is in nothing but this answer: it is shown once and handed over. */
	| { ok: true; token: string; expiresAt: string }
	| { ok: false; problem: 'no-act' | 'no-recipient' | 'no-role' };

/**
 * Gives a body outside a link by which it answers: the acts that the procedure allows it in the role
 * it is given in, and, where the person agreed to exact words, those words and nothing else. What it
 * may read is a grant, with its purpose and its end; what it may not read is not sealed to it.
 *
 * @throws Refusal when there are words and the person has not agreed to them, or a consulate was not
 * told
 */
export async function giveLink(
	db: Db,
	session: MemberSession,
	{
		caseId,
		recipient,
		role,
		days = LINK_DAYS.usual,
	}: { caseId: string; recipient: string; role: OutsideRole; days?: number },
	how: CaseHow,
): Promise<GivenLink> {
	const name = recipient.trim();
	if (!name) return { ok: false, problem: 'no-recipient' };
	if (!OUTSIDE_ROLES.includes(role)) return { ok: false, problem: 'no-role' };
	return atTheCase<GivenLink>(db, session, { caseId, action: 'cases.act' }, how, async (at) => {
		const actor = `member:${session.member.id}` as const;
		const loaded = await loadRecord(at.tx, at.row, { actor, house: at.house, now: at.now });
		const { procedure, state, surroundings } = loaded;
		const secret = { id: newId<'link'>(), bytes: newSecret() };
		const of = wordsOutOf(procedure);
		const isConsulate = of?.to === 'consulate';
		if (!rolesOutside(procedure).some((one) => one.role === role)) {
			return { ok: false, problem: 'no-act' };
		}
		const notice = isConsulate ? await agreedWords(at, loaded, of) : null;
		const holder = { id: secret.id, role };
		if (actsOutside(procedure, state, surroundings, holder).length === 0) {
			return { ok: false, problem: 'no-act' };
		}
		const until = at.now.add({
			hours: 24 * Math.min(Math.max(1, Math.trunc(days)), LINK_DAYS.most),
		});
		const words = notice ?? (of && (await agreedWords(at, loaded, of)));
		const read = words
			? await handOver(at, { words, loaded, name, until, bytes: secret.bytes })
			: null;
		await at.tx.insert(outsideLinks).values({
			...{ id: secret.id, caseId: at.row.id, hash: hashOfSecret(secret.bytes) },
			role,
			...{ sealed: read?.sealed ?? null, grantId: read?.grantId ?? null },
			...{ byMember: session.member.id, expiresAt: until },
		});
		await noteInLedger(at, 'cases.link-given', { link: secret.id, role, reads: read !== null });
		return { ok: true, token: writeSecret(secret), expiresAt: until.toString() };
	});
}

type Agreed = { text: string; of: WordsOut };

/**
 * The words that the person agreed to. Where a consulate is told, nothing leaves before it was: a link
 * alone would say that somebody is held.
 */
async function agreedWords(at: AtCase, loaded: Loaded, of: WordsOut): Promise<Agreed> {
	const written = writtenLast(of, loaded.rows);
	if (of.to === 'consulate' && !written) {
		throw new Refusal('procedures.consulate-not-told', { status: 409, norm: 'vccr-36' });
	}
	if (!written || !isAgreed(of, loaded))
		throw new Refusal('procedures.not-agreed', { status: 409, norm: 'R13' });
	const [part] = await at.tx.select().from(sealedParts).where(eq(sealedParts.entryId, written.id));
	const opening = await unlock(at.tx, at.session, at.row.id);
	const answers = part && (await openAnswers(opening[part.layer], part.bytes));
	const text = answers?.[of.field];
	if (typeof text !== 'string') throw new Refusal('reports.no-key', { status: 409 });
	return { text, of };
}

type HandOver = {
	words: Agreed;
	loaded: Loaded;
	name: string;
	until: Temporal.Instant;
	bytes: Uint8Array;
};

async function handOver(
	{ tx, row, session, now }: AtCase,
	{ words, loaded, name, until, bytes }: HandOver,
): Promise<{ sealed: Uint8Array; grantId: string | null }> {
	const by = { actor: `member:${session.member.id}`, now };
	const { id } = await recipientNamed(tx, name, by);
	// A consulate is told to help its national, and for nothing else.
	const isConsulate = words.of.to === 'consulate';
	const purpose = isConsulate ? 'protection' : purposeIn(loaded.state.facts.purpose);
	const given = await giveGrant(
		tx,
		{ record: row.id, item: words.of.field, purpose, recipient: id, until },
		by,
	);
	const { recipient } = await keysOfSecret(bytes);
	return {
		sealed: await sealText([recipient], words.text),
		grantId: given.ok ? given.grant.id : null,
	};
}

function purposeIn(fact: unknown): Purpose {
	const purpose = PURPOSES.find((one) => one === fact);
	if (!purpose) throw new Refusal('consent.no-such-purpose', { norm: 'R13' });
	return purpose;
}
