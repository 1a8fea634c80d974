import type { LayoutServerLoad } from './$types';

/** Whose site it is, on every page and on those that are not there. Before set-up it has our name. */
export const load: LayoutServerLoad = ({ locals }) => ({
	organisation: locals.settings?.organisation ?? 'Amparo',
});
