import { eq } from 'drizzle-orm';
import { hashOfSecret, readSecret, type Secret } from '#foundations/access/server/index.ts';
import { grantsOf } from '#foundations/consent/server/index.ts';
import { asActor, type Db, type Tx } from '#foundations/db/server/index.ts';
import { sameSecret } from '#foundations/sealing/server/index.ts';
import { Temporal } from '#foundations/time/index.ts';
import type { CaseHow, CaseRow } from '../at-the-case.ts';
import { type House, houseOf } from '../house.ts';
import { type Loaded, loadRecord } from '../load-record.ts';
import { cases } from '../tables.ts';
import { outsideLinks } from './tables.ts';
import { isAgreed, wordsOutOf } from './words-out.ts';

export type LinkRow = typeof outsideLinks.$inferSelect;

/** Someone with a link that holds, in front of the case it is for. */
export type ByLink = {
	tx: Tx;
	link: LinkRow;
	secret: Secret;
	row: CaseRow;
	house: House;
	loaded: Loaded;
	now: Temporal.Instant;
	/** What was agreed to be read may be read no longer, and no answer is asked. */
	isWithdrawn: boolean;
};

/** `none`: no link of ours, whatever it looks like. `over`: it was one, and its time has passed. */
export type NoLink = { ok: false; problem: 'none' | 'over' };

/**
 * Does something in the name of whoever holds a link. A forged link is answered like one that never
 * was; only the holder of the true one learns that it is over.
 */
export async function byLink<T>(
	db: Db,
	token: string,
	{ now }: CaseHow,
	work: (at: ByLink) => Promise<T>,
): Promise<T | NoLink> {
	const secret = readSecret(token);
	const house = await houseOf(db);
	return asActor(db, 'service:keeper', async (tx): Promise<T | NoLink> => {
		const [link] = await tx
			.select()
			.from(outsideLinks)
			.where(eq(outsideLinks.id, secret?.id ?? NOBODY));
		if (!secret || !link || !sameBytes(hashOfSecret(secret.bytes), link.hash)) {
			return { ok: false, problem: 'none' };
		}
		if (Temporal.Instant.compare(now, link.expiresAt) >= 0) return { ok: false, problem: 'over' };
		const [row] = await tx
			.select()
			.from(cases)
			.where(eq(cases.id, link.caseId))
			.for('no key update');
		if (!row || row.erasedOn) return { ok: false, problem: 'over' };
		const loaded = await loadRecord(tx, row, { actor: 'service:keeper', house, now });
		const isWithdrawn = await withdrawn(tx, link, loaded);
		return work({ tx, link, secret, row, house, loaded, now, isWithdrawn });
	});
}

/** The agreement is read from the case itself: nothing has to have run for a withdrawal to hold. */
async function withdrawn(tx: Tx, link: LinkRow, loaded: Loaded): Promise<boolean> {
	if (!link.sealed) return false;
	if (loaded.state.done.has('withdrawConsent')) return true;
	const words = wordsOutOf(loaded.procedure);
	if (words?.to === 'consulate' && !isAgreed(words, loaded)) return true;
	const grants = await grantsOf(tx, link.caseId);
	return !grants.some(({ id, withdrawnOn }) => id === link.grantId && withdrawnOn === null);
}

const NOBODY = '00000000-0000-4000-8000-000000000000';

function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
	return sameSecret(Buffer.from(a).toString('base64'), Buffer.from(b).toString('base64'));
}
