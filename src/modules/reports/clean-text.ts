/**
 * What someone typed, as it is kept: broken Unicode is mended and control characters are taken
 * out, not refused, so that nothing typed is lost. Line breaks and tabs stay.
 */
export function cleanText(text: string): string {
	return text
		.toWellFormed()
		.replace(/\r\n?/g, '\n')
		.replace(/[^\P{Cc}\n\t]/gu, '')
		.trim();
}
