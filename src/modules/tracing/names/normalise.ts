import anyAscii from 'any-ascii';
import type { Script } from './analysed-name.ts';
import { foldHan } from './han-readings.ts';

/**
 * One spelling for what readers of the script hold to be one letter. The word comes in NFKC and
 * lower case; what is left has no vowel points, no stretching and, in Latin, only a–z.
 */
export function normaliseWord(word: string, script: Script): string {
	return RULES[script]?.(word) ?? word.replace(MARKS, '');
}

const MARKS = /\p{Mn}/gu;

const RULES: Partial<Record<Script, (word: string) => string>> = {
	latin: (word) =>
		anyAscii(word.replace(/[ʿʾʼʻ’‘'`´]/g, ''))
			.toLowerCase()
			.replace(/[^a-z]/g, ''),
	arabic: (word) =>
		word
			// Vowel points, Quranic signs, tatweel and joiners carry no letter of a name.
			.replace(/[\p{Mn}\u0640\u200c\u200d]/gu, '')
			.replace(/[أإآٱ]/g, 'ا')
			.replace(/[ىي]/g, 'ی')
			.replace(/^ئ/, 'ا')
			.replace(/ئ/g, 'ی')
			.replace(/ؤ/g, 'و')
			.replace(/ك/g, 'ک')
			.replace(/[ةۀہھۃە]/g, 'ه')
			.replace(/ء/g, '')
			.replace(/ڭ/g, 'گ')
			.replace(/ڤ/g, 'و'),
	hebrew: (word) =>
		word.replace(/[\p{Mn}'"׳״]/gu, '').replace(/[ךםןףץ]/g, (letter) => ENDS[letter] ?? letter),
	cyrillic: (word) =>
		word
			.replace(/\u0301/g, '')
			.normalize('NFC')
			.replace(/ё/g, 'е'),
	geez: (word) => word.replace(/\p{Script=Ethiopic}/gu, plainGeez),
	greek: (word) => word.normalize('NFD').replace(MARKS, '').replace(/ς/g, 'σ'),
	devanagari: (word) => word.normalize('NFD').replace(/[\u093c\u200c\u200d]/g, ''),
	bengali: (word) => word.normalize('NFC').replace(/[\u200c\u200d]/g, ''),
	kana: (word) =>
		word.replace(/[ぁ-ゖ]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) + 0x60)),
	hangul: (word) => word,
	han: foldHan,
};

const ENDS: Record<string, string> = { ך: 'כ', ם: 'מ', ן: 'נ', ף: 'פ', ץ: 'צ' };

/** Rows of eight vowels whose consonants sound the same in Amharic and Tigrinya names. */
const SAME_SOUND: Record<number, number> = {
	4624: 4608, // ሐ is read as ሀ
	4736: 4608, // ኀ
	4640: 4656, // ሠ is read as ሰ
	4816: 4768, // ዐ is read as አ
	4928: 4920, // ፀ is read as ጸ
	4688: 4672, // ቐ of Tigrinya is written ቀ in Amharic, and k or q in Latin
	4696: 4680, // ቘ likewise ቈ
};

function plainGeez(letter: string): string {
	const code = letter.charCodeAt(0);
	const row = code - (code % 8);
	const plain = SAME_SOUND[row];
	const read = plain === undefined ? code : plain + (code % 8);
	// ሃ and ሀ, ኣ and አ: the first and the fourth vowel are one sound after these two.
	if (read === 0x1203) return 'ሀ';
	if (read === 0x12a3) return 'አ';
	return String.fromCharCode(read);
}
