import type { Script } from './analysed-name.ts';
import { normaliseWord } from './normalise.ts';
import { scriptOf } from './script-of.ts';
import { isTitle, withoutAbbreviations } from './titles.ts';

/** One written word, normalised; `article` when al-, el- or ال was taken off it. */
export type Word = { text: string; script: Script; article: boolean };

/**
 * The words of a name in the order of speech: without titles and signs, `Surname, Given` turned
 * round, letters written as digits (`I9or`) read as letters.
 */
export function wordsOf(written: string): Word[] {
	const text = written.normalize('NFKC').replace(/[\u200e\u200f\u061c\ufeff]/g, '');
	const [last = '', ...first] = text.split(/[,،፣]/).map((part) => part.trim());
	const spoken =
		first.length === 1 && first[0] ? `${first[0]} ${last}` : [last, ...first].join(' ');
	const pieces = withoutAbbreviations(spoken)
		.replace(/\([^)]*\)/g, ' ')
		.replace(/(\p{Ll}{2})(\p{Lu}\p{Ll})/gu, '$1 $2')
		.split(/[\s\-‐‑–—./·・･=፡|"“”«»;:()[\]_]+/u);
	const words = pieces
		.map((piece) => lettersFromDigits(piece.toLowerCase()))
		.filter((piece) => /\p{L}/u.test(piece));
	const named = words.filter((word) => !isTitle(word));
	return (named.length > 0 ? named : words).flatMap((word) => {
		const script = scriptOf(word);
		const plain = normaliseWord(word, script);
		return plain ? [{ text: plain, script, article: false }] : [];
	});
}

/** `i9or` → `igor`; a word of digits alone stays what it is. */
function lettersFromDigits(word: string): string {
	if (!/\p{L}/u.test(word) || !/[0-9]/.test(word)) return word;
	return word.replace(/[0-9]/g, (digit) => LOOKS_LIKE[digit] ?? '');
}

const LOOKS_LIKE: Record<string, string> = {
	'0': 'o',
	'1': 'i',
	'3': 'e',
	'4': 'a',
	'5': 's',
	'7': 't',
	'8': 'b',
	'9': 'g',
};
