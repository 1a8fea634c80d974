import type { Locale } from './languages.ts';
import { baseLocale, isLocale } from './languages.ts';

/**
 * Splits `/ar/report` into the language and the page `/report`. A path without a language is a page
 * as it stands; one with a language that we do not speak, or no longer, is the page in whichever
 * language the reader prefers, so that nothing typed into an old form is lost.
 */
export function splitLocale(pathname: string): { locale?: Locale; path: string } {
	const [, first = '', ...rest] = pathname.split('/');
	const path = `/${rest.join('/')}`;
	if (isLocale(first)) return { locale: first, path };
	return /^[a-z]{2}$/.test(first) ? { path } : { path: pathname };
}

/** `/report` in Arabic is `/ar/report`; home is `/ar`. Replaces a language that is there. */
export function withPrefix(pathname: string, locale: Locale): string {
	const { path } = splitLocale(pathname);
	return path === '/' ? `/${locale}` : `/${locale}${path}`;
}

/**
 * The first of the reader's languages that we speak (RFC 9110, section 12.5.4), by weight and
 * then by order; where we speak none of them, the one the caller says.
 */
export function negotiateLocale(
	acceptLanguage: string | null | undefined,
	fallback: Locale = baseLocale,
): Locale {
	const wanted = (acceptLanguage ?? '')
		.slice(0, LONGEST_HEADER)
		.split(',')
		.map(readRange)
		.filter((range) => range.weight > 0)
		.toSorted((a, b) => b.weight - a.weight);
	return wanted.map((range) => localeOf(range.tag)).find((one) => one !== undefined) ?? fallback;
}

/** No browser writes more; whoever does is not asking for a language. */
const LONGEST_HEADER = 500;

function readRange(text: string): { tag: string; weight: number } {
	const [tag = '', ...parameters] = text.trim().toLowerCase().split(';');
	const q = parameters.map((one) => one.trim()).find((one) => one.startsWith('q='));
	const weight = q === undefined ? 1 : Number(q.slice(2));
	return { tag: tag.trim(), weight: weight >= 0 && weight <= 1 ? weight : 0 };
}

/** Readers of Dari, Darija or Cantonese are better served by the sister language than by English. */
const sisters: Record<string, Locale> = {
	prs: 'fa',
	ary: 'ar',
	arz: 'ar',
	apc: 'ar',
	yue: 'zh',
	tir: 'ti',
	som: 'so',
	hat: 'ht',
};

function localeOf(tag: string): Locale | undefined {
	const language = tag.split('-')[0] ?? '';
	if (isLocale(language)) return language;
	return Object.hasOwn(sisters, language) ? sisters[language] : undefined;
}
