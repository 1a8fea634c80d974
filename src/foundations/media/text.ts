/**
 * Whether bytes are plain text: UTF-8 without control characters other than tabs and line ends.
 * Text in older encodings is not recognised, because every random file would be.
 */
export function isText(bytes: Uint8Array): boolean {
	// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what text does not have
	return !/[\0-\x08\x0b\x0e-\x1f\x7f]/.test(decode(bytes) ?? '\0');
}

/** Whether a text begins like something that a browser or a shell would run. */
export function isMarkup(bytes: Uint8Array): boolean {
	const start = new TextDecoder('utf-8').decode(bytes.subarray(0, LOOKED_AT)).trimStart();
	return opening.test(start) || (start.startsWith('<') && root.test(start));
}

/** As far as browsers look, and twice that. */
const LOOKED_AT = 2_888;

const opening =
	/^(<!doctype|<\?(xml|php)|<!--|#!|<(html|head|body|script|svg|iframe|style|meta)\b)/i;

/** A vector image or a page may begin with comments or with some other element. */
const root = /<(svg|html|script|iframe|object|embed)\b/i;

function decode(bytes: Uint8Array): string | undefined {
	try {
		return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
	} catch {
		return undefined;
	}
}
