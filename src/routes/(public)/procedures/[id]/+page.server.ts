import { error } from '@sveltejs/kit';
import { newestOf } from '#modules/cases/index.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params }) => {
	const procedure = newestOf(params.id);
	if (!procedure) error(404);
	return { procedure, all: locals.href('/procedures') };
};
