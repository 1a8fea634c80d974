import { createHmac } from 'node:crypto';
import { eq } from 'drizzle-orm';
import type { Tx } from '#foundations/db/server/index.ts';
import { Refusal } from '#foundations/refusal/index.ts';
import { asked } from './asked-tables.ts';

/** What was asked for, and the asker's own key for it. */
export type AskedWith = { key: string; request: unknown };

/** Keeps what an id was made for, beside it and in its transaction. Acts as `keeper`. */
export async function keepAsked(
	tx: Tx,
	{ id, caseId }: { id: string; caseId: string },
	of: AskedWith,
): Promise<void> {
	await tx.insert(asked).values({ id, caseId, digest: digestOf(of) });
}

/**
 * Whoever asks again with a key is answered as the first time only where they ask for the same. What
 * was done before this was kept counts as the same: it was done, and must not be told otherwise.
 * Acts as `keeper`.
 *
 * Source: draft-ietf-httpapi-idempotency-key-header, 2.7: 422 for a key with another request.
 *
 * @throws Refusal when the key came with something else
 */
export async function sameAsked(tx: Tx, id: string, of: AskedWith): Promise<void> {
	const [first] = await tx.select().from(asked).where(eq(asked.id, id));
	if (first && first.digest !== digestOf(of)) throw keyUsed();
}

export function keyUsed(): Refusal {
	return new Refusal('cases.key-used', { status: 422 });
}

function digestOf({ key, request }: AskedWith): string {
	return createHmac('sha256', key).update(JSON.stringify(request, inOrder)).digest('hex');
}

/** The same answers in another order are the same. */
function inOrder(_: string, value: unknown): unknown {
	if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
	return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
