import { createHmac } from 'node:crypto';
import { and, eq, gte, inArray, lt } from 'drizzle-orm';
import type { Db, Tx } from '#foundations/db/server/index.ts';
import type { Temporal } from '#foundations/time/index.ts';
import { foldName } from '../sign-in-name.ts';
import { afterFailure, secondsToWait } from '../throttle.ts';
import { asAccess } from './as-access.ts';
import { readSettings } from './settings.ts';
import { accessAttempts } from './tables.ts';

/**
 * Counts a try before it is made, so that a hundred at the same moment are not one.
 *
 * @returns seconds to wait; 0 when the try may be made
 */
export async function beginAttempt(
	db: Db,
	signInName: string,
	now: Temporal.Instant,
): Promise<number> {
	const name = await keyOf(db, signInName);
	return asAccess(db, async (tx) => {
		await forgetOld(tx, now);
		const fresh = { name, failures: 0, lastAt: now };
		await tx.insert(accessAttempts).values(fresh).onConflictDoNothing();
		const [row] = await tx
			.select()
			.from(accessAttempts)
			.where(eq(accessAttempts.name, name))
			.for('update');
		const { failures, lastAt } = row ?? fresh;
		const secondsAgo = (now.epochMilliseconds - lastAt.epochMilliseconds) / 1000;
		const wait = secondsToWait({ count: failures, secondsAgo });
		if (wait > 0) return wait;
		await tx
			.update(accessAttempts)
			.set({ failures: afterFailure({ count: failures, secondsAgo }), lastAt: now })
			.where(eq(accessAttempts.name, name));
		return 0;
	});
}

/**
 * A few failures are forgotten sooner than many: a stranger who tries a million names once each
 * leaves a quarter of an hour of them behind, and not a day.
 */
async function forgetOld(tx: Tx, now: Temporal.Instant): Promise<void> {
	const { failures, lastAt } = accessAttempts;
	const few = inArray(failures, [0, 1, 2]);
	await tx.delete(accessAttempts).where(and(few, lt(lastAt, now.subtract({ minutes: 15 }))));
	await tx
		.delete(accessAttempts)
		.where(and(gte(failures, 3), lt(lastAt, now.subtract({ hours: 24 }))));
}

export async function forgetAttempts(db: Db, signInName: string): Promise<void> {
	const name = await keyOf(db, signInName);
	await asAccess(db, (tx) => tx.delete(accessAttempts).where(eq(accessAttempts.name, name)));
}

/** A hash and not the name: people type passwords into the wrong field. */
async function keyOf(db: Db, signInName: string): Promise<string> {
	const salt = (await readSettings(db))?.installationSalt ?? new Uint8Array();
	return createHmac('sha256', salt).update(foldName(signInName)).digest('base64url');
}
