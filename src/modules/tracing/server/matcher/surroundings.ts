import { eq, inArray } from 'drizzle-orm';
import type { Tx } from '#foundations/db/server/index.ts';
import type { Held } from '../../candidate-policy.ts';
import type { Fate, Surroundings } from '../../evidence/index.ts';
import { candidates, events } from '../tables.ts';
import type { Matcher } from './matcher.ts';

/**
 * Among whom is compared: how many there are, how many an event befell, and the fates of
 * companions, of which only those that two people signed count.
 */
export async function surroundingsOf(tx: Tx, { people }: Matcher, of: Held): Promise<Surroundings> {
	const rivals = [...people.values()].filter(
		({ kind, drill }) => (kind === 'missing') !== (of.kind === 'missing') && drill === of.drill,
	);
	const sizes = await eventSizes(tx, [...people.values()]);
	return {
		population: { people: Math.max(2, rivals.length), event: (id) => sizes.get(id) },
		fates: await fatesOf(tx, people),
	};
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

async function fatesOf(tx: Tx, people: Matcher['people']): Promise<Map<string, Fate>> {
	const rows = await tx
		.select({ soughtId: candidates.soughtId, foundId: candidates.foundId })
		.from(candidates)
		.where(eq(candidates.stage, 'confirmed'));
	return new Map(
		rows.map(({ soughtId, foundId }) => {
			const [sought, found] = [people.get(soughtId)?.known, people.get(foundId)?.known];
			const event = found?.event ?? sought?.event;
			const place = found?.legs?.at(-1)?.place;
			return [soughtId, { ...(event && { event }), ...(place && { place }) }];
		}),
	);
}
