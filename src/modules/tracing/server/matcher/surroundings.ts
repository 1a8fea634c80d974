import { and, eq } from 'drizzle-orm';
import type { Tx } from '#foundations/db/server/index.ts';
import type { Held } from '../../candidate-policy.ts';
import type { Fate, Surroundings } from '../../evidence/index.ts';
import { candidates, events } from '../tables.ts';
import type { Matcher } from './matcher.ts';
import type { Register } from './register.ts';
import { isOneOf, tiesOf } from './ties-of.ts';

/** What stands around every comparison of a batch, worked out once. */
export type Around = {
	/**
	 * Whether two people signed for a record, and it is nobody else's any more. For a search of
	 * another family who looks for the same person it is.
	 */
	isTaken(id: string, forWhom?: string): boolean;
	/** Among whom a record is compared. */
	of(held: Held): Surroundings;
};

/**
 * Among whom is compared: how many there are, how many an event befell, and the fates of
 * companions, of which only those that two people signed count.
 *
 * @param batch who is compared: only the events of these, and of fates, are asked for
 */
export async function aroundOf(
	tx: Tx,
	{ people, compartmentId }: Matcher,
	batch: readonly Held[],
): Promise<Around> {
	const confirmed = await tx
		.select({ soughtId: candidates.soughtId, foundId: candidates.foundId })
		.from(candidates)
		.where(and(eq(candidates.compartmentId, compartmentId), eq(candidates.stage, 'confirmed')));
	const fates = fatesOf(confirmed, people);
	const befell = [...batch.map(({ known }) => known), ...fates.values()];
	const sizes = await eventSizes(tx, people, new Set(befell.flatMap(({ event }) => event ?? [])));
	const soughtOf = Map.groupBy(confirmed, ({ foundId }) => foundId);
	const taken = new Set(confirmed.flatMap(({ soughtId, foundId }) => [soughtId, foundId]));
	const ties = await tiesOf(
		tx,
		confirmed.map(({ soughtId }) => soughtId),
	);
	return {
		isTaken: (id, forWhom = '') => {
			if (!taken.has(id)) return false;
			const sought = soughtOf.get(id) ?? [];
			return !sought.some(({ soughtId }) => ties.get(soughtId)?.same.includes(forWhom));
		},
		of: (held) => {
			// Of both sides the longer: a pair weighs the same, whichever of the two is compared.
			const rivals = Math.max(2, people.across(held).size, people.beside(held).size);
			return { population: { people: rivals, event: (id) => sizes.get(id) }, fates };
		},
	};
}

/** What is published of each event, and never fewer than are linked to it here. */
async function eventSizes(
	tx: Tx,
	people: Register,
	ids: ReadonlySet<string>,
): Promise<Map<string, number>> {
	const here = [...ids].map((id) => [id, people.inEvent(id).size] as const);
	const sizes = new Map(here.filter(([, size]) => size > 0));
	if (sizes.size === 0) return sizes;
	const rows = await tx
		.select({
			id: events.recordId,
			dead: events.dead,
			missing: events.missing,
			survivors: events.survivors,
		})
		.from(events)
		.where(isOneOf(events.recordId, [...sizes.keys()]));
	for (const { id, dead, missing, survivors } of rows) {
		sizes.set(id, Math.max(sizes.get(id) ?? 1, dead + missing + survivors));
	}
	return sizes;
}

type Confirmed = { soughtId: string; foundId: string };

function fatesOf(rows: readonly Confirmed[], people: Matcher['people']): Map<string, Fate> {
	return new Map(
		rows.map(({ soughtId, foundId }) => {
			const [sought, found] = [people.get(soughtId)?.known, people.get(foundId)?.known];
			const event = found?.event ?? sought?.event;
			const place = found?.legs?.at(-1)?.place;
			return [soughtId, { ...(event && { event }), ...(place && { place }) }];
		}),
	);
}
