import type { Content } from '../../content.ts';
import { analyseName, compareNames } from '../../names/index.ts';

/** From here on two words are one word, written differently. */
const ALIKE = 0.7;

/**
 * Whether two contents cannot be of one person because no word of any of their names is alike.
 * Where one of them has no name, nothing is said.
 */
export function isStranger(one: Content, other: Content): boolean {
	const [own, theirs] = [namesOf(one), namesOf(other)];
	if (own.length === 0 || theirs.length === 0) return false;
	return !own.some((a) => theirs.some((b) => haveWordInCommon(a, b)));
}

function haveWordInCommon(a: string, b: string): boolean {
	const { parts } = compareNames(analyseName(a), analyseName(b));
	return parts.some(({ kind, closeness }) => kind !== 'order' && closeness >= ALIKE);
}

function namesOf(content: Content): string[] {
	return content.kind === 'event' ? [] : content.person.names.map(({ written }) => written);
}
