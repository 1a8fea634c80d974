/** The writing systems that names are read in; each one that is not Latin has its own costs. */
export const SCRIPTS = [
	'latin',
	'arabic',
	'hebrew',
	'cyrillic',
	'geez',
	'bengali',
	'devanagari',
	'greek',
	'armenian',
	'georgian',
	'kana',
	'hangul',
	'han',
	'other',
] as const;

export type Script = (typeof SCRIPTS)[number];

/** One word of a name, as written and as it can be compared with other scripts. */
export type NameToken = {
	/** Normalised, in its own script: `محمد`, `o brien` is two, `obrien` one. */
	native: string;
	/** One to three romanisations in a–z, the likeliest first. */
	latin: readonly [string, ...string[]];
	/** Consonants only, one letter for each group that scripts confuse: a key to group by. */
	skeleton: string;
	script: Script;
	/** An article (al-, el-, ال) stood before it and was taken off. */
	article: boolean;
};

/** A whole name, the words in the order of speech (`Smith, John` is turned round). */
export type AnalysedName = { tokens: readonly NameToken[] };
