import type { MemberSession } from '#foundations/access/index.ts';
import type { Db } from '#foundations/db/server/index.ts';
import type { Locale } from '#foundations/languages/index.ts';
import type { Letter } from '../../letters/letter.ts';
import type { LetterForm } from '../../letters/letter-form.ts';
import { missingIn, type Unsignable } from '../../letters/signing.ts';
import type { CaseHow } from '../at-the-case.ts';
import { addStep } from './add-step.ts';
import { atTheLetter, type WhichLetter } from './at-the-letter.ts';
import { freshDraft } from './draft.ts';

/**
 * Keeps what a human made of the draft, for the team alone. What the record says of it stays the
 * record's: the norm, the last day, the reference.
 *
 * @returns the mark of the draft, and what is missing before it can be signed
 */
export async function saveLetter(
	db: Db,
	session: MemberSession,
	{ language, written, ...which }: WhichLetter & { language: Locale; written: LetterForm },
	how: CaseHow,
): Promise<{ mark: string; missing: readonly Unsignable[] }> {
	return atTheLetter(db, session, { ...which, action: 'cases.act' }, how, async (at) => {
		const letter = edited(await freshDraft(db, at, language), written);
		const { id } = await addStep(at, 'drafted', { layer: 'desk', letter, signature: null });
		return { mark: id, missing: missingIn(at.loaded.procedure, at.entry.action, letter) };
	});
}

function edited(draft: Letter, { to, title, opening, parts, remedy }: LetterForm): Letter {
	return {
		...{ ...draft, to, title, opening, parts },
		remedy: draft.remedy && { ...draft.remedy, words: remedy },
	};
}
