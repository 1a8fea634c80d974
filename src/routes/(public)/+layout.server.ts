import { splitLocale } from '#foundations/languages/index.ts';
import type { LayoutServerLoad } from './$types';
import { translationNote } from './translation-note.ts';

/** Where the page is, for the menu of languages, and how far its words can be trusted. */
export const load: LayoutServerLoad = ({ locals, url }) => ({
	path: splitLocale(url.pathname).path,
	note: translationNote(locals.locale),
});
