import { and, eq, isNull } from 'drizzle-orm';
import type { Tx } from '#foundations/db/server/index.ts';
import { append, readEntries } from '#foundations/ledger/server/index.ts';
import { newKeys } from '#foundations/sealing/index.ts';
import { procedureOf } from '../../procedures.ts';
import { apartOf } from '../../sealed-apart.ts';
import type { AtCase, CaseRow } from '../at-the-case.ts';
import { sha256 } from '../entries/chain.ts';
import { openAnswers, sealAnswers } from '../entries/sealed-answers.ts';
import { addWrap, type Opening, unlock } from '../keys.ts';
import { cases, sealed } from '../tables.ts';
import { asKeeper } from '../walls/as-keeper.ts';
import { sealApart } from './apart.ts';
import { recoveryOf } from './circle-recovery.ts';
import { circleToday } from './circle-today.ts';
import { dealKeys, guardiansOutside } from './deal-keys.ts';

/**
 * A case whose answers are to lie apart and do not: one alone opened it, or it is older than that
 * rule. As soon as two people could open it together, whoever holds its keys and acts on it has them
 * sealed apart, also those of before. Each one's new hash is in the ledger, as the chain of entries
 * keeps the old. Last in its transaction.
 */
export async function sealApartLater(at: Later): Promise<void> {
	const { tx, row, session, now } = at;
	const done = row.profileRecipient !== null || row.erasedOn !== null || !row.circle;
	if (done || apartOf(procedureOf(row)).length === 0) return;
	const opening = at.opening ?? (await unlock(tx, session, row.id));
	if (!opening.record || !opening.desk) return;
	const actor = `member:${session.member.id}` as const;
	await asKeeper(tx, actor, async () => {
		const recipient = await newProfileKeys(tx, row);
		if (!recipient) return;
		const news = { actor, kind: SEALED_APART, subject: row.id, at: now };
		for (const { entryId, hash } of await sealAnew(
			tx,
			{ ...row, profileRecipient: recipient },
			opening,
		)) {
			await append(tx, { ...news, facts: { entry: entryId, hash }, sealedHash: hash });
		}
	});
}

/** Hashes of what was sealed apart after it was written, by entry id. */
export async function sealedAnewIn(tx: Tx, caseId: string): Promise<ReadonlyMap<string, string>> {
	const told = await readEntries(tx, { subject: caseId, kinds: [SEALED_APART] });
	return new Map(told.map(({ facts }) => [String(facts.entry), String(facts.hash)]));
}

const SEALED_APART = 'cases.sealed-apart';

type Later = Pick<AtCase, 'tx' | 'row' | 'session' | 'now'> & {
	/** As whoever acts held it, where that ends with this act. */
	opening?: Opening;
};

/** Null where no two people could open it yet: it would be lost to everyone. */
async function newProfileKeys(tx: Tx, row: CaseRow): Promise<string | null> {
	const circle = await circleToday(tx, row);
	if (circle.length < 2 && (await guardiansOutside(tx, row)).length === 0) return null;
	const { identity, recipient } = await newKeys();
	const changed = await tx
		.update(cases)
		.set({ profileRecipient: recipient })
		.where(and(eq(cases.id, row.id), isNull(cases.profileRecipient)))
		.returning({ id: cases.id });
	if (changed.length === 0) return null;
	const custodians = {
		holder: 'recovery',
		holderId: row.id,
		recipient: await recoveryOf(tx),
	} as const;
	await addWrap(tx, { caseId: row.id, layer: 'profile', identity, ...custodians });
	await dealKeys(tx, row, identity, circle);
	return recipient;
}

async function sealAnew(tx: Tx, row: CaseRow, opening: Opening) {
	const procedure = procedureOf(row);
	const names = apartOf(procedure);
	const done: { entryId: string; hash: string }[] = [];
	for (const part of await tx.select().from(sealed).where(eq(sealed.caseId, row.id))) {
		const answers = await openAnswers(opening[part.layer], part.bytes);
		if (!answers || names.every((name) => answers[name] === undefined)) continue;
		const inner = await sealApart(procedure, row.profileRecipient, answers);
		const outer = part.layer === 'record' ? row.recordRecipient : row.deskRecipient;
		const bytes = await sealAnswers(outer, inner);
		await tx.delete(sealed).where(eq(sealed.entryId, part.entryId));
		await tx.insert(sealed).values({ ...part, bytes });
		done.push({ entryId: part.entryId, hash: sha256(bytes) });
	}
	return done;
}
