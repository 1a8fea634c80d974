import type { Locale } from '#foundations/languages/index.ts';
import { isLocale } from '#foundations/languages/index.ts';
import { type LetterForm, letterForm } from '../../letters/letter-form.ts';

export type PostedLetter = { language: Locale; written: LetterForm };

/** The letter from the inputs of its page; null for what no page of ours sends. */
export function letterPosted(posted: FormData): PostedLetter | null {
	const text = (name: string) => String(posted.get(name) ?? '');
	const fields = posted.getAll('field').map(String);
	const read = letterForm.safeParse({
		...{ to: text('to'), title: text('title'), opening: text('opening'), remedy: text('remedy') },
		parts: fields.map((field, i) => {
			return { field: field || null, heading: text(`heading.${i}`), words: text(`words.${i}`) };
		}),
	});
	const language = text('language');
	return read.success && isLocale(language) ? { language, written: read.data } : null;
}
