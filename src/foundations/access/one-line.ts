/** What was typed into a single line: no control characters, which no database takes, no spaces around. */
export function oneLine(text: string): string {
	return text.replace(/\p{Cc}+/gu, ' ').trim();
}
