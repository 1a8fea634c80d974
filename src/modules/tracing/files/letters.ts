/**
 * In what a table may be written besides UTF-8, by the names of the Encoding Standard, each with
 * the languages whose computers write it so (BCP 47).
 */
export const ENCODINGS: Readonly<Record<string, readonly string[]>> = {
	'windows-1252': ['en', 'es', 'fr'],
	'windows-1256': ['ar', 'fa', 'ur'],
	'windows-1251': ['ru', 'uk', 'bg'],
	'windows-1250': ['pl', 'hu', 'ro'],
	'windows-1254': ['tr'],
	'windows-1253': ['el'],
	'windows-1255': ['he'],
	'windows-1258': ['vi'],
	'windows-874': ['th'],
	gb18030: ['zh'],
	shift_jis: ['ja'],
	'euc-kr': ['ko'],
	'utf-16le': [],
	'utf-16be': [],
};

/** `encoding` null for a file that says by itself what it is written in: nobody need look at it. */
export type Letters = { text: string; encoding: string | null };

/**
 * The text of a file: as a person says, else as the file says, else as it looks most likely. What
 * was guessed is to be looked at by a person, because most bytes are some letter in every encoding.
 *
 * @param chosen one of `ENCODINGS`; anything else counts as nothing
 * @returns null where the bytes are no letters in it
 */
export function lettersIn(bytes: Uint8Array, chosen = ''): Letters | null {
	if (Object.hasOwn(ENCODINGS, chosen)) return decoded(bytes, chosen, chosen);
	const marked = MARKS.find(([first, second]) => bytes[0] === first && bytes[1] === second);
	if (marked) return decoded(bytes, marked[2], null);
	const wide = withoutMark(bytes);
	if (wide) return decoded(bytes, wide, wide);
	return decoded(bytes, 'utf-8', null) ?? likeliest(bytes);
}

function likeliest(bytes: Uint8Array): Letters | null {
	const read = GUESSED.flatMap((encoding) => {
		const letters = decoded(bytes, encoding, encoding);
		return letters ? [{ letters, words: wordsOf(letters.text, encoding) }] : [];
	});
	return read.toSorted((a, b) => b.words - a.words)[0]?.letters ?? null;
}

function decoded(bytes: Uint8Array, as: string, encoding: string | null): Letters | null {
	try {
		return { text: new TextDecoder(as, { fatal: true }).decode(bytes), encoding };
	} catch {
		return null;
	}
}

const MARKS = [
	[0xff, 0xfe, 'utf-16le'],
	[0xfe, 0xff, 'utf-16be'],
] as const;

/** Two bytes a letter: its commas and line ends have their zero always on the same side. */
function withoutMark(bytes: Uint8Array): string | null {
	const sides: [number, number] = [0, 0];
	for (const [at, byte] of bytes.subarray(0, LOOKED_AT).entries()) {
		if (byte === 0) sides[at % 2 === 0 ? 0 : 1] += 1;
	}
	const [even, odd] = sides;
	if (Math.max(even, odd) < 3) return null;
	if (even * 10 < odd) return 'utf-16le';
	return odd * 10 < even ? 'utf-16be' : null;
}

const LOOKED_AT = 65_536;

/** Three that write the same bytes for the letters of three scripts; the first where none is better. */
const GUESSED = ['windows-1252', 'windows-1256', 'windows-1251'] as const;

/** What a word with letters beyond ASCII looks like that was read rightly. */
const WORDS: Record<(typeof GUESSED)[number], (word: string) => boolean> = {
	'windows-1252': (word) =>
		/^\p{Script=Latin}+$/u.test(word) && word.replace(/[a-z]/gi, '').length * 2 <= word.length,
	'windows-1256': (word) => /^[\p{Script=Arabic}\p{M}]{2,}$/u.test(word),
	'windows-1251': (word) =>
		/^\p{Script=Cyrillic}{2,}$/u.test(word) && /^(\p{L}\p{Ll}*|\p{Lu}+)$/u.test(word),
};

function wordsOf(text: string, encoding: (typeof GUESSED)[number]): number {
	const words = text.slice(0, LOOKED_AT).match(/[\p{L}\p{M}]+/gu) ?? [];
	return words.filter((word) => /[^\0-\x7f]/.test(word) && WORDS[encoding](word)).length;
}
