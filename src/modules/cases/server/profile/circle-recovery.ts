import { and, eq, inArray } from 'drizzle-orm';
import type { RecoveryInUse } from '#foundations/access/server/index.ts';
import type { Tx } from '#foundations/db/server/index.ts';
import { append } from '#foundations/ledger/server/index.ts';
import { wrapIdentity } from '#foundations/sealing/index.ts';
import { tryToUnwrap } from '#modules/reports/index.ts';
import { excludedFrom, namedIn } from '../at-the-case.ts';
import { addWrap } from '../keys.ts';
import { cases, wraps } from '../tables.ts';
import { type Colleague, colleaguesFor } from '../walls/readers.ts';
import { dealWhereTooFew } from './circle-today.ts';
import { dealKeys, dealToGuardians } from './deal-keys.ts';

/** The custodians' `age1…`, of now and not as remembered. */
export async function recoveryOf(tx: Tx): Promise<string> {
	const { rows } = await tx.execute<{ recipient: string }>(
		"select recovery->>'recipient' as recipient from access_settings",
	);
	if (!rows[0]) throw new Error('a case without a house');
	return rows[0].recipient;
}

/**
 * The custodians' shares are in use: circles of these teams are sealed to their key of from now on.
 * A circle in which nobody is left who works here opens to who leads the team, so that a witness is
 * not lost with the last one who knew. While anybody named is left it opens to nobody new. No single
 * person can do it: the shares are those of several custodians. Which circle opened, by whose hand and
 * to how many, is in the ledger.
 *
 * Acts as the service `keeper`.
 */
export async function recoverCircles(
	tx: Tx,
	{ compartmentIds, identity: opener, recipient, usedBy, now }: RecoveryInUse,
): Promise<void> {
	const held = await tx
		.select({ wrap: wraps, row: cases })
		.from(wraps)
		.innerJoin(cases, eq(cases.id, wraps.caseId))
		.where(and(eq(wraps.holder, 'recovery'), inArray(cases.compartmentId, [...compartmentIds])));
	const byCase = Map.groupBy(held, ({ row }) => row.id);
	for (const [caseId, all] of byCase) {
		const [first] = all;
		const heirs = first ? await heirsOf(tx, first.row) : [];
		for (const { wrap } of all) {
			const identity = await tryToUnwrap(wrap.wrapped, opener);
			if (!identity) continue;
			const wrapped = await wrapIdentity(identity, [recipient]);
			await tx.update(wraps).set({ wrapped }).where(eq(wraps.id, wrap.id));
			if (wrap.layer === 'profile') {
				if (first && heirs.length > 0) await dealKeys(tx, first.row, identity, heirs);
				// Too few may be left to open it together, or it came by a transfer: parts anew for those.
				// Where enough hold one, a guardian appointed since can sign for the others.
				else if (first && !(await dealWhereTooFew(tx, first.row, identity))) {
					await dealToGuardians(tx, first.row, identity);
				}
				continue;
			}
			for (const { id: holderId, recipient: own } of heirs) {
				const to = { holder: 'member', holderId, recipient: own } as const;
				await addWrap(tx, { caseId, layer: wrap.layer, identity, ...to });
			}
		}
		if (heirs.length > 0) {
			const news = { actor: `member:${usedBy}`, kind: 'cases.circle-opened', subject: caseId };
			await append(tx, { ...news, at: now, facts: { members: heirs.length } });
		}
	}
}

/** Who leads the team and is not kept away, where nobody named remains; else nobody. */
async function heirsOf(tx: Tx, row: typeof cases.$inferSelect): Promise<Colleague[]> {
	const left = await colleaguesFor(tx, row, await excludedFrom(tx, row.id));
	const named = await namedIn(tx, row.id);
	if (left.some(({ id }) => named.includes(id))) return [];
	return left.filter(({ leads }) => leads.includes(row.compartmentId));
}
