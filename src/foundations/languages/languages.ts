import { baseLocale, locales } from './generated/runtime.js';

export { baseLocale, locales };

export type Locale = (typeof locales)[number];

/** Each language by the name its readers give it; Persian and Dari readers share one text. */
const endonyms = {
	en: 'English',
	fr: 'Français',
	es: 'Español',
	ar: 'العربية',
	ru: 'Русский',
	zh: '中文',
	fa: 'فارسی / دری',
	ti: 'ትግርኛ',
	so: 'Soomaali',
	ht: 'Kreyòl ayisyen',
} satisfies Record<Locale, string>;

const rightToLeft: readonly Locale[] = ['ar', 'fa'];

export function isLocale(text: unknown): text is Locale {
	return locales.some((locale) => locale === text);
}

export function directionOf(locale: Locale): 'ltr' | 'rtl' {
	return rightToLeft.includes(locale) ? 'rtl' : 'ltr';
}

export function nameOf(locale: Locale): string {
	return endonyms[locale];
}

/**
 * What to hand to Intl. Where CLDR has no data for a language, Intl would take the machine's own
 * language; a Haitian reader gets French dates instead, whoever set up the server.
 */
export function intlLocalesOf(locale: Locale): string[] {
	return locale === 'ht' ? ['ht', 'fr'] : [locale, 'en'];
}
