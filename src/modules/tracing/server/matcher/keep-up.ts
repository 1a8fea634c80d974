import { isDeepStrictEqual } from 'node:util';
import { gte, isNotNull, max, ne, or, sql } from 'drizzle-orm';
import type { Tx } from '#foundations/db/server/index.ts';
import { dayOf, type Temporal } from '#foundations/time/index.ts';
import { contents, records } from '../tables.ts';
import { readPeople } from './load-matcher.ts';
import type { Matcher } from './matcher.ts';
import { indexedOf } from './register.ts';

/** At one look; what is left comes with the next. */
const MOST = 40;

/**
 * Brings the memory of this matcher up to what the database says: revisions that the matcher of
 * another process compared, and searches that were stopped, taken up again, told or erased by
 * anyone. Whoever was erased is overwritten here within seconds.
 */
export async function keepUp(tx: Tx, matcher: Matcher, at: Temporal.Instant): Promise<void> {
	await followTheStages(tx, matcher);
	await takeUpTheNew(tx, matcher, at);
}

/** Puts records into the memory as they were just read; whoever is not in `people` goes from it. */
export async function takeUp(
	matcher: Matcher,
	ids: readonly string[],
	people: Awaited<ReturnType<typeof readPeople>>,
): Promise<void> {
	const read = new Map<string, (typeof people)[number]>(people.map((one) => [one.person.id, one]));
	for (const id of ids) {
		const [one, before] = [read.get(id), matcher.people.get(id)];
		if (one) matcher.people.set(id, one.person);
		else matcher.people.delete(id);
		if (one) matcher.positions.set(id, one.person.position);
		// The index never gives room back: what says the same as before is not written again.
		if (before && isDeepStrictEqual(one?.indexed, indexedOf(before))) continue;
		if (one?.indexed) await matcher.search.add(one.indexed);
		else await matcher.search.remove(id);
	}
}

async function takeUpTheNew(tx: Tx, matcher: Matcher, at: Temporal.Instant): Promise<void> {
	// A day is all that is kept of the time of a revision; two, because days begin elsewhere sooner.
	const since = dayOf(at.subtract({ hours: 48 }), 'UTC');
	const newest = await tx
		.select({ id: contents.recordId, position: max(contents.position) })
		.from(contents)
		.where(gte(contents.on, since))
		.groupBy(contents.recordId);
	const unread = newest
		.filter(({ id, position }) => (position ?? 0) > (matcher.positions.get(id) ?? 0))
		.slice(0, MOST);
	if (unread.length === 0) return;
	const ids = unread.map(({ id }) => id);
	await takeUp(matcher, ids, await readPeople(tx, matcher, ids));
	// What cannot be read, or is an event, is not read again at every look.
	for (const { id, position } of unread) matcher.positions.set(id, position ?? 0);
}

/** Whoever was stopped or erased goes from the memory; whose search goes on again comes back. */
async function followTheStages(tx: Tx, matcher: Matcher): Promise<void> {
	const counted = await tx
		.select({
			stage: records.stage,
			all: sql<number>`count(*)::int`,
			erased: sql<number>`count(${records.erasedOn})::int`,
			// One stopped and another taken up again within one look leave every count as it was.
			who: sql<string>`sum(hashtextextended(${records.id}::text, 0))
				filter (where ${records.stage} <> 'open' or ${records.erasedOn} is not null)`,
		})
		.from(records)
		.groupBy(records.stage)
		.orderBy(records.stage);
	const stages = JSON.stringify(counted);
	if (stages === matcher.stages) return;
	const shut = await tx
		.select({ id: records.id, stage: records.stage, erasedOn: records.erasedOn })
		.from(records)
		.where(or(isNotNull(records.erasedOn), ne(records.stage, 'open')));
	const closed = new Set<string>();
	for (const { id, stage, erasedOn } of shut) {
		if (erasedOn || stage !== 'told') closed.add(id);
		const person = matcher.people.get(id);
		if (!person) continue;
		if (!closed.has(id)) matcher.people.set(id, { ...person, stage });
		else await takeUp(matcher, [id], []);
	}
	// Taken up again without a word: no revision says so.
	const again = [...matcher.closed].filter((id) => !closed.has(id));
	if (again.length > 0) await takeUp(matcher, again, await readPeople(tx, matcher, again));
	matcher.closed = closed;
	matcher.stages = stages;
}
