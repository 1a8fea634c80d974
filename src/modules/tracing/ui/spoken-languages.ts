import { currentLocale, intlLocalesOf } from '#foundations/languages/index.ts';
import { SPOKEN } from './spoken.ts';

/** Languages that people on the move speak, by the name and in the order of the page's language. */
export function spokenLanguages(): { value: string; label: string }[] {
	const page = intlLocalesOf(currentLocale());
	const names = new Intl.DisplayNames(page, { type: 'language' });
	const { compare } = new Intl.Collator(page);
	return SPOKEN.map((value) => ({ value, label: names.of(value) ?? value })).sort((a, b) =>
		compare(a.label, b.label),
	);
}
