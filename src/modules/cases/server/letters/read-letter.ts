import type { MemberSession } from '#foundations/access/index.ts';
import type { Db } from '#foundations/db/server/index.ts';
import type { Locale } from '#foundations/languages/index.ts';
import type { Letter, Signature } from '../../letters/letter.ts';
import { missingIn, type Unsignable } from '../../letters/signing.ts';
import type { CaseHow } from '../at-the-case.ts';
import { unlock } from '../keys.ts';
import type { LetterStep } from '../letters-tables.ts';
import { noteOpened } from '../note-opened.ts';
import { type AtLetter, atTheLetter, newestWords, type WhichLetter } from './at-the-letter.ts';
import { freshDraft } from './draft.ts';
import { openLetter } from './sealed-letter.ts';

export type LetterView = {
	letter: Letter;
	/** The saved draft that is shown; null: not saved yet. Whoever signs says which they read. */
	mark: string | null;
	signature: Signature | null;
	/** Whom it is to, as the definition says. */
	to: string;
	/** What is still missing before it can be signed. */
	missing: readonly Unsignable[];
	steps: readonly { step: LetterStep; at: string; memberId: string }[];
};

/**
 * The letter of an act as it stands: signed, saved, or drafted afresh from the record in the
 * language that is asked for.
 */
export async function readLetter(
	db: Db,
	session: MemberSession,
	{ language, ...which }: WhichLetter & { language: Locale },
	how: CaseHow,
): Promise<LetterView> {
	return atTheLetter(db, session, { ...which, action: 'cases.read' }, how, async (at) => {
		const { letter, signature, mark } = await lettersNow(db, at, language);
		const { procedure } = at.loaded;
		const id = procedure.actions[at.entry.action]?.letter ?? '';
		const view = {
			...{ letter, mark, signature },
			to: procedure.letters?.[id]?.to ?? 'person',
			missing: missingIn(procedure, at.entry.action, letter),
			steps: at.steps.map(({ step, at: when, byMember }) => {
				return { step, at: when.toString(), memberId: byMember };
			}),
		};
		await noteOpened(at);
		return view;
	});
}

/** What is shown: the newest words, if they can be opened and nobody asks for another language. */
export async function lettersNow(
	db: Db,
	at: AtLetter,
	language?: Locale,
): Promise<Pick<LetterView, 'letter' | 'mark' | 'signature'>> {
	const newest = newestWords(at.steps);
	const opening = newest && (await unlock(at.tx, at.session, at.row.id));
	const written = newest ? await openLetter(opening?.[newest.layer] ?? null, newest.bytes) : null;
	const asked = language ?? written?.letter.language ?? 'en';
	const keeps = written && (written.signature !== null || written.letter.language === asked);
	if (newest && keeps) return { ...written, mark: newest.id };
	return { letter: await freshDraft(db, at, asked), mark: null, signature: null };
}
