/** The door of languages: every word a person reads goes through `m`. */

export { currentLocale } from './current.ts';
export * as m from './generated/messages/_index.js';
export type { Locale } from './languages.ts';
export { baseLocale, directionOf, intlLocalesOf, isLocale, locales, nameOf } from './languages.ts';
export { negotiateLocale, splitLocale, withPrefix } from './negotiate.ts';
export type { Numerals } from './numerals.ts';
export { inNumerals, numeralsOf, toLatinDigits } from './numerals.ts';
export type { Area, Review } from './review.ts';
export { reviewOf, weakestReviewOf } from './review.ts';
export { isolated, listed, sideBySide } from './side-by-side.ts';
