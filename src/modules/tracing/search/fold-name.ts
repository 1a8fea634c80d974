import anyAscii from 'any-ascii';
import { analyseName, SCRIPTS, scriptOf } from '../names/index.ts';

/**
 * A name that is not written in ASCII, romanised roughly: good to find by, not to show. `script` is
 * the number of its first letter's that is not Latin, 0 where all are.
 */
export type Romanised = { text: string; script: number };

export function romanise(name: string): Romanised {
	const plain = name.normalize('NFKC').replace(NO_LETTER, '');
	const split = plain.replace(HAN, ' $& ');
	const [letter] = OTHER_LETTER.exec(plain) ?? [];
	return { text: anyAscii(split), script: letter ? SCRIPTS.indexOf(scriptOf(letter)) : 0 };
}

/**
 * The whole name as each of up to three traditions spells it, the likeliest first. Of Han
 * characters they are other languages: Mandarin, Cantonese, Korean.
 */
export function spokenForms(tokens: readonly { latin: readonly string[] }[]): string[] {
	const forms = [0, 1, 2].map((place) =>
		tokens.map(({ latin }) => latin[place] ?? latin[0] ?? '').join(' '),
	);
	return [...new Set(forms)];
}

/** What a name with Han characters may sound like elsewhere; of any other name nothing. */
export function otherReadings(name: string): string[] {
	return name.search(HAN) < 0 ? [] : spokenForms(analyseName(name).tokens).slice(1);
}

/** Vowel points, stretching and joiners; the letters that Arabic writes before a vowel. */
const NO_LETTER =
	/[\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u0640\u200b-\u200f]/g;
const HAN = /\p{Script=Han}/gu;
const OTHER_LETTER = /(?!\p{Script=Latin})\p{L}/u;
