import type { Script } from './analysed-name.ts';

/**
 * The letters that costs are learned by: a syllable of Hangul in its parts, one of Ge'ez as its
 * consonant and its vowel, so that `ግ` teaches something about `ጋ`; any other word as it is.
 */
export function spelledOut(word: string, script: Script): string {
	if (script === 'hangul') return word.normalize('NFD');
	return script === 'geez' ? word.replace(/[\u1200-\u1357]/g, consonantAndVowel) : word;
}

/** Rows of eight: the consonant with ä, u, i, a, e, none, o, wa; with w in between, fewer of them. */
function consonantAndVowel(syllable: string): string {
	const code = syllable.charCodeAt(0);
	const row = code - (code % 8);
	const rounded = ROUNDED[row];
	const vowel = VOWELS[code % 8] ?? '';
	return `${String.fromCharCode((rounded ?? row) + 5)}${rounded ? `w${vowel}` : vowel}`;
}

const VOWELS = ['ä', 'u', 'i', 'a', 'ê', 'ı', 'o', 'wa'];

/** ቈ is ቀ with rounded lips, and so on: the row of the plain consonant. */
const ROUNDED: Record<number, number> = {
	...{ 4680: 4672, 4696: 4672, 4744: 4608, 4784: 4776, 4800: 4792, 4880: 4872 },
};
