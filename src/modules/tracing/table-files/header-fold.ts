/** `\b` knows Latin letters only: here a word ends where letters and digits of any script do. */
const EDGE = '(?:(?<![\\p{L}\\p{N}])(?=[\\p{L}\\p{N}])|(?<=[\\p{L}\\p{N}])(?![\\p{L}\\p{N}]))';

/** A pattern of a header's words, as `wordsOf` leaves them. */
export function bounded(header: RegExp): RegExp {
	return new RegExp(folded(header.source).replaceAll('\\b', EDGE), 'u');
}

/** `dateOfBirth`, `Date_of_Birth` and `DATE-OF-BIRTH` are the same three words. */
export function wordsOf(column: string): string {
	return folded(column.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2').replace(/№|\bn[°º]/giu, ' no '))
		.replace(/[^\p{L}\p{N}]+/gu, ' ')
		.trim();
}

/** Without marks, and with one letter for those that Arabic, Persian and Turkish write two ways. */
function folded(text: string): string {
	return text
		.normalize('NFD')
		.replace(/\p{Mn}/gu, '')
		.toLowerCase()
		.replace(/[ىی]/g, 'ي')
		.replaceAll('ة', 'ه')
		.replaceAll('ک', 'ك')
		.replaceAll('ı', 'i')
		.replaceAll('ß', 'ss');
}
