/**
 * A chunk is what one letter of another script becomes in Latin: nothing, or one to three of a–z.
 * Its number is read in base 27, so that a table of all of them is a plain array.
 */
export const LONGEST_CHUNK = 3;
export const CHUNK_NUMBERS = 27 ** LONGEST_CHUNK;

/** `''` is 0, `a` 1, `z` 26, `aa` 28. */
export function chunkNumber(chunk: string): number {
	let number = 0;
	for (let at = 0; at < chunk.length; at += 1) number = number * 27 + chunk.charCodeAt(at) - 96;
	return number;
}
