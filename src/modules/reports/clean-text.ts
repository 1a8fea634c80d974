/**
 * What someone typed, as it is kept: broken Unicode is mended and control characters are taken
 * out, not refused, so that nothing typed is lost. Line breaks and tabs stay.
 */
export function cleanText(text: string): string {
	return wellFormed(text)
		.replace(/\r\n?/g, '\n')
		.replace(/[^\P{Cc}\n\t]/gu, '')
		.trim();
}

/** Half a character, as an old keyboard can leave one, would not survive being sealed. */
function wellFormed(text: string): string {
	return new TextDecoder('utf-8', { ignoreBOM: true }).decode(new TextEncoder().encode(text));
}
