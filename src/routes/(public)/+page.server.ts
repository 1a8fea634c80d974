import type { PageServerLoad } from './$types';
import { callsOf } from './emergency.ts';

export const load: PageServerLoad = ({ locals }) => ({
	calls: callsOf(locals.settings, locals.locale),
});
