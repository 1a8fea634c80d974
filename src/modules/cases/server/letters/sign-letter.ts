import type { MemberSession } from '#foundations/access/index.ts';
import type { Db } from '#foundations/db/server/index.ts';
import { Refusal } from '#foundations/refusal/index.ts';
import { dayOf } from '#foundations/time/index.ts';
import { missingIn, type Unsignable } from '../../letters/signing.ts';
import type { CaseHow } from '../at-the-case.ts';
import { noteInLedger } from '../note-in-ledger.ts';
import { addStep } from './add-step.ts';
import { atTheLetter, type WhichLetter } from './at-the-letter.ts';
import { letterNow } from './read-letter.ts';

export type Signed = { ok: true } | { ok: false; missing: readonly Unsignable[] };

/**
 * A human answers for the letter with their name. From then on the person reads it with their
 * receipt, if it is to them; its hash is in the ledger, so that no word of it changes unseen.
 *
 * @param mark the draft they read
 * @throws Refusal when someone wrote into it since
 */
export async function signLetter(
	db: Db,
	session: MemberSession,
	{ mark, ...which }: WhichLetter & { mark: string },
	how: CaseHow,
): Promise<Signed> {
	return atTheLetter(db, session, { ...which, action: 'cases.act' }, how, async (at) => {
		const { row, entry, now, loaded } = at;
		const read = await letterNow(db, at, { language: null, spoken: 'en' });
		if (read.mark !== mark || read.signature) {
			throw new Refusal('cases.letter-changed', { status: 409 });
		}
		const missing = missingIn(loaded.procedure, entry.action, read.letter);
		if (missing.length > 0) return { ok: false, missing };
		const action = loaded.procedure.actions[entry.action];
		const id = action?.letter ?? '';
		const toPerson =
			loaded.procedure.letters?.[id]?.to === 'person' && action?.person !== undefined;
		const signature = { name: session.member.name, on: dayOf(now, row.zone).toString() };
		const layer = toPerson ? 'record' : 'desk';
		const { hash } = await addStep(at, 'signed', { layer, letter: read.letter, signature });
		const facts = { letter: id, entry: entry.id, hash: hash ?? '' };
		await noteInLedger(at, 'cases.letter-signed', facts);
		return { ok: true };
	});
}
