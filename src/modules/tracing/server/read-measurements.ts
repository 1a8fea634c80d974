import { desc, sql } from 'drizzle-orm';
import { actorOf, authorise, HERE, type MemberSession } from '#foundations/access/index.ts';
import { asActor, type Db } from '#foundations/db/server/index.ts';
import { changesSince } from '../quality/changes.ts';
import { OF_DECISIONS, type Quality } from '../quality/measure-quality.ts';
import { measurements } from './tables.ts';

/** The newest measurement, with what moved since the one before it; null before the first. */
export async function newestMeasurement(db: Db, session: MemberSession): Promise<Quality | null> {
	authorise(actorOf(session), 'tracing.figures', HERE);
	const rows = await asActor(db, `member:${session.member.id}`, (tx) =>
		tx
			.select({ figures: measurements.figures })
			.from(measurements)
			.orderBy(desc(measurements.at), desc(measurements.id))
			.limit(20),
	);
	const [newest, ...earlier] = rows.map(({ figures }) => figures);
	if (!newest) return null;
	// What was decided here is no measure for a file from elsewhere, nor the other way round.
	const before = earlier.find(({ of }) => (of === OF_DECISIONS) === (newest.of === OF_DECISIONS));
	if (!before) return newest;
	return { ...newest, drift: { since: before.on, changes: changesSince(before, newest) } };
}

/**
 * Whether people of one script are found much less often, by the newest measurement of what was
 * decided here or of a file that could tell: one of few people does not take back what was seen.
 */
export async function isAlarmed(db: Db, session: MemberSession): Promise<boolean> {
	authorise(actorOf(session), 'tracing.figures', HERE);
	const own = sql`${measurements.figures} ->> 'of' = ${sql.raw(`'${OF_DECISIONS}'`)}`;
	const newest = await asActor(db, `member:${session.member.id}`, (tx) =>
		tx
			.selectDistinctOn([own], { figures: measurements.figures })
			.from(measurements)
			.where(sql`${measurements.figures} -> 'gaps' ->> 'script' is not null`)
			.orderBy(own, desc(measurements.at), desc(measurements.id)),
	);
	return newest.some(({ figures }) => figures.gaps.script?.alarm ?? false);
}
