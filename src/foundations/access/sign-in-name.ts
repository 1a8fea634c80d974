import { oneLine } from './one-line.ts';

/** The one spelling of a sign-in name: small letters, no spaces around, one form of each accent. */
export function foldName(name: string): string {
	return oneLine(name.normalize('NFKC')).toLowerCase();
}
