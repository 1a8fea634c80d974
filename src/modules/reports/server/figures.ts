import { sql } from 'drizzle-orm';
import { actorOf, authorise, HERE, type MemberSession } from '#foundations/access/index.ts';
import { asActor, type Db, type Tx } from '#foundations/db/server/index.ts';
import { CHILD_THRESHOLD, type Figures, suppress, THRESHOLD } from '../figures.ts';
import type { DeskHow } from './at-the-desk.ts';
import { houseOf, todayAt } from './house.ts';

/** Each table by the one fact that it counts. */
const TABLES = {
	kind: sql`coalesce(kind, 'unsaid')`,
	stage: sql`stage`,
	country: sql`coalesce(country, 'unsaid')`,
	about: sql`coalesce(about, 'unsaid')`,
	month: sql`to_char(received_on, 'YYYY-MM')`,
} as const;

/**
 * Counts of all reports received until the end of last month, the same for everyone who may see
 * them. By facts alone: the service that counts sees no other table.
 */
export async function figures(db: Db, session: MemberSession, { now }: DeskHow): Promise<Figures> {
	authorise(actorOf(session), 'reports.figures', HERE);
	const end = todayAt(await houseOf(db), now).with({ day: 1 });
	return asActor(db, 'service:figures', async (tx) => {
		const until = end.subtract({ days: 1 }).toString().slice(0, 7);
		const total = (await countBy(tx, sql`'all'`, end.toString())).get('all') ?? 0;
		if (total < THRESHOLD) return { total: null, tables: {}, until };
		const tables: Figures['tables'] = {};
		for (const [name, fact] of Object.entries(TABLES)) {
			const threshold = name === 'about' ? CHILD_THRESHOLD : THRESHOLD;
			tables[name] = suppress(await countBy(tx, fact, end.toString()), threshold);
		}
		return { total, tables, until };
	});
}

async function countBy(tx: Tx, fact: unknown, before: string): Promise<Map<string, number>> {
	const { rows } = await tx.execute<{ word: string; count: string }>(sql`
		select ${fact} as word, count(*) as count from reports_reports
		where received_on < ${before} group by 1`);
	return new Map(rows.map(({ word, count }) => [word, Number(count)]));
}
