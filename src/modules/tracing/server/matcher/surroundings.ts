import { eq, inArray } from 'drizzle-orm';
import type { Tx } from '#foundations/db/server/index.ts';
import type { Held } from '../../candidate-policy.ts';
import type { Fate, Surroundings } from '../../evidence/index.ts';
import { candidates, events } from '../tables.ts';
import type { Matcher } from './matcher.ts';
import { tiesOf } from './ties-of.ts';

/** What stands around every comparison of a batch, worked out once: the register is long. */
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
 */
export async function aroundOf(tx: Tx, { people }: Matcher): Promise<Around> {
	const all = [...people.values()];
	const sizes = await eventSizes(tx, all);
	const confirmed = await tx
		.select({ soughtId: candidates.soughtId, foundId: candidates.foundId })
		.from(candidates)
		.where(eq(candidates.stage, 'confirmed'));
	const fates = fatesOf(confirmed, people);
	const soughtOf = Map.groupBy(confirmed, ({ foundId }) => foundId);
	const taken = new Set(confirmed.flatMap(({ soughtId, foundId }) => [soughtId, foundId]));
	const ties = await tiesOf(
		tx,
		confirmed.map(({ soughtId }) => soughtId),
	);
	const count = new Map<string, number>();
	for (const held of all) count.set(sideOf(held), (count.get(sideOf(held)) ?? 0) + 1);
	return {
		isTaken: (id, forWhom = '') => {
			if (!taken.has(id)) return false;
			const sought = soughtOf.get(id) ?? [];
			return !sought.some(({ soughtId }) => ties.get(soughtId)?.same.includes(forWhom));
		},
		of: ({ kind, drill }) => {
			const rivals = count.get(sideOf({ kind: kind === 'missing' ? 'dead' : 'missing', drill }));
			return {
				population: { people: Math.max(2, rivals ?? 0), event: (id) => sizes.get(id) },
				fates,
			};
		},
	};
}

function sideOf({ kind, drill }: Pick<Held, 'kind' | 'drill'>): string {
	return `${kind === 'missing' ? 'sought' : 'found'} ${drill ? 'drill' : 'real'}`;
}

/** What is published of an event, and never fewer than are linked to it here. */
async function eventSizes(tx: Tx, people: readonly Held[]): Promise<Map<string, number>> {
	const sizes = new Map<string, number>();
	for (const { known } of people) {
		if (known.event) sizes.set(known.event, (sizes.get(known.event) ?? 0) + 1);
	}
	if (sizes.size === 0) return sizes;
	const rows = await tx
		.select({
			id: events.recordId,
			dead: events.dead,
			missing: events.missing,
			survivors: events.survivors,
		})
		.from(events)
		.where(inArray(events.recordId, [...sizes.keys()]));
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
