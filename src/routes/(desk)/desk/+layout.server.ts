import type { LayoutServerLoad } from './$types';
import { waysFor } from './ways.ts';

/** Who is at work and where they can go. Set-up and sign-in have nobody, and show no ways. */
export const load: LayoutServerLoad = ({ locals, url }) => ({
	member: locals.session?.member.name ?? null,
	groups: locals.session ? waysFor(locals.actor, locals.href, {}) : [],
	address: url.pathname,
	signOut: locals.href('/desk/sign-out'),
});
