import type { MemberSession } from '#foundations/access/index.ts';
import type { Db } from '#foundations/db/server/index.ts';
import type { Locale } from '#foundations/languages/index.ts';
import type { Letter, Signature } from '../../letters/letter.ts';
import { missingIn, type Unsignable } from '../../letters/signing.ts';
import type { CaseHow } from '../at-the-case.ts';
import { noteOpened } from '../desk/note-opened.ts';
import { unlock } from '../keys.ts';
import { type AtLetter, atTheLetter, newestWords, type WhichLetter } from './at-the-letter.ts';
import { freshDraft } from './draft.ts';
import { openLetter } from './sealed-letter.ts';
import type { LetterStep } from './tables.ts';

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
	procedure: string;
	action: string;
	zone: string;
};

export type HowToRead = {
	/** For a fresh draft in this language; null: the saved one, or what the reader speaks. */
	language: Locale | null;
	spoken: Locale;
	/** What is signed is left as it is, and a new version begun. */
	rewrites?: boolean;
};

/** The letter of an act as it stands: signed, saved, or drafted afresh from the record. */
export async function readLetter(
	db: Db,
	session: MemberSession,
	{ language, spoken, rewrites = false, ...which }: WhichLetter & HowToRead,
	how: CaseHow,
): Promise<LetterView> {
	return atTheLetter(db, session, { ...which, action: 'cases.read' }, how, async (at) => {
		const wanted = { language, spoken, rewrites };
		const { letter, signature, mark } = await letterNow(db, at, wanted);
		const { procedure } = at.loaded;
		const id = procedure.actions[at.entry.action]?.letter ?? '';
		const view = {
			...{ letter, mark, signature },
			...{ procedure: procedure.id, action: at.entry.action, zone: at.row.zone },
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
export async function letterNow(
	db: Db,
	at: AtLetter,
	{ language, spoken, rewrites = false }: HowToRead,
): Promise<Pick<LetterView, 'letter' | 'mark' | 'signature'>> {
	const newest = newestWords(at.steps);
	const opening = newest && (await unlock(at.tx, at.session, at.row.id));
	const written = newest ? await openLetter(opening?.[newest.layer] ?? null, newest.bytes) : null;
	const asked = language ?? written?.letter.language ?? spoken;
	const signed = written?.signature && !rewrites;
	const kept = written && !written.signature && written.letter.language === asked;
	if (newest && written && (signed || kept)) return { ...written, mark: newest.id };
	return { letter: await freshDraft(db, at, asked), mark: null, signature: null };
}
