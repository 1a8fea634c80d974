import { inNumerals, isLocale, listed, numeralsOf } from '#foundations/languages/index.ts';
import { loadParts, type Parts } from '#modules/reports/browser/index.ts';
import type { Says } from '../ui/says.ts';

export type Choice = { value: string; label: string };

/** What a script needs to go on without the server, in the language of the page. */
export type SearchParts = Parts & {
	countries: readonly Choice[];
	languages: readonly Choice[];
	says: Says;
};

export async function loadSearchParts(address = ''): Promise<SearchParts> {
	const parts = await loadParts(address);
	const countries = choicesIn(parts.piece('countries'));
	const languages = choicesIn(parts.piece('languages'));
	const { lang } = document.documentElement;
	const locale = isLocale(lang) ? lang : 'en';
	const written = new Intl.DateTimeFormat([lang, 'en'], { dateStyle: 'long', timeZone: 'UTC' });
	const says: Says = {
		word: (name, values) => parts.say(`row.${name}`, values),
		country: (code) => labelOf(code, countries),
		language: (tag) => labelOf(tag, languages),
		day: (iso) => written.format(new Date(`${iso}T12:00:00Z`)),
		numbers: (text) => inNumerals(text, numeralsOf(locale)),
		list: (all) => listed(all, locale),
	};
	return { ...parts, countries, languages, says };
}

/** The name of a code, as the page writes it; what nobody knows stays. */
export function labelOf(code: string, choices: readonly Choice[]): string {
	return choices.find(({ value }) => value === code)?.label ?? code;
}

function choicesIn(piece: DocumentFragment): Choice[] {
	return Array.from(piece.querySelectorAll('option'), ({ value, text }) => ({
		...{ value, label: text },
	}));
}
