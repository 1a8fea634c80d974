import { desc, lt } from 'drizzle-orm';
import { asActor, type Db } from '#foundations/db/server/index.ts';
import { newKeys, openText } from '#foundations/sealing/index.ts';
import { dayOf, Temporal } from '#foundations/time/index.ts';
import { signKeys } from './tables.ts';

/** To what a phone without a network seals a sign of life; the same for everybody. */
export function signRecipient(db: Db, now: Temporal.Instant): Promise<string> {
	const today = dayOf(now, 'UTC');
	return asActor(db, 'service:keeper', async (tx) => {
		const [newest] = await tx.select().from(signKeys).orderBy(desc(signKeys.madeOn)).limit(1);
		if (newest && Temporal.PlainDate.compare(newest.madeOn.add(FRESH), today) > 0) {
			return newest.recipient;
		}
		await tx.delete(signKeys).where(lt(signKeys.madeOn, today.subtract(KEPT)));
		const made = await newKeys();
		await tx.insert(signKeys).values({ ...made, madeOn: today });
		return made.recipient;
	});
}

/** Null for what no key of these months opens. */
export async function openSign(db: Db, sealed: Uint8Array): Promise<string | null> {
	const keys = await asActor(db, 'service:keeper', (tx) =>
		tx.select().from(signKeys).orderBy(desc(signKeys.madeOn)),
	);
	for (const { identity } of keys) {
		const text = await openText(identity, sealed).catch(() => null);
		if (text !== null) return text;
	}
	return null;
}

const FRESH = { days: 31 };
const KEPT = { days: 92 };
