import type { Script } from './analysed-name.ts';

/**
 * The letters that costs are learned by: a syllable of Hangul in its parts, one of Ge'ez as its
 * consonant and its vowel, so that `ግ` teaches something about `ጋ`; any other word as it is.
 */
export function spelledOut(word: string, script: Script): string {
	if (script === 'hangul') return word.normalize('NFD');
	return script === 'geez' ? word.replace(/[\u1200-\u1357]/g, consonantAndVowel) : word;
}

/** Rows of eight: the consonant with ä, u, i, a, e, none, o, wa. */
function consonantAndVowel(syllable: string): string {
	const code = syllable.charCodeAt(0);
	return String.fromCharCode(code - (code % 8) + 5) + (VOWELS[code % 8] ?? '');
}

const VOWELS = ['ä', 'u', 'i', 'a', 'ê', 'ı', 'o', 'w'];
