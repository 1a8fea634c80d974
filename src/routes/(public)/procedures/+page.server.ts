import { newestOf, procedureIds } from '#modules/cases/index.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals }) => ({
	procedures: procedureIds().flatMap((id) => newestOf(id) ?? []),
	page: locals.href('/procedures'),
});
