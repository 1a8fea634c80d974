import { desc, sql } from 'drizzle-orm';
import type { Tx } from '#foundations/db/server/index.ts';
import type { Temporal } from '#foundations/time/index.ts';
import { CHILD_THRESHOLD, type FigureTable, suppress, THRESHOLD } from '../../figures.ts';
import { lastClosed, type Period, periodsToPublish } from '../../release.ts';
import { releases } from '../tables.ts';

/** Each table by the one fact that it counts. */
const TABLES = {
	kind: sql`coalesce(kind, 'unsaid')`,
	stage: sql`stage`,
	country: sql`coalesce(country, 'unsaid')`,
	about: sql`coalesce(about, 'unsaid')`,
	month: sql`to_char(received_on, 'YYYY-MM')`,
} as const;

/** Counts and keeps what has been closed since the last time. Acts as the service `figures`. */
export async function publishWhatIsClosed(tx: Tx, today: Temporal.PlainDate): Promise<void> {
	const [newest] = await tx.select().from(releases).orderBy(desc(releases.until)).limit(1);
	const counts = await countBy(tx, TABLES.month, { since: '0000-01', until: '9999-12' });
	const published = newest?.until ?? null;
	for (const period of periodsToPublish(counts, published, lastClosed(today), THRESHOLD)) {
		const tables: Record<string, FigureTable> = {};
		for (const [name, fact] of Object.entries(TABLES)) {
			const threshold = name === 'about' ? CHILD_THRESHOLD : THRESHOLD;
			tables[name] = suppress(await countBy(tx, fact, period), threshold);
		}
		const total = (await countBy(tx, sql`'all'`, period)).get('all') ?? 0;
		// Of two members who look first at the same moment, one publishes.
		await tx
			.insert(releases)
			.values({ ...period, total, tables })
			.onConflictDoNothing();
	}
}

async function countBy(tx: Tx, fact: unknown, period: Period): Promise<Map<string, number>> {
	const { rows } = await tx.execute<{ word: string; count: string }>(sql`
		select ${fact} as word, count(*) as count from reports_reports
		where to_char(received_on, 'YYYY-MM') >= ${period.since}
			and to_char(received_on, 'YYYY-MM') <= ${period.until}
		group by 1`);
	return new Map(rows.map(({ word, count }) => [word, Number(count)]));
}
