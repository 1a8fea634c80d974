import { and, inArray, isNull, or, sql } from 'drizzle-orm';
import type { Tx } from '#foundations/db/server/index.ts';
import { newId } from '#foundations/ids/index.ts';
import type { Temporal } from '#foundations/time/index.ts';
import { isWritten, likeliest, oneToOne, type Raised } from '../../candidate-policy.ts';
import { candidates, records } from '../tables.ts';
import { findPairs } from './likely/find-pairs.ts';
import type { Matcher } from './matcher.ts';
import type { Person } from './register.ts';
import type { Around } from './surroundings.ts';
import { isOneOf } from './ties-of.ts';

/** Milliseconds of comparing after which others have their turn. */
const SLICE = 12;

/**
 * Compares some records, each with all open ones of the other side, and writes what may be one
 * person, for people to look at. Writes codes and weights only, and only pairs that wait (R10).
 */
export async function compareSome(
	tx: Tx,
	matcher: Matcher,
	some: readonly Person[],
	around: Around,
	now: Temporal.Instant,
): Promise<void> {
	const known = await pairsOf(tx, some);
	const besides = new Map<string, Pairs>();
	const wanted = new Map<string, Raised>();
	for (const one of some) {
		const { event } = one.known;
		if (event) besides.set(event, besides.get(event) ?? (await raisedWithin(tx, matcher, event)));
		const here = event ? matcher.people.inEvent(event) : NOBODY;
		const others = [...wanted.values()].filter(
			({ soughtId, foundId }) => here.has(soughtId) && here.has(foundId),
		);
		const before = known.get(one.id) ?? [];
		const beside = event ? [...(besides.get(event) ?? []), ...others] : [];
		const pairs = await inSlices(pairsToWrite(matcher, one, { around, before, beside }));
		for (const pair of pairs) wanted.set(keyOf(pair), pair);
	}
	const pairs = await stillOpen(tx, [...wanted.values()]);
	for (let at = 0; at < pairs.length; at += ROWS) {
		await write(tx, matcher, pairs.slice(at, at + ROWS), now);
	}
}

/** Written in one statement, whose parameters are counted. */
const ROWS = 1000;
const NOBODY: ReadonlySet<string> = new Set();

type Pairs = readonly Pick<Raised, 'soughtId' | 'foundId' | 'weight'>[];
type BeforeRow = typeof candidates.$inferSelect;
type Work = { around: Around; before: readonly BeforeRow[]; beside: Pairs };

function* pairsToWrite(
	{ people }: Matcher,
	one: Person,
	{ around, before, beside }: Work,
): Generator<void, Raised[]> {
	if (around.isTaken(one.id)) return [];
	const idsOf = (rows: readonly BeforeRow[]) =>
		new Set(rows.flatMap(({ soughtId, foundId }) => [soughtId, foundId]));
	const paired = idsOf(before);
	const pairs = yield* findPairs(people, one, {
		surroundings: around.of(one),
		inHand: idsOf(before.filter(({ stage }) => stage === 'waiting')),
		isFree: ({ id }) => !around.isTaken(id, one.id) || paired.has(id),
	});
	const raised = oneToOne(likeliest(pairs), beside);
	const known = new Map(before.map((row) => [keyOf(row), row]));
	// What waits is kept up to date even where it is not among the likeliest any more.
	const waits = pairs.filter((pair) => known.get(keyOf(pair))?.stage === 'waiting');
	const wanted = new Map([...waits, ...raised].map((pair) => [keyOf(pair), pair]));
	return [...wanted.values()].filter((pair) => isWritten(known.get(keyOf(pair)), pair));
}

function keyOf({ soughtId, foundId }: Pick<Raised, 'soughtId' | 'foundId'>): string {
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

/** The pairs that each of some records was raised in before, by its id. */
async function pairsOf(tx: Tx, some: readonly Person[]): Promise<Map<string, BeforeRow[]>> {
	const ids = some.map(({ id }) => id);
	const rows = await tx
		.select()
		.from(candidates)
		.where(or(isOneOf(candidates.soughtId, ids), isOneOf(candidates.foundId, ids)));
	const of = (id: string) =>
		rows.filter(({ soughtId, foundId }) => soughtId === id || foundId === id);
	return new Map(ids.map((id) => [id, of(id)]));
}

/** What is raised within an event. */
async function raisedWithin(tx: Tx, { people }: Matcher, event: string): Promise<Pairs> {
	const ids = [...people.inEvent(event)];
	const pairs = { soughtId: candidates.soughtId, foundId: candidates.foundId };
	return tx
		.select({ ...pairs, weight: candidates.weight })
		.from(candidates)
		.where(
			and(
				isOneOf(candidates.soughtId, ids),
				isOneOf(candidates.foundId, ids),
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
				isOneOf(records.id, ids),
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
