/**
 * The code on a card that a person carries: what the camera reads. By itself it says nothing, and
 * not which organisation helped; with an address before it a phone finds the page by itself.
 */
const FORM = /(?:^|#|\/)?AMPARO1\.([A-Za-z0-9_-]{40,4000})\s*$/;

/** Bytes of words that fit into a code which any phone still reads from paper. */
export const MOST_BYTES = 700;

export function writeCode(locked: Uint8Array, opener?: string): string {
	const code = `AMPARO1.${btoa(String.fromCharCode(...locked))
		.replaceAll('+', '-')
		.replaceAll('/', '_')
		.replace(/=+$/, '')}`;
	return opener ? `${opener}#${code}` : code;
}

/** Null for what is no code of ours. */
export function readCode(text: string): Uint8Array | null {
	const [, body] = FORM.exec(text.trim()) ?? [];
	if (!body) return null;
	try {
		const plain = atob(body.replaceAll('-', '+').replaceAll('_', '/'));
		return Uint8Array.from(plain, (letter) => letter.charCodeAt(0));
	} catch {
		return null;
	}
}
