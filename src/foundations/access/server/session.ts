import { and, eq } from 'drizzle-orm';
import type { Db, Tx } from '#foundations/db/server/index.ts';
import { newId } from '#foundations/ids/index.ts';
import { currentLocale } from '#foundations/languages/index.ts';
import type { AgeKeys } from '#foundations/sealing/index.ts';
import { lockWithSecret, sameSecret, unlockWithSecret } from '#foundations/sealing/server/index.ts';
import type { Temporal } from '#foundations/time/index.ts';
import type { Assurance, MemberSession } from '../actor.ts';
import { wordsIn } from '../compartment.ts';
import { sessionHolds } from '../session-age.ts';
import { asAccess } from './as-access.ts';
import { type CookieJar, cookieOf } from './cookie.ts';
import { holdKeys, loadWraps } from './held-keys.ts';
import { rotateWhatIsDue } from './rotate-compartment.ts';
import { hashOfSecret, newSecret, readSecret, writeSecret } from './secret.ts';
import { accessCompartments, accessMembers, accessMemberships, accessSessions } from './tables.ts';

/** Starts a session and gives the value of its cookie, which alone unlocks what the row holds. */
export async function startSession(
	tx: Tx,
	{ memberId, identity, assurance }: { memberId: string; identity: string; assurance: Assurance },
	now: Temporal.Instant,
): Promise<string> {
	const id = newId<'session'>();
	const bytes = newSecret();
	const lock = await lockWithSecret(identity, bytes);
	const hash = hashOfSecret(bytes);
	await tx
		.insert(accessSessions)
		.values({ id, hash, memberId, lock, assurance, startedAt: now, seenAt: now });
	return writeSecret({ id, bytes });
}

/**
 * Who is signed in, with their keys unlocked for this request; null when nobody is.
 *
 * A compartment that someone left gets its new keys here: this is the first moment at which
 * anyone is present who can open the old ones.
 */
export async function sessionFrom(
	db: Db,
	cookies: CookieJar | string | undefined,
	now: Temporal.Instant,
): Promise<MemberSession | null> {
	const value = cookieOf(cookies);
	const opened = value ? await open(db, value, now) : null;
	if (!opened?.rekeyDue) return opened?.session ?? null;
	await rotateWhatIsDue(db, opened.session, now);
	return value ? ((await open(db, value, now))?.session ?? null) : null;
}

/** Ends the session of this cookie; a cookie of no session ends nothing. */
export async function endSession(db: Db, cookies: CookieJar | string | undefined): Promise<void> {
	const secret = readSecret(cookieOf(cookies) ?? '');
	if (!secret) return;
	const hash = hashOfSecret(secret.bytes);
	await asAccess(db, (tx) =>
		tx
			.delete(accessSessions)
			.where(and(eq(accessSessions.id, secret.id), eq(accessSessions.hash, hash))),
	);
}

async function open(
	db: Db,
	value: string,
	now: Temporal.Instant,
): Promise<{ session: MemberSession; rekeyDue: boolean } | null> {
	const secret = readSecret(value);
	if (!secret) return null;
	const found = await asAccess(db, (tx) => load(tx, secret.id, secret.bytes, now));
	if (!found) return null;
	const { row, member, places, wraps } = found;
	const identity = await unlockWithSecret(row.lock, secret.bytes);
	if (!identity) return null;
	const held = await holdKeys(wraps, identity);
	const own: AgeKeys = { identity, recipient: member.recipient };
	const { id, name, language, roles } = member;
	return {
		rekeyDue: places.some((place) => place.rekeyDue && held.keys.has(place.id)),
		session: {
			id: row.id,
			member: { id, name, language, roles },
			compartments: places.map((place) => ({
				id: place.id,
				name: wordsIn(place.name, currentLocale()),
				role: place.role,
			})),
			...{ ...held, own, assurance: row.assurance },
		},
	};
}

async function load(tx: Tx, id: string, secret: Uint8Array, now: Temporal.Instant) {
	const [found] = await tx
		.select({ row: accessSessions, member: accessMembers })
		.from(accessSessions)
		.innerJoin(accessMembers, eq(accessMembers.id, accessSessions.memberId))
		.where(eq(accessSessions.id, id));
	if (!found || !sameSecret(found.row.hash, hashOfSecret(secret))) return null;
	const { row, member } = found;
	const [started, seen, ms] = [row.startedAt, row.seenAt, now].map((t) => t.epochMilliseconds);
	if (member.removedAt || !sessionHolds(started ?? 0, seen ?? 0, ms ?? 0)) {
		await tx.delete(accessSessions).where(eq(accessSessions.id, id));
		return null;
	}
	// To the minute is enough, and saves a write on most requests.
	if ((ms ?? 0) - (seen ?? 0) > 60_000) {
		await tx.update(accessSessions).set({ seenAt: now }).where(eq(accessSessions.id, id));
	}
	const places = await tx
		.select({
			id: accessCompartments.id,
			name: accessCompartments.name,
			rekeyDue: accessCompartments.rekeyDue,
			role: accessMemberships.role,
		})
		.from(accessMemberships)
		.innerJoin(accessCompartments, eq(accessCompartments.id, accessMemberships.compartmentId))
		.where(eq(accessMemberships.memberId, member.id))
		.orderBy(accessCompartments.position);
	const wraps = await loadWraps(tx, member.id);
	return { row, member, places, wraps };
}
