import { callsOf } from './emergency.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals }) => ({
	calls: callsOf(locals.settings, locals.locale),
});
