import { teamsOf } from '../../teams.ts';
import { readerOf } from '../reader.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => ({
	reader: readerOf(locals, await teamsOf(locals)),
	inbox: locals.href('/inbox'),
	search: locals.href('/search'),
});
