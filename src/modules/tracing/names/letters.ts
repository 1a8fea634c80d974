/**
 * How letters follow each other in names written in Latin, from all lists: the cost of each letter
 * after the two before it, eighths of a bit, as bytes in base64 (27 × 27 × 27; 0 is the end).
 */
export type LetterCosts = { eighths: string };

export type LetterModel = Uint8Array;

export function readLetters({ eighths }: LetterCosts): LetterModel {
	return Uint8Array.from(atob(eighths), (byte) => byte.charCodeAt(0));
}

/** Bits that a word costs somebody who only knows how names are spelled: about 3 a letter. */
export function bitsOfSpelling(model: LetterModel, latin: string): number {
	let [first, second, eighths] = [0, 0, 0];
	for (let at = 0; at <= latin.length; at += 1) {
		const next = at < latin.length ? latin.charCodeAt(at) - 96 : 0;
		eighths += model[(first * 27 + second) * 27 + next] ?? 96;
		first = second;
		second = next;
	}
	return eighths / 8;
}
