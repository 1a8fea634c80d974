import { getLocale, overwriteGetLocale } from './generated/runtime.js';
import type { Locale } from './languages.ts';
import { baseLocale, isLocale } from './languages.ts';

/**
 * Where the server keeps the locale of the request. It hangs on the global object because the
 * built pages and the files that Node runs directly are two copies of this module in one process.
 */
type WithSource = typeof globalThis & { [SOURCE]?: () => Locale | undefined };
const SOURCE = Symbol.for('amparo.locale');

/** The locale of this request, in a browser that of the page, otherwise English. */
export function currentLocale(): Locale {
	return getLocale();
}

/** For the server door: says where the locale of the request is. */
export function readLocaleFrom(source: () => Locale | undefined): void {
	(globalThis as WithSource)[SOURCE] = source;
}

overwriteGetLocale(() => (globalThis as WithSource)[SOURCE]?.() ?? localeOfPage() ?? baseLocale);

function localeOfPage(): Locale | undefined {
	const lang = typeof document === 'undefined' ? undefined : document.documentElement.lang;
	return isLocale(lang) ? lang : undefined;
}
