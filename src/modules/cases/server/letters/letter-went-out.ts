import type { MemberSession } from '#foundations/access/index.ts';
import type { Db } from '#foundations/db/server/index.ts';
import { Refusal } from '#foundations/refusal/index.ts';
import type { CaseHow } from '../at-the-case.ts';
import { noteInLedger } from '../note-in-ledger.ts';
import { addStep } from './add-step.ts';
import { atTheLetter, newestWords, type WhichLetter } from './at-the-letter.ts';

/**
 * That the letter was handed over on paper or sent, by whom and when. To whom stands in it.
 *
 * @throws Refusal for a letter that nobody signed
 */
export async function letterWentOut(
	db: Db,
	session: MemberSession,
	{ way, ...which }: WhichLetter & { way: 'printed' | 'sent' },
	how: CaseHow,
): Promise<void> {
	return atTheLetter(db, session, { ...which, action: 'cases.act' }, how, async (at) => {
		const words = newestWords(at.steps);
		if (words?.step !== 'signed') throw new Refusal('cases.letter-not-signed', { status: 409 });
		await addStep(at, way, { layer: words.layer });
		const facts = { entry: at.entry.id, hash: words.hash ?? '' };
		await noteInLedger(at, `cases.letter-${way}`, facts);
	});
}
