import { splitLocale } from '#foundations/languages/index.ts';
import type { LayoutServerLoad } from './$types';
import { translationNote } from './translation-note.ts';

/** Whose site it is. Before set-up it has no name but ours. */
export const load: LayoutServerLoad = ({ locals, url }) => ({
	organisation: locals.settings?.organisation ?? 'Amparo',
	path: splitLocale(url.pathname).path,
	note: translationNote(locals.locale),
});
