import anyAscii from 'any-ascii';

/** A word in a–z by its letters alone, as the tables of any-ascii have it. */
export function plainRomanisation(word: string): string {
	return anyAscii(word)
		.toLowerCase()
		.replace(/[^a-z]/g, '');
}
