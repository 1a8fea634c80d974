import { error } from '@sveltejs/kit';
import type { PageServerLoad } from './$types';

/** Only there to be refused: so that a refusal is said in the reader's language, inside the desk. */
export const load: PageServerLoad = ({ params }) => error(params.status === '403' ? 403 : 404);
