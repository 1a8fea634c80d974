import { and, gt, inArray, isNull, sql } from 'drizzle-orm';
import type { ActorName } from '#foundations/db/index.ts';
import { asActor, type Db, type Tx } from '#foundations/db/server/index.ts';
import { knownOf } from '../../known-of.ts';
import { openRecords } from '../open-records.ts';
import { records } from '../tables.ts';
import { closeMatcher, type Matcher } from './matcher.ts';
import { indexedOf, type Person } from './register.ts';
import { tiesOf } from './ties-of.ts';

/** Opening a record takes some of a millisecond; nobody else has a turn before the batch is open. */
const BATCH = 40;

/** In whose name the matcher of a team asks the database, which shows it that team's rows alone. */
export function actorOfMatcher({ compartmentId }: Matcher): ActorName {
	return `service:matcher-${compartmentId}`;
}

/** Opens every record of the team, batch after batch; `people` grows as it goes. */
export async function loadMatcher(db: Db, matcher: Matcher): Promise<void> {
	const actor = actorOfMatcher(matcher);
	const ids = await asActor(db, actor, async (tx) => {
		matcher.seen = await underWay(tx);
		return idsOf(tx);
	});
	matcher.total = ids.length;
	await matcher.search.load(named(db, matcher, ids));
	matcher.loaded = !matcher.locked;
}

async function* named(db: Db, matcher: Matcher, ids: readonly string[]) {
	for (let at = 0; at < ids.length && !matcher.locked; at += BATCH) {
		const some = ids.slice(at, at + BATCH);
		const people = await asActor(db, actorOfMatcher(matcher), (tx) =>
			readPeople(tx, matcher, some),
		);
		for (const { person, indexed } of people) {
			matcher.people.set(person.id, person);
			matcher.positions.set(person.id, person.position);
			if (indexed) yield indexed;
		}
	}
	if (matcher.locked) await closeMatcher(matcher);
}

/**
 * The oldest transaction that is under way: rows that were not there to be seen yet are of this one
 * or of later ones.
 */
export async function underWay(tx: Tx): Promise<string> {
	const { rows } = await tx.execute<{ seen: string }>(
		sql`select pg_snapshot_xmin(pg_current_snapshot())::xid::text as seen`,
	);
	return rows[0]?.seen ?? '';
}

/** Ids in the order of the table's key, so that a page of them follows another. */
async function idsOf(tx: Tx): Promise<string[]> {
	const ids: string[] = [];
	for (;;) {
		const last = ids.at(-1);
		const rows = await tx
			.select({ id: records.id })
			.from(records)
			.where(
				and(
					isNull(records.erasedOn),
					inArray(records.kind, ['missing', 'alive', 'dead']),
					inArray(records.stage, ['open', 'told']),
					last ? gt(records.id, last) : undefined,
				),
			)
			.orderBy(records.id)
			.limit(5000);
		ids.push(...rows.map(({ id }) => id));
		if (rows.length < 5000) return ids;
	}
}

/** Some records as the matcher holds them; whoever is erased, stopped or unreadable is not there. */
export async function readPeople(tx: Tx, { keys }: Matcher, ids: readonly string[]) {
	const opened = await openRecords(tx, ids, keys);
	const ties = await tiesOf(tx, ids);
	return opened.flatMap(({ row, position, content }) => {
		if (!content || content.kind === 'event' || row.kind === 'event' || row.erasedOn) return [];
		if (row.stage !== 'open' && row.stage !== 'told') return [];
		const known = knownOf(content, row.registeredOn, ties.get(row.id));
		if (!known) return [];
		const { id, kind, stage, drill } = row;
		const { names } = content.person;
		const person: Person = { id, kind, stage, drill, position, known, names };
		return [{ person, indexed: indexedOf(person) }];
	});
}
