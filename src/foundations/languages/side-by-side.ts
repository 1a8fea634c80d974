import { directionOf, type Locale } from './languages.ts';

const RIGHT_TO_LEFT =
	/[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;
const FIRST_STRONG_ISOLATE = '\u2068';
const POP_ISOLATE = '\u2069';

/**
 * Parts on one line, as `scar · left forearm`. Where they are written in different directions each
 * keeps to its place, whatever stands beside it (Unicode Standard Annex 9, explicit isolates).
 *
 * @param parts what is empty is left out
 */
export function sideBySide(
	parts: readonly (string | false | null | undefined)[],
	between = ' · ',
): string {
	const said = parts.filter((part): part is string => Boolean(part));
	const mixed = said.some(runsLeft) && !said.every(runsLeft);
	return said.map((part) => (mixed ? alone(part) : part)).join(between);
}

/** A name within a sentence of the page, which keeps its own direction and moves nothing beside it. */
export function isolated(text: string, locale: Locale): string {
	return text === '' || runsLeft(text) === (directionOf(locale) === 'rtl') ? text : alone(text);
}

function alone(part: string): string {
	return `${FIRST_STRONG_ISOLATE}${part}${POP_ISOLATE}`;
}

/** Parts of a list, with the comma of the language. */
export function listed(
	parts: readonly (string | false | null | undefined)[],
	locale: Locale,
): string {
	return sideBySide(parts, directionOf(locale) === 'rtl' ? '، ' : ', ');
}

function runsLeft(part: string): boolean {
	return RIGHT_TO_LEFT.test(part);
}
