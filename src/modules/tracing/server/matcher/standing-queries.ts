import { sql } from 'drizzle-orm';
import { asActor, type Db, type Tx } from '#foundations/db/server/index.ts';
import type { Temporal } from '#foundations/time/index.ts';
import { now } from '#foundations/time/server/index.ts';
import { compareSome } from './compare-some.ts';
import { keepUp, takeUp } from './keep-up.ts';
import { actorOfMatcher, readPeople } from './load-matcher.ts';
import type { Matcher } from './matcher.ts';
import { aroundOf } from './surroundings.ts';

/** Seconds between looks, whichever process wrote the record. */
const EVERY = 2;
/** Taken at once, in one transaction; lost if the process dies, and done again. */
const AT_ONCE = 8;
/** Listed at once, so many batches. */
const LISTED = 100 * AT_ONCE;

/** From now on, whatever waits is compared, for as long as the matcher is unlocked. */
export function startComparing(db: Db, matcher: Matcher): void {
	const look = async () => {
		if (matcher.locked) return;
		matcher.turn = compareWaiting(db, matcher).catch((error: unknown) => {
			// Locked meanwhile: what it worked with is gone, as it should be.
			if (!matcher.locked) complain(error);
		});
		await matcher.turn;
		if (!matcher.locked) matcher.timer = setTimeout(look, EVERY * 1000).unref();
	};
	void look();
}

/**
 * Compares what waits until nothing does. Thousands may wait: whoever is withdrawn or erased
 * meanwhile does not stay in memory until all are compared.
 *
 * @param every seconds between looks at what others did
 * @returns how many records were compared
 */
export async function compareWaiting(
	db: Db,
	matcher: Matcher,
	at = now(),
	every = EVERY,
): Promise<number> {
	let compared = 0;
	let ids: string[] = [];
	let keptUp = Number.NEGATIVE_INFINITY;
	while (!matcher.locked) {
		if (performance.now() - keptUp >= every * 1000) {
			await asActor(db, actorOfMatcher(matcher), (tx) => keepUp(tx, matcher, at));
			keptUp = performance.now();
		}
		if (ids.length === 0) {
			ids = await asActor(db, actorOfMatcher(matcher), (tx) => idsThatWait(tx, matcher));
		}
		const next = ids.splice(0, AT_ONCE);
		if (next.length === 0) break;
		const some = await asActor(db, actorOfMatcher(matcher), (tx) =>
			compareNext(tx, matcher, next, at),
		).catch(nothingIfHeld);
		compared += some;
		if (some === 0) break;
	}
	return compared;
}

/** Some of those that wait. Of a hundred thousand, to find the next few each time would take long. */
async function idsThatWait(tx: Tx, { compartmentId }: Matcher): Promise<string[]> {
	const { rows } = await tx.execute<{ id: string }>(sql`
		select w.record_id as id from tracing_waiting w join tracing_records r on r.id = w.record_id
		where r.compartment_id = ${compartmentId} limit ${LISTED}
		for update of w skip locked`);
	return rows.map(({ id }) => id);
}

/**
 * The rows go in the transaction that writes the candidates: whatever breaks, nothing is left out.
 * They go first, so that whoever adds a revision meanwhile waits, and leaves a row of their own.
 * What somebody holds is left for the next look: it must not keep all others waiting.
 */
async function compareNext(
	tx: Tx,
	matcher: Matcher,
	next: readonly string[],
	at: Temporal.Instant,
): Promise<number> {
	if (!(await isAlone(tx, matcher))) return 0;
	await tx.execute(sql`set local lock_timeout = '200ms'`);
	const { rows } = await tx.execute<{ id: string }>(sql`
		delete from tracing_waiting where record_id in (
			select w.record_id from tracing_waiting w
			where w.record_id = any (${sql.param(next)}::uuid[]) for update of w skip locked)
		returning record_id as id`);
	const ids = rows.map(({ id }) => id);
	if (ids.length === 0) return 0;
	const people = await readPeople(tx, matcher, ids);
	await takeUp(matcher, ids, people);
	const batch = people.map(({ person }) => person);
	const around = await aroundOf(tx, matcher, batch);
	await compareSome(tx, matcher, batch, around, at);
	return ids.length;
}

/**
 * Somebody is changing one of the records and wants what is held here. The matcher gives way, long
 * before the database would choose which of the two fails; what waits is taken at the next look.
 */
function nothingIfHeld(error: unknown): number {
	const code = ((error as { cause?: unknown }).cause as { code?: unknown } | undefined)?.code;
	if (code === LOCK_NOT_AVAILABLE || code === DEADLOCK) return 0;
	throw error;
}

/** https://www.postgresql.org/docs/current/errcodes-appendix.html */
const LOCK_NOT_AVAILABLE = '55P03';
const DEADLOCK = '40P01';

/** Of several processes on one database, one compares for a team; the others look again soon. */
async function isAlone(tx: Tx, { compartmentId }: Matcher): Promise<boolean> {
	const { rows } = await tx.execute<{ mine: boolean }>(sql`
		select pg_try_advisory_xact_lock(hashtextextended(${`tracing ${compartmentId}`}, 0)) as mine`);
	return rows[0]?.mine ?? false;
}

/** By its kind, never by its words. It is tried again with the next look. */
function complain(error: unknown): void {
	console.error(`tracing: comparing failed: ${error instanceof Error ? error.name : ''}`);
}
