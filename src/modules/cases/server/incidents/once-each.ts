import { eq } from 'drizzle-orm';
import type { Tx } from '#foundations/db/server/index.ts';
import type { Figure } from '#foundations/procedures/index.ts';
import type { Temporal } from '#foundations/time/index.ts';
import { type Counts, countsOf, INCIDENT } from '../../incidents/index.ts';
import { rowsOfMany } from '../entries/entry-rows.ts';
import { cases } from '../tables.ts';
import { countedOf } from './counted-of.ts';

/**
 * The figures of incidents: acts and people instead of entries about them, each counted once in all
 * incidents. Acts as the service `figures`.
 */
export async function onceEach(
	tx: Tx,
	figures: readonly Figure[],
	until: Temporal.Instant,
): Promise<{ figures: Figure[]; counts: Counts }> {
	const found = await tx.select({ id: cases.id }).from(cases).where(eq(cases.procedure, INCIDENT));
	const rows = await rowsOfMany(
		tx,
		found.map(({ id }) => id),
	);
	const before = [...rows].map(([id, all]) => {
		const written = all.filter(({ at }) => at.epochMilliseconds < until.epochMilliseconds);
		return [id, written] as const;
	});
	const counts = countsOf(await countedOf(tx, new Map(before)));
	const { acts, victims, perpetrators } = counts;
	const once: Readonly<Record<string, number>> = { acts, victims, perpetrators };
	const all = figures.map((figure) => {
		const count = once[figure.id] ?? figure.numerator;
		return { ...figure, numerator: count, value: count };
	});
	return { figures: all, counts };
}
