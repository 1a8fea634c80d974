/** A family that is read only when a letter needs it. All are under the SIL Open Font License 1.1. */
export type Family = {
	/** npm package. */
	readonly name: string;
	/** Unicode script names. */
	readonly scripts: readonly string[];
	/** One file has every weight. */
	readonly isVariable: boolean;
};

/** The families that may have letters of a text, in the order in which they are asked. */
export function familiesFor(text: string, language: string): readonly Family[] {
	return [...hanFirst(text, language).map((id) => HAN[id]), ...OTHERS];
}

/**
 * Chinese, Japanese and Korean draw the same Han letter differently. Kana or Hangul in a text say
 * which it is; else the language of the letter, else the Chinese of the People’s Republic.
 */
function hanFirst(text: string, language: string): readonly (keyof typeof HAN)[] {
	if (/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text)) return ['jp', 'sc', 'tc', 'hk', 'kr'];
	if (/\p{Script=Hangul}/u.test(text)) return ['kr', 'jp', 'sc', 'tc', 'hk'];
	if (/^zh-(hant|tw|hk|mo)\b/i.test(language)) return ['tc', 'hk', 'sc', 'jp', 'kr'];
	return ['sc', 'tc', 'hk', 'jp', 'kr'];
}

const eastern = (id: string, ...more: string[]): Family => ({
	name: `@fontsource-variable/noto-sans-${id}`,
	scripts: ['Han', 'Hiragana', 'Katakana', 'Bopomofo', 'Common', ...more],
	isVariable: true,
});
const HAN = {
	...{ sc: eastern('sc'), tc: eastern('tc'), hk: eastern('hk') },
	...{ jp: eastern('jp'), kr: eastern('kr', 'Hangul') },
};

const variable = (id: string, script: string): Family => ({
	name: `@fontsource-variable/noto-${id}`,
	scripts: [script],
	isVariable: true,
});
const single = (id: string, script: string): Family => ({
	name: `@fontsource/noto-${id}`,
	scripts: [script],
	isVariable: false,
});

const OTHERS: readonly Family[] = [
	variable('sans-adlam', 'Adlam'),
	variable('sans-canadian-aboriginal', 'Canadian_Aboriginal'),
	variable('sans-cham', 'Cham'),
	variable('sans-cherokee', 'Cherokee'),
	variable('sans-gujarati', 'Gujarati'),
	variable('sans-gurmukhi', 'Gurmukhi'),
	variable('sans-hanifi-rohingya', 'Hanifi_Rohingya'),
	variable('sans-kannada', 'Kannada'),
	variable('sans-kayah-li', 'Kayah_Li'),
	variable('sans-khmer', 'Khmer'),
	variable('sans-lao', 'Lao'),
	variable('sans-lisu', 'Lisu'),
	variable('sans-malayalam', 'Malayalam'),
	variable('sans-meetei-mayek', 'Meetei_Mayek'),
	variable('sans-ol-chiki', 'Ol_Chiki'),
	variable('sans-oriya', 'Oriya'),
	variable('sans-sinhala', 'Sinhala'),
	variable('sans-syriac', 'Syriac'),
	variable('sans-tamil', 'Tamil'),
	variable('sans-telugu', 'Telugu'),
	variable('sans-thaana', 'Thaana'),
	variable('sans-thai', 'Thai'),
	variable('serif-tibetan', 'Tibetan'),
	single('sans-mongolian', 'Mongolian'),
	single('sans-myanmar', 'Myanmar'),
	single('sans-nko', 'Nko'),
	single('sans-tifinagh', 'Tifinagh'),
	single('sans-vai', 'Vai'),
	single('sans-yi', 'Yi'),
];
