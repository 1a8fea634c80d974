import { eq } from 'drizzle-orm';
import { Refusal } from '#foundations/refusal/index.ts';
import type { AtCase } from '../at-the-case.ts';
import type { Colleague } from '../walls/readers.ts';
import { heldToday } from './circle-today.ts';
import { dealKeys, guardiansOutside, takeKey } from './deal-keys.ts';
import { endOpenings, type OpenNow } from './open-now.ts';
import { profileKeys } from './tables.ts';

type HandsOn = Pick<AtCase, 'tx' | 'row'>;

/**
 * What becomes, on a transfer, of what is sealed apart: the old circle's parts and windows end, and
 * the new circle is dealt parts of its own. For that somebody must hold the key: whoever hands the
 * case over while it is open to them; or a data guardian, whose first signature deals them.
 *
 * Called before the wraps of the old circle go. Acts as the service `keeper`.
 *
 * @param open the key, while whoever hands the case over may read what lies apart
 * @returns deals the parts, once the new circle has its wraps
 * @throws Refusal where the old circle could open it and the new one could not
 */
export async function handOnApart(
	{ tx, row }: HandsOn,
	{ there, open }: { there: readonly Colleague[]; open: OpenNow | null },
): Promise<() => Promise<void>> {
	if (!row.profileRecipient) return async () => {};
	const { parts, guardians } = await heldToday(tx, row);
	const outside = open ? (await guardiansOutside(tx, row)).map(({ id }) => id) : guardians;
	const signs = outside.some((id) => there.every((one) => one.id !== id));
	const could = open !== null || parts > 1 || guardians.length > 0;
	if (could && !signs && !(open && there.length > 1)) {
		throw new Refusal('cases.apart-stays-shut', { status: 409 });
	}
	await endOpenings(tx, { caseId: row.id });
	if (open) return () => dealKeys(tx, row, open.identity, there);
	for (const { memberId, kind } of await keysOf(tx, row.id)) {
		// A guardian who comes into the circle must not open alone what is sealed apart in it.
		if (kind === 'part' || there.some(({ id }) => id === memberId)) {
			await takeKey(tx, row.id, memberId);
		}
	}
	return async () => {};
}

function keysOf(tx: HandsOn['tx'], caseId: string) {
	return tx.select().from(profileKeys).where(eq(profileKeys.caseId, caseId));
}
