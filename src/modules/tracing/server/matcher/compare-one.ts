import { and, eq, inArray, isNull, or, sql } from 'drizzle-orm';
import type { Tx } from '#foundations/db/server/index.ts';
import { newId } from '#foundations/ids/index.ts';
import type { Temporal } from '#foundations/time/index.ts';
import { isWritten, likeliest, oneToOne, type Raised } from '../../candidate-policy.ts';
import { candidates, records } from '../tables.ts';
import { findPairs } from './likely/find-pairs.ts';
import type { Matcher } from './matcher.ts';
import type { Person } from './register.ts';
import type { Around } from './surroundings.ts';

/** Milliseconds of comparing after which others have their turn. */
const SLICE = 12;

/**
 * Compares one record with all open ones of the other side and writes what may be one person, for
 * people to look at. Writes codes and weights only, and only pairs that wait (R10).
 *
 * @returns how many pairs were written
 */
export async function compareOne(
	tx: Tx,
	matcher: Matcher,
	one: Person,
	around: Around,
	now: Temporal.Instant,
): Promise<number> {
	const surroundings = around.of(one);
	const before = await pairsOf(tx, one.id);
	const paired = new Set(before.flatMap(({ soughtId, foundId }) => [soughtId, foundId]));
	const waiting = before.filter(({ stage }) => stage === 'waiting');
	const inHand = new Set(waiting.flatMap(({ soughtId, foundId }) => [soughtId, foundId]));
	const isFree = ({ id }: Person) => !around.isTaken(id, one.id) || paired.has(id);
	const taken = around.isTaken(one.id);
	const among = { surroundings, inHand, isFree };
	const pairs = taken ? [] : await inSlices(findPairs(matcher.people, one, among));
	const raised = oneToOne(likeliest(pairs), await beside(tx, matcher, one));
	const known = new Map(before.map((row) => [`${row.soughtId} ${row.foundId}`, row]));
	// What waits is kept up to date even where it is not among the likeliest any more.
	const waits = pairs.filter((pair) => known.get(keyOf(pair))?.stage === 'waiting');
	const wanted = new Map([...waits, ...raised].map((pair) => [keyOf(pair), pair]));
	const written = [...wanted.values()].filter((pair) => isWritten(known.get(keyOf(pair)), pair));
	const standing = await stillOpen(tx, written);
	await write(tx, matcher, standing, now);
	return standing.length;
}

function keyOf({ soughtId, foundId }: Raised): string {
	return `${soughtId} ${foundId}`;
}

/** In slices, so that nobody at the desk waits for it. */
async function inSlices<T>(work: Generator<void, T>): Promise<T> {
	let began = performance.now();
	for (;;) {
		const step = work.next();
		if (step.done) return step.value;
		if (performance.now() - began < SLICE) continue;
		await new Promise((go) => setImmediate(go));
		began = performance.now();
	}
}

async function pairsOf(tx: Tx, id: string) {
	return tx
		.select()
		.from(candidates)
		.where(or(eq(candidates.soughtId, id), eq(candidates.foundId, id)));
}

/** What else is raised within the same event. */
async function beside(tx: Tx, { people }: Matcher, { known: { event } }: Person) {
	if (!event) return [];
	const ids = sql`any (${sql.param([...people.inEvent(event)])}::uuid[])`;
	const pairs = { soughtId: candidates.soughtId, foundId: candidates.foundId };
	return tx
		.select({ ...pairs, weight: candidates.weight })
		.from(candidates)
		.where(
			and(
				sql`${candidates.soughtId} = ${ids}`,
				sql`${candidates.foundId} = ${ids}`,
				inArray(candidates.stage, ['waiting', 'proposed', 'confirmed']),
			),
		);
}

/**
 * The pairs of which neither was withdrawn or erased since they were read, which what is in memory
 * cannot know. Their rows are held until the pairs are written.
 */
async function stillOpen(tx: Tx, pairs: readonly Raised[]): Promise<readonly Raised[]> {
	if (pairs.length === 0) return pairs;
	const ids = [...new Set(pairs.flatMap(({ soughtId, foundId }) => [soughtId, foundId]))];
	const rows = await tx
		.select({ id: records.id })
		.from(records)
		.where(
			and(
				sql`${records.id} = any (${sql.param(ids)}::uuid[])`,
				isNull(records.erasedOn),
				inArray(records.stage, ['open', 'told']),
			),
		)
		.orderBy(records.id)
		.for('share');
	const open = new Set<string>(rows.map(({ id }) => id));
	return pairs.filter(({ soughtId, foundId }) => open.has(soughtId) && open.has(foundId));
}

async function write(
	tx: Tx,
	{ compartmentId }: Matcher,
	pairs: readonly Raised[],
	raisedAt: Temporal.Instant,
): Promise<void> {
	if (pairs.length === 0) return;
	const said = { compartmentId, stage: 'waiting' as const, raisedAt };
	await tx
		.insert(candidates)
		.values(pairs.map((pair) => ({ id: newId<'candidate'>(), ...pair, ...said })))
		.onConflictDoUpdate({
			target: [candidates.soughtId, candidates.foundId],
			set: {
				...{ stage: said.stage, raisedAt },
				...{ weight: sql`excluded.weight`, parts: sql`excluded.parts` },
				...{ soughtPosition: sql`excluded.sought_position` },
				...{ foundPosition: sql`excluded.found_position` },
			},
			setWhere: inArray(candidates.stage, ['waiting', 'rejected']),
		});
}
