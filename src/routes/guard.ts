import { error, redirect } from '@sveltejs/kit';
import type { Handle } from '@sveltejs/kit/hooks';
import { decide } from '#foundations/access/index.ts';
import { routeActions } from './access.ts';

/**
 * Every request passes here once: a route that no line of the table names does not exist, and
 * whoever may not come in is answered as if there were nothing to come in to.
 */
export const guard: Handle = ({ event, resolve }) => {
	const route = event.route.id;
	if (route === null) return resolve(event);
	if (!event.locals.settings && route.startsWith('/(desk)') && !route.startsWith('/(desk)/desk/setup'))
		redirect(303, event.locals.href('/desk/setup'));
	const action = routeActions[route as keyof typeof routeActions];
	if (!action) error(404);
	const decision = decide(event.locals.actor, action, {});
	if (decision.allow) return resolve(event);
	if (decision.as === 'sign-in') redirect(303, event.locals.href('/desk/sign-in'));
	error(decision.as === 'forbidden' ? 403 : 404);
};
