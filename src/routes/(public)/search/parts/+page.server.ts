import { choicesOf } from '../choices.ts';
import { readerOfSearches } from '../reader.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => ({
	reader: await readerOfSearches(locals),
	inbox: locals.href('/inbox'),
	countries: choicesOf(locals).countries,
});
