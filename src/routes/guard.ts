import { error, redirect } from '@sveltejs/kit';
import type { Handle } from '@sveltejs/kit/hooks';
import { decideRoute } from '#foundations/access/index.ts';
import { actionOf } from './access.ts';

/**
 * Every request passes here once: a route that no line of the table names does not exist, and
 * whoever may not come in is answered as if there were nothing to come in to.
 */
export const guard: Handle = ({ event, resolve }) => {
	const route = event.route.id;
	// No route, no door to guard: the answer is "not found".
	if (route === null) return resolve(event);
	const { actor, settings, href } = event.locals;
	if (!settings && route.startsWith('/(desk)') && !route.startsWith('/(desk)/desk/setup'))
		redirect(303, href('/desk/setup'));
	const action = actionOf(route);
	if (!action) error(404);
	const decision = decideRoute(actor, action, { kind: 'installation', setUp: settings !== null });
	if (decision.allow) return resolve(event);
	if (decision.as === 'sign-in') redirect(303, href('/desk/sign-in'));
	const status = decision.as === 'forbidden' ? 403 : 404;
	// An error thrown here would be said in English on a bare page.
	return event.fetch(href(`/desk/refused/${status}`));
};
