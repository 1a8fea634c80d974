import { intlLocalesOf, type Locale } from '#foundations/languages/index.ts';

/** Languages that people at borders speak, and any other: the code is what counts. */
const OFTEN = [
	...['am', 'ar', 'az', 'bm', 'bn', 'ckb', 'de', 'dv', 'en', 'es', 'fa', 'ff', 'fr', 'ha', 'hi'],
	...['ht', 'hy', 'ka', 'km', 'kmr', 'ln', 'ml', 'my', 'ne', 'om', 'pa', 'prs', 'ps', 'pt', 'qu'],
	...['ro', 'ru', 'rw', 'si', 'sn', 'so', 'sq', 'sw', 'ta', 'te', 'tg', 'th', 'ti', 'tr', 'uk'],
	...['ur', 'uz', 'vi', 'wo', 'yo', 'zh'],
];

export function languageChoices(locale: Locale): { value: string; label: string }[] {
	const names = new Intl.DisplayNames(intlLocalesOf(locale), { type: 'language' });
	return OFTEN.map((value) => ({ value, label: names.of(value) ?? value })).toSorted((a, b) =>
		a.label.localeCompare(b.label, intlLocalesOf(locale)),
	);
}
