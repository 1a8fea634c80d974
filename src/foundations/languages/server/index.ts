/** The server door of languages: which language a piece of work speaks. */
export { withLocale } from './with-locale.ts';
