import { baseLocale, isLocale, m } from '#foundations/languages/index.ts';

/**
 * A sentence of ours to a person, in the language they read.
 *
 * `appeal` is offered to the member who decides, who can write a better one.
 */
export function letterOf(
	letter: 'acknowledged' | 'appeal',
	language: string,
	organisation: string,
): string {
	const locale = isLocale(language) ? language : baseLocale;
	return letter === 'acknowledged'
		? m.reports_letter_acknowledged({ organisation }, { locale })
		: m.reports_letter_appeal({ organisation }, { locale });
}
