import { commonPasswords } from './common-passwords.ts';

/** The fewest characters of a password. */
export const SHORTEST_PASSWORD = 12;

export type PasswordProblem = 'short' | 'long' | 'common' | 'own-name';

/**
 * What is wrong with a password, or null.
 *
 * Length, and no word that everyone tries first. No rule about capitals, digits or signs: such
 * rules give passwords that are hard to keep in mind and easy to guess.
 *
 * Source: NIST SP 800-63B, section 5.1.1.2.
 *
 * @param own what is written beside it: name, sign-in name, organisation
 */
export function passwordProblem(password: string, own: readonly string[]): PasswordProblem | null {
	const plain = password.normalize('NFKC');
	const length = [...plain].length;
	if (length < SHORTEST_PASSWORD) return 'short';
	if (length > 200) return 'long';
	const lower = plain.toLowerCase();
	if (leftOver(lower, commonPasswords) < 4) return 'common';
	const names = own.flatMap((text) => text.toLowerCase().split(/[\s@.]+/));
	const usable = names.filter((name) => name.length >= 4);
	return leftOver(lower, usable) < 4 ? 'own-name' : null;
}

/**
 * How many different characters stay when all guessable pieces are taken out: `password1234` and
 * `123456123456` leave none, and neither does one letter held down.
 */
function leftOver(text: string, pieces: readonly string[]): number {
	const longestFirst = [...pieces].sort((a, b) => b.length - a.length);
	const rest = longestFirst.reduce((left, piece) => left.replaceAll(piece, ''), text);
	return new Set(rest.replace(/[\s\p{P}]/gu, '')).size;
}
