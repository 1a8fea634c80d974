import type { Script } from './analysed-name.ts';

/** The script of a word: the first of its letters whose script is known; `other` if none is. */
export function scriptOf(word: string): Script {
	for (const [script, letters] of LETTERS) if (letters.test(word)) return script;
	return 'other';
}

/** Han comes last: a Japanese word with one kana is read as kana. */
const LETTERS: readonly (readonly [Script, RegExp])[] = [
	['latin', /\p{Script=Latin}/u],
	['arabic', /\p{Script=Arabic}/u],
	['hebrew', /\p{Script=Hebrew}/u],
	['cyrillic', /\p{Script=Cyrillic}/u],
	['geez', /\p{Script=Ethiopic}/u],
	['bengali', /\p{Script=Bengali}/u],
	['devanagari', /\p{Script=Devanagari}/u],
	['greek', /\p{Script=Greek}/u],
	['armenian', /\p{Script=Armenian}/u],
	['georgian', /\p{Script=Georgian}/u],
	['kana', /[\p{Script=Hiragana}\p{Script=Katakana}]/u],
	['hangul', /\p{Script=Hangul}/u],
	['han', /\p{Script=Han}/u],
];
