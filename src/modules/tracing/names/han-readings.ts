import tables from './costs/han-readings.json' with { type: 'json' };
import { HOKKIEN } from './hokkien.ts';
import { inHongKong } from './hong-kong.ts';
import { plainRomanisation } from './plain-romanisation.ts';
import { asWadeGiles } from './wade-giles.ts';

/** What `training/han-readings.ts` makes of the Unihan database. */
export type HanTables = {
	/** Pairs of characters: one form, and the simpler one that is read for it. */
	simpler: string;
	/** For each language its syllables, and the characters that are read so. */
	languages: Record<string, Record<string, string>>;
};

/** One way to read a word of Han characters: in Latin letters, or in the script of the language. */
type HanReading = { script: 'latin' | 'hangul'; text: string; share: number };

/** Reformed and older forms of a character are one letter to those who bear it in their name. */
export function foldHan(word: string): string {
	return word.replace(/\p{Script=Han}/gu, (letter) => SIMPLER.get(letter) ?? letter);
}

/**
 * How a word, folded, may be read, the likeliest first: in Mandarin as the People's Republic and as Taiwan
 * spell it, in Cantonese as the government of Hong Kong does, in Hokkien as in Malaysia and
 * Singapore, in Korean, Vietnamese and Japanese. The shares say how often names are met that are
 * spelled so, and add up to one at most; a character that a language does not read leaves it out.
 */
export function readHan(word: string): HanReading[] {
	const known = read.get(word);
	if (known) return known;
	const letters = [...word];
	const found: HanReading[] = [];
	const add = (text: string | null, share: number, script: HanReading['script'] = 'latin') => {
		if (text && found.every((one) => one.text !== text)) found.push({ script, text, share });
	};
	const pinyin = letters.map(plainRomanisation);
	const all = (one: (letter: string, at: number) => string | undefined): string | null => {
		const syllables = letters.map(one);
		return syllables.every((syllable) => syllable) ? syllables.join('') : null;
	};
	const inCantonese = (letter: string) => inHongKong(LETTERS.cantonese?.get(letter) ?? '');
	add(pinyin.join(''), 0.2);
	add(all(inCantonese), 0.16);
	add(
		all((letter) => LETTERS.korean?.get(letter)),
		0.12,
		'hangul',
	);
	add(
		all(
			(letter, at) => (at === 0 && LETTERS.korean_also?.get(letter)) || LETTERS.korean?.get(letter),
		),
		0.06,
		'hangul',
	);
	if (letters.some((letter) => HOKKIEN.has(letter))) {
		add(
			all((letter) => HOKKIEN.get(letter) ?? inCantonese(letter)),
			0.06,
		);
	}
	add(pinyin.map(asWadeGiles).join(''), 0.06);
	add(
		all((letter) => LETTERS.vietnamese?.get(letter)),
		0.04,
	);
	if (letters.length <= 2) for (const text of inJapanese(letters)) add(text, 0.02);
	if (read.size >= MOST_WORDS) read.clear();
	read.set(word, found);
	return found;
}

const read = new Map<string, HanReading[]>();
const MOST_WORDS = 20_000;

/** Each character by its Chinese sound or by its Japanese word, in all ways to choose. */
function inJapanese(letters: readonly string[]): string[] {
	let texts = [''];
	for (const letter of letters) {
		const ways = [LETTERS.japanese_kun?.get(letter), LETTERS.japanese_on?.get(letter)];
		texts = texts.flatMap((text) => ways.flatMap((way) => (way ? [text + way] : [])));
	}
	return texts;
}

const SIMPLER = new Map(
	(
		`${tables.simpler}沢泽広广辺边斉齐斎斋浜滨恵惠栄荣徳德桜樱竜龙滝泷渋涩関关黒黑実实亀龟塩盐権权歳岁蔵藏豊丰鉄铁` +
		'駅驿円圆図图戸户拝拜鶏鸡弥弥峯峰黃黄淸清敎教溫温姫姬'
	)
		.match(/../gu)
		?.map((pair) => {
			const [form = '', simple = ''] = pair;
			return [form, simple] as const;
		}),
);

const LETTERS: Record<string, ReadonlyMap<string, string>> = Object.fromEntries(
	Object.entries<Record<string, string>>(tables.languages).map(([language, syllables]) => [
		language,
		new Map(
			Object.entries(syllables).flatMap(([syllable, letters]) =>
				[...letters].map((letter) => [letter, syllable] as const),
			),
		),
	]),
);
