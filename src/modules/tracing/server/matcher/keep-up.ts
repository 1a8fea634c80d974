import { isDeepStrictEqual } from 'node:util';
import { and, gte, max, type SQL, sql } from 'drizzle-orm';
import type { PgTable } from 'drizzle-orm/pg-core';
import type { Tx } from '#foundations/db/server/index.ts';
import { dayOf, type Temporal } from '#foundations/time/index.ts';
import { contents, records } from '../tables.ts';
import { readPeople, underWay } from './load-matcher.ts';
import type { Matcher } from './matcher.ts';
import { indexedOf } from './register.ts';

/** At one look; what is left comes with the next. */
const MOST = 40;

/**
 * Brings the memory of this matcher up to what the database says: revisions that the matcher of
 * another process compared, and searches that were stopped, taken up again, told or erased by
 * anyone. Whoever was erased is overwritten here within seconds. Only rows that changed since the
 * last look are asked for, however long the register is.
 */
export async function keepUp(tx: Tx, matcher: Matcher, at: Temporal.Instant): Promise<void> {
	const seen = await underWay(tx);
	await followTheStages(tx, matcher);
	await noteTheRevised(tx, matcher, at);
	matcher.seen = seen;
	const ids = [...matcher.unread].slice(0, MOST);
	if (ids.length === 0) return;
	await takeUp(matcher, ids, await readPeople(tx, matcher, ids));
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
		matcher.unread.delete(id);
		if (one) matcher.people.set(id, one.person);
		else matcher.people.delete(id);
		if (one) matcher.positions.set(id, one.person.position);
		// The index never gives room back: what says the same as before is not written again.
		if (before && isDeepStrictEqual(one?.indexed, indexedOf(before))) continue;
		if (one?.indexed) await matcher.search.add(one.indexed);
		else await matcher.search.remove(id);
	}
}

/** Whoever was stopped or erased goes from the memory; whose search goes on again comes back. */
async function followTheStages(tx: Tx, matcher: Matcher): Promise<void> {
	const { id, kind, stage, erasedOn } = records;
	const changed = await tx
		.select({ id, kind, stage, erasedOn })
		.from(records)
		.where(isNewer(records, matcher));
	for (const { id, kind, stage, erasedOn } of changed) {
		const person = matcher.people.get(id);
		const isOpen = !erasedOn && (stage === 'open' || stage === 'told');
		if (person && !isOpen) await takeUp(matcher, [id], []);
		else if (person && person.stage !== stage) matcher.people.set(id, { ...person, stage });
		// New, or taken up again without a word: no revision says so.
		else if (!person && isOpen && kind !== 'event') matcher.unread.add(id);
	}
}

async function noteTheRevised(tx: Tx, matcher: Matcher, at: Temporal.Instant): Promise<void> {
	// A day is all that is kept of the time of a revision; two, because days begin elsewhere sooner.
	const since = dayOf(at.subtract({ hours: 48 }), 'UTC');
	const newest = await tx
		.select({ id: contents.recordId, position: max(contents.position) })
		.from(contents)
		.where(and(gte(contents.on, since), isNewer(contents, matcher)))
		.groupBy(contents.recordId);
	for (const { id, position } of newest) {
		if ((position ?? 0) > (matcher.positions.get(id) ?? 0)) matcher.unread.add(id);
	}
}

/** Written by a transaction that was not over at the last look. */
function isNewer(table: PgTable, { seen }: Matcher): SQL {
	return sql`age(${table}.xmin) <= age(${seen}::xid)`;
}
