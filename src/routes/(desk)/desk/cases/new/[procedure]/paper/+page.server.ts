import { error } from '@sveltejs/kit';
import { ASSIGNABLE, newestOf } from '#modules/cases/index.ts';
import type { PageServerLoad } from './$types';

/** The questions of a procedure to take along where there is no network, in the order of its forms. */
export const load: PageServerLoad = ({ locals, params }) => {
	const procedure = newestOf(params.procedure);
	if (!procedure) error(404);
	const acts = Object.entries(procedure.actions).filter(
		([, { by, asks }]) => asks && by.some((as) => ASSIGNABLE.some((one) => one === as)),
	);
	return {
		procedure: procedure.id,
		version: procedure.version,
		acts: acts.map(([action, { asks = {} }]) => ({
			action,
			fields: Object.keys(asks).flatMap((name) => {
				const field = procedure.fields[name];
				return field ? [{ name, type: field.type, choices: field.choices ?? [] }] : [];
			}),
		})),
		back: locals.href(`/desk/cases/new/${procedure.id}`),
	};
};
