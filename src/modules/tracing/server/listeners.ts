import { and, eq, isNull } from 'drizzle-orm';
import { onRekey, type Rekey } from '#foundations/access/server/index.ts';
import type { Tx } from '#foundations/db/server/index.ts';
import { onNews } from '#foundations/ledger/server/index.ts';
import { Temporal } from '#foundations/time/index.ts';
import { wrapAnew } from '#modules/reports/index.ts';
import { actAs, onRetention } from '#modules/reports/server/index.ts';
import { asKeeper } from './as-keeper.ts';
import { eraseRecord } from './erase-record.ts';
import { records, wraps } from './tables.ts';

/** What this room does when news arrives. Called once, when the server starts. */
export function listenForTracing(): () => void {
	const stops = [
		onRekey((tx, rekey) => asKeeper(tx, 'service:access', () => rewrap(tx, rekey))),
		onNews('reports.withdrawn', async (tx, { subject, at }) => {
			// A withdrawal is written as the keeper already.
			await actAs(tx, 'service:keeper');
			await withdrawn(tx, subject, Temporal.PlainDate.from(at.slice(0, 10)));
		}),
		onRetention(isSearched),
	];
	return () => {
		for (const stop of stops) stop();
	};
}

/** A team has new keys: its records are wrapped to them and no longer to the old ones. */
async function rewrap(tx: Tx, { compartmentId, from, recipient }: Rekey): Promise<void> {
	const held = await tx
		.select()
		.from(wraps)
		.where(and(eq(wraps.holder, 'compartment'), eq(wraps.holderId, compartmentId)));
	for (const { id, wrapped } of held) {
		const anew = await wrapAnew(wrapped, from, recipient);
		if (anew) await tx.update(wraps).set({ wrapped: anew }).where(eq(wraps.id, id));
	}
}

/** A search has no end, and one that was stopped can be taken up again: by the receipt it came with. */
async function isSearched(tx: Tx, reportId: string): Promise<boolean> {
	const of = and(eq(records.reportId, reportId), isNull(records.erasedOn));
	return (await tx.$count(records, of)) > 0;
}

/** Whoever takes everything back takes back the search that came with it. */
async function withdrawn(tx: Tx, reportId: string, today: Temporal.PlainDate): Promise<void> {
	const found = await tx.select().from(records).where(eq(records.reportId, reportId));
	for (const { id, legalHold, erasedOn } of found) {
		if (legalHold) await tx.update(records).set({ stage: 'stopped' }).where(eq(records.id, id));
		else if (!erasedOn) await eraseRecord(tx, id, today);
	}
}
