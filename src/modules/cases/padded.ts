/**
 * With spaces to whole blocks of bytes, as JSON may end: the length of a sealed text shows from
 * outside, and a letter of some scripts is three bytes long.
 */
export function padded(text: string, block: number): string {
	const bytes = new TextEncoder().encode(text).length;
	return text + ' '.repeat(Math.ceil(bytes / block) * block - bytes);
}
