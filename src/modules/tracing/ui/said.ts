import { country, day, language } from '#design/written.ts';
import { currentLocale, inNumerals, listed, numeralsOf } from '#foundations/languages/index.ts';
import type { CoarseDateInput } from '#foundations/time/index.ts';
import { wordOf } from './row-words.ts';
import { dateSaid as dateSaidIn } from './said-in.ts';
import type { Says } from './says.ts';

/** By the messages of the page. */
export const here: Says = {
	word: wordOf,
	...{ country, language, day },
	numbers: (text) => inNumerals(text, numeralsOf(currentLocale())),
	list: (parts) => listed(parts, currentLocale()),
};

export function dateSaid(date: CoarseDateInput | undefined): string {
	return dateSaidIn(date, here);
}
