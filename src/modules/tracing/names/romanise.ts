import anyAscii from 'any-ascii';
import type { Script } from './analysed-name.ts';

/** One to three spellings in a–z of a normalised word, the likeliest first. */
export function romanise(word: string, script: Script): [string, ...string[]] {
	if (script === 'latin') return [word];
	return [plainRomanisation(word) || 'x'];
}

/** By the letters alone, as the tables of any-ascii have it. */
export function plainRomanisation(word: string): string {
	return anyAscii(word)
		.toLowerCase()
		.replace(/[^a-z]/g, '');
}
