import type { Letter, Signature } from '../../letters/letter.ts';
import { openAnswers, sealAnswers } from '../entries/sealed-answers.ts';

/** A letter with whoever signed it. */
export type Written = { letter: Letter; signature: Signature | null };

export function sealLetter(recipient: string, { letter, signature }: Written): Promise<Uint8Array> {
	return sealAnswers(recipient, { letter, signature });
}

/** Null where no key fits, or it was erased. */
export async function openLetter(
	identity: string | null,
	bytes: Uint8Array | null,
): Promise<Written | null> {
	const opened = bytes && (await openAnswers(identity, bytes));
	return opened && 'letter' in opened ? (opened as unknown as Written) : null;
}
