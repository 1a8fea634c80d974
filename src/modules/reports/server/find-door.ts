import { eq } from 'drizzle-orm';
import type { Tx } from '#foundations/db/server/index.ts';
import { verifierOf } from '#foundations/sealing/index.ts';
import { sameSecret } from '#foundations/sealing/server/index.ts';
import { doors } from './tables.ts';

export type Door = typeof doors.$inferSelect;

/**
 * The report that a proof belongs to.
 *
 * Everything in the drawer is tried, whether the first fits or the last, and an empty drawer is
 * searched as long as one with a few reports: the time tells nothing.
 *
 * @param atLeast how many are tried whatever is there; 0 where someone brings a report and learns
 * nothing of what was found
 */
export async function findDoor(
	tx: Tx,
	{ locator, proof }: { locator: number; proof: string },
	atLeast = 8,
): Promise<Door | null> {
	const candidates = await tx.select().from(doors).where(eq(doors.locator, locator));
	return doorFor(candidates, proof, atLeast);
}

/** The one among these that the proof opens. */
export async function doorFor(
	candidates: readonly Door[],
	proof: string,
	atLeast = 0,
): Promise<Door | null> {
	let found: Door | null = null;
	for (let i = 0; i < Math.max(candidates.length, atLeast); i += 1) {
		const candidate = candidates[i] ?? nobody;
		const verifier = await verifierOf(proof, candidate.salt);
		if (sameSecret(verifier, candidate.verifier) && candidate !== nobody) found = candidate;
	}
	return found;
}

/** A door that nothing opens: its verifier is no verifier of anything. */
const nobody: Door = {
	reportId: '',
	locator: 0,
	salt: new Uint8Array(16),
	verifier: '-'.repeat(43),
	personRecipient: '',
	recordRecipient: '',
	deskRecipient: null,
};
