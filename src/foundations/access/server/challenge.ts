import { and, eq, gt, lt } from 'drizzle-orm';
import type { Db } from '#foundations/db/server/index.ts';
import { asId, newId } from '#foundations/ids/index.ts';
import type { Temporal } from '#foundations/time/index.ts';
import { asAccess } from './as-access.ts';
import { accessChallenges } from './tables.ts';

export type Purpose = 'passkey-add' | 'passkey-sign-in' | 'oidc' | 'oidc-known';
export type Challenge = {
	readonly purpose: Purpose;
	readonly memberId: string | null;
	readonly said: Readonly<Record<string, string>>;
};

/** Keeps a question for ten minutes; the id goes to the browser and comes back with the answer. */
export async function putChallenge(
	db: Db,
	challenge: Challenge,
	now: Temporal.Instant,
): Promise<string> {
	const id = newId<'challenge'>();
	await asAccess(db, async (tx) => {
		await tx.delete(accessChallenges).where(lt(accessChallenges.expiresAt, now));
		const expiresAt = now.add({ minutes: 10 });
		await tx.insert(accessChallenges).values({ id, ...challenge, expiresAt });
	});
	return id;
}

/** Takes the question away: it has one answer. null when it is unknown, answered or too old. */
export async function takeChallenge(
	db: Db,
	id: string,
	purpose: Purpose,
	now: Temporal.Instant,
): Promise<Challenge | null> {
	const known = asId<'challenge'>(id);
	if (!known) return null;
	const [found] = await asAccess(db, (tx) =>
		tx
			.delete(accessChallenges)
			.where(
				and(
					eq(accessChallenges.id, known),
					eq(accessChallenges.purpose, purpose),
					gt(accessChallenges.expiresAt, now),
				),
			)
			.returning(),
	);
	return found ? { purpose, memberId: found.memberId, said: found.said } : null;
}
