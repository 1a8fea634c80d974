import type { Letter, Signature } from '../../letters/letter.ts';
import type { Sheet } from '../../letters/sheet.ts';
import type { Unsignable } from '../../letters/signing.ts';

/** The page on which a letter is read, written, signed and sent off. */
export type DeskLetterPage = {
	procedure: string;
	action: string;
	letter: Letter;
	/** As it stands on paper, for whoever only reads. */
	sheet: Sheet;
	/** The saved draft; null: nothing was saved yet. */
	mark: string | null;
	signature: Signature | null;
	to: string;
	missing: readonly Unsignable[];
	steps: readonly { step: 'drafted' | 'signed' | 'printed' | 'sent'; at: string; name: string }[];
	zone: string;
	languages: readonly { value: string; label: string }[];
	saved: boolean;
	/** Characters that it was not printed for. */
	unprinted: readonly string[];
	/** Somebody wants to write a new version of what is signed. */
	rewrites: boolean;
	files: { pdf: string; html: string };
	page: string;
	back: string;
};

/** What comes back when it was not saved or signed. */
export type LetterAnswer = { refused?: string; tooLong?: true; missing?: readonly Unsignable[] };
