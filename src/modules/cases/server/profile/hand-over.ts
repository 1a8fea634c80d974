import { and, eq, sql } from 'drizzle-orm';
import type { MemberSession } from '#foundations/access/index.ts';
import type { Tx } from '#foundations/db/server/index.ts';
import { Refusal } from '#foundations/refusal/index.ts';
import { openText, sealText } from '#foundations/sealing/index.ts';
import { Temporal } from '#foundations/time/index.ts';
import { OPEN_FOR, SIGNED_WITHIN } from '../../sealed-apart.ts';
import type { CaseRow } from '../at-the-case.ts';
import { dealWhereTooFew } from './circle-today.ts';
import { dealToGuardians } from './deal-keys.ts';
import type { Request } from './request-of.ts';
import { profileKeys, profileOpenings } from './tables.ts';

export type Signing = {
	tx: Tx;
	row: CaseRow;
	session: MemberSession;
	now: Temporal.Instant;
	/** The request that the signer read, by its entry. */
	signs: string | undefined;
};

/**
 * A signature hands what the signer holds to whoever asked, sealed to them, for a few hours. Before
 * it no key of the one who asked opens what is sealed apart. Acts as the service `keeper`.
 *
 * @throws Refusal for another request than the one that was read, for one that nobody signed in time,
 * and where the two of them together hold too little: then a data guardian signs
 */
export async function handOver(
	{ tx, row, session, now, signs }: Signing,
	{ entryId, memberId, at }: Request,
): Promise<void> {
	if (signs !== entryId || memberId === session.member.id) {
		throw new Refusal('procedures.opening-not-asked', { status: 409 });
	}
	if (Temporal.Instant.compare(at.add(SIGNED_WITHIN), now) <= 0) {
		throw new Refusal('cases.opening-expired', { status: 409 });
	}
	const mine = await heldBy(tx, row.id, session.member.id);
	const text = mine && (await openOrNull(session.own.identity, mine.sealed));
	const theirs = mine?.kind === 'part' ? await heldBy(tx, row.id, memberId) : mine;
	const { rows } = await tx.execute<{ recipient: string }>(
		sql`select recipient from access_members where id = ${memberId} and removed_at is null`,
	);
	if (!mine || !text || !theirs || !rows[0]) {
		throw new Refusal('cases.opening-no-part', { status: 409 });
	}
	const given = await sealText([rows[0].recipient], text);
	const until = now.add(OPEN_FOR);
	await tx
		.insert(profileOpenings)
		.values({ entryId, caseId: row.id, memberId, kind: mine.kind, given, until })
		.onConflictDoNothing();
	if (mine.kind === 'part' || (await dealWhereTooFew(tx, row, text))) return;
	// Guardians who were appointed since can sign the next time.
	await dealToGuardians(tx, row, text);
}

export async function heldBy(tx: Tx, caseId: string, memberId: string) {
	const [held] = await tx
		.select()
		.from(profileKeys)
		.where(and(eq(profileKeys.caseId, caseId), eq(profileKeys.memberId, memberId)));
	return held;
}

/** Null where it was sealed to a key that this member no longer has. */
export async function openOrNull(identity: string, sealed: Uint8Array): Promise<string | null> {
	try {
		return await openText(identity, sealed);
	} catch {
		return null;
	}
}
