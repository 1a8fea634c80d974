import { inNumerals, type Numerals } from '#foundations/languages/index.ts';

/**
 * The sentences and pieces of page that a script needs, in the person's language and in the very
 * markup that the server uses: fetched once, as a page of its own.
 */
export type Parts = {
	/** A sentence by its name, with `{places}` filled; numbers as the page writes them. */
	say(name: string, values?: Record<string, string | number>): string;
	/** A fresh copy of a piece of page. */
	piece(name: string): DocumentFragment;
	/** The digits of a text in the numerals of the page. */
	inNumerals(text: string): string;
};

export async function loadParts(address: string): Promise<Parts> {
	const answer = await fetch(address, { credentials: 'omit' });
	if (!answer.ok) throw new Error('the parts of the page did not come');
	return readParts(readPage(await answer.text()));
}

/** A page as a tree. Without its styles: this page has them, and its policy forbids a second copy. */
export function readPage(html: string): Document {
	const plain = html.replace(/<style[\s\S]*?<\/style>/g, '');
	return new DOMParser().parseFromString(plain, 'text/html');
}

function readParts(page: Document): Parts {
	const { numerals = 'latn' } = page.querySelector<HTMLElement>('ul[data-numerals]')?.dataset ?? {};
	const digits = (text: string) => inNumerals(text, numerals as Numerals);
	return {
		inNumerals: digits,
		say(name, values = {}) {
			const sentence = page.querySelector(`[data-say="${name}"]`)?.textContent ?? '';
			const said = Object.entries(values).map(([place, value]) =>
				typeof value === 'number' ? [place, digits(String(value))] : [place, value],
			);
			return fillPlaces(sentence, Object.fromEntries(said));
		},
		piece(name) {
			const piece = page.querySelector<HTMLTemplateElement>(`template[data-piece="${name}"]`);
			return piece ? document.importNode(piece.content, true) : new DocumentFragment();
		},
	};
}

/** `{name}` → its value; a place without a value stays, so that the fault is seen. */
export function fillPlaces(sentence: string, values: Record<string, string | number>): string {
	return sentence.replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place));
}
