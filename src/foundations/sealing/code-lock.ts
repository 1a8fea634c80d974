import { lockWords, openWords } from './pin-lock.ts';
import { digitValue } from './receipt.ts';

/** A code that somebody chose has at least so many letters or digits. */
const SHORTEST = 8;

/**
 * Words under a code that a person chose, for their own device: as good as the code, and each try
 * costs as much as for a number (`pin-lock.ts`).
 */
export async function lockWithCode(words: string, code: string): Promise<Uint8Array> {
	return lockWords(words, plain(code));
}

/** Null for another code, or a changed byte. @param code as it was typed, on whichever keyboard */
export async function openWithCode(locked: Uint8Array, code: string): Promise<string | null> {
	return openWords(locked, plain(code));
}

export function isCodeLongEnough(code: string): boolean {
	return Array.from(plain(code).replace(/ /g, '')).length >= SHORTEST;
}

/** Another keyboard writes the same letter and digit otherwise, and a capital by itself. */
function plain(code: string): string {
	const digits = code.slice(0, 500).replace(/\p{Nd}/gu, (digit) => String(digitValue(digit)));
	return digits.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
}
