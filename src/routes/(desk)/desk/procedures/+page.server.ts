import { procedureIds } from '#modules/cases/index.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals }) => ({
	procedures: procedureIds(),
	page: locals.href('/desk/procedures'),
});
