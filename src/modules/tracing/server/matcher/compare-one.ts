import { and, eq, inArray, or } from 'drizzle-orm';
import type { Tx } from '#foundations/db/server/index.ts';
import { newId } from '#foundations/ids/index.ts';
import type { Temporal } from '#foundations/time/index.ts';
import {
	isWritten,
	likeliest,
	mayBeCompared,
	oneToOne,
	pairOf,
	type Raised,
} from '../../candidate-policy.ts';
import type { Surroundings } from '../../evidence/index.ts';
import { candidates } from '../tables.ts';
import type { Matcher, Person } from './matcher.ts';
import type { Around } from './surroundings.ts';

/** Up to so many, everyone is compared with everyone; beyond, those whom the index of names gives. */
const ALL = 3000;
const NAMED = 80;
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
	const rivals = (await rivalsOf(matcher, one)).filter(
		({ id }) =>
			!around.isTaken(id, one.id) ||
			before.some((row) => row.soughtId === id || row.foundId === id),
	);
	const waiting = before.filter(({ stage }) => stage === 'waiting');
	const inHand = new Set(waiting.flatMap(({ soughtId, foundId }) => [soughtId, foundId]));
	const pairs = around.isTaken(one.id) ? [] : await scoreAll(one, rivals, { surroundings, inHand });
	const raised = oneToOne(likeliest(pairs), await beside(tx, matcher, one));
	const known = new Map(before.map((row) => [`${row.soughtId} ${row.foundId}`, row]));
	// What waits is kept up to date even where it is not among the likeliest any more.
	const waits = pairs.filter((pair) => known.get(keyOf(pair))?.stage === 'waiting');
	const wanted = new Map([...waits, ...raised].map((pair) => [keyOf(pair), pair]));
	const written = [...wanted.values()].filter((pair) => isWritten(known.get(keyOf(pair)), pair));
	for (const pair of written) await write(tx, matcher, pair, now);
	return written.length;
}

function keyOf({ soughtId, foundId }: Raised): string {
	return `${soughtId} ${foundId}`;
}

async function rivalsOf({ people, search }: Matcher, one: Person): Promise<Person[]> {
	const open = [...people.values()].filter((other) => mayBeCompared(one, other));
	if (open.length <= ALL || one.names.length === 0) return open;
	const names = one.names.map(({ written }) => written);
	const { birth } = one.known;
	const asked = { names, ...(birth && { birth: { from: birth.from, to: birth.to } }) };
	const hits = new Set((await search.search(asked, { top: NAMED })).map(({ id }) => id));
	return open.filter(
		({ id, names: theirs, known }) =>
			hits.has(id) || theirs.length === 0 || (known.event && known.event === one.known.event),
	);
}

/** In slices, so that nobody at the desk waits for it. */
async function scoreAll(
	one: Person,
	rivals: readonly Person[],
	{ surroundings, inHand }: { surroundings: Surroundings; inHand: ReadonlySet<string> },
): Promise<Raised[]> {
	const pairs: Raised[] = [];
	let began = performance.now();
	for (const other of rivals) {
		const pair = pairOf(one, other, surroundings, inHand.has(other.id));
		if (pair) pairs.push(pair);
		if (performance.now() - began < SLICE) continue;
		await new Promise((go) => setImmediate(go));
		began = performance.now();
	}
	return pairs;
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
	const mates = [...people.values()].filter(({ known }) => known.event === event);
	const ids = mates.map(({ id }) => id);
	const pairs = { soughtId: candidates.soughtId, foundId: candidates.foundId };
	return tx
		.select({ ...pairs, weight: candidates.weight })
		.from(candidates)
		.where(
			and(
				inArray(candidates.soughtId, ids),
				inArray(candidates.foundId, ids),
				inArray(candidates.stage, ['waiting', 'proposed', 'confirmed']),
			),
		);
}

async function write(tx: Tx, { compartmentId }: Matcher, pair: Raised, now: Temporal.Instant) {
	const said = { ...pair, stage: 'waiting' as const, raisedAt: now };
	await tx
		.insert(candidates)
		.values({ id: newId<'candidate'>(), compartmentId, ...said })
		.onConflictDoUpdate({
			target: [candidates.soughtId, candidates.foundId],
			set: {
				...{ stage: said.stage, weight: said.weight, parts: said.parts, raisedAt: now },
				...{ soughtPosition: said.soughtPosition, foundPosition: said.foundPosition },
			},
			setWhere: inArray(candidates.stage, ['waiting', 'rejected']),
		});
}
