/** The scripts of the letters in a text, by their names in Unicode; `Other` for what is in none here. */
export function scriptsOf(text: string): string[] {
	const names = [...text].map(
		(char) => SCRIPTS.find((name) => new RegExp(`\\p{Script=${name}}`, 'u').test(char)) ?? 'Other',
	);
	return [...new Set(names)];
}

/** Scripts of names of today that may lack a letter; the rest have every one, or are rare. */
const SCRIPTS = [
	...['Latin', 'Cyrillic', 'Arabic', 'Hebrew', 'Ethiopic', 'Devanagari', 'Bengali', 'Chakma'],
	...['Han', 'Hiragana', 'Katakana', 'Hangul', 'Bopomofo', 'Yi', 'Mongolian', 'Tibetan', 'Myanmar'],
	...[
		'Khmer',
		'Thai',
		'Lao',
		'Tai_Le',
		'New_Tai_Lue',
		'Javanese',
		'Balinese',
		'Sundanese',
		'Bamum',
	],
];
