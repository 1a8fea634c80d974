import { sql } from 'drizzle-orm';
import type { MemberSession } from '#foundations/access/index.ts';
import { asActor, type Db } from '#foundations/db/server/index.ts';
import { Refusal } from '#foundations/refusal/index.ts';
import { openText } from '#foundations/sealing/index.ts';
import type { Acted } from '../../acts.ts';
import { LANDING } from '../../landing.ts';
import type { CaseHow } from '../at-the-case.ts';
import { openCase } from './open-case.ts';
import { type LandingDraft, readLanding } from './read-landing.ts';

export type SealedLanding = {
	/** Made by the device, one for each screening. */
	key: string;
	/** The team to whose public key the device sealed it. */
	compartmentId: string;
	sealed: Uint8Array;
};

/**
 * Takes a screening that a device kept sealed while it had no network: the member's session opens it
 * in memory, and it becomes a case as if it had been written at the desk. Sent again, it is the same
 * case, also when a colleague sends it; help and questions are taken together or not at all. Two
 * devices that met the same person make two cases, and a person says whether they are one.
 *
 * @throws Refusal when no key of this member opens it, or it is none of ours
 */
export async function takeLanding(
	db: Db,
	session: MemberSession,
	{ key: ofDevice, compartmentId, sealed }: SealedLanding,
	how: CaseHow,
): Promise<Acted> {
	const { text, draft } = await opened(session, compartmentId, sealed);
	const { procedure, opens, screens } = LANDING;
	const { version, answers } = draft;
	// With the words in it: what was changed on the device under the same key is another screening.
	const key = JSON.stringify(['landing', ofDevice, text.trimEnd()]);
	const by = (await isOfTeam(db, draft.by, compartmentId)) ? draft.by : undefined;
	const asked = Object.keys(answers.screens).length > 0;
	return openCase(
		db,
		session,
		{ procedure, action: opens, answers: answers.opens, compartmentId, key },
		how,
		{
			by: by ?? session.member.id,
			version,
			next: asked ? [{ action: screens, answers: answers.screens }] : [],
		},
	);
}

/** Whoever is of it no more, or never was, is not named as who asked. */
async function isOfTeam(db: Db, member: string | undefined, team: string): Promise<boolean> {
	if (!member) return false;
	const { rows } = await asActor(db, 'service:keeper', (tx) =>
		tx.execute(sql`select from access_members m
			join access_memberships a on a.member_id = m.id and a.compartment_id = ${team}
			where m.id = ${member} and m.removed_at is null`),
	);
	return rows.length > 0;
}

async function opened(
	session: MemberSession,
	compartmentId: string,
	sealed: Uint8Array,
): Promise<{ text: string; draft: LandingDraft }> {
	const newest = session.keys.get(compartmentId);
	const keys = newest ? [newest, ...(await session.earlierKeys(compartmentId))] : [];
	for (const { identity } of keys) {
		const text = await openText(identity, sealed).catch(() => null);
		const draft = text === null ? null : readLanding(text);
		if (text !== null && draft) return { text, draft };
	}
	throw new Refusal('cases.no-key', { status: 409 });
}
