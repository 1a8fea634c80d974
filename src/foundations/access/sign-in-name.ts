/** The one spelling of a sign-in name: small letters, no spaces around, one form of each accent. */
export function foldName(name: string): string {
	return name.normalize('NFKC').trim().toLowerCase();
}
