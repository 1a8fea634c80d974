import { error } from '@sveltejs/kit';
import type { MemberSession } from '#foundations/access/index.ts';

/** The session of a page that nobody reaches without one; the guard stands before it. */
export function sessionOf({ session }: App.Locals): MemberSession {
	return session ?? error(401);
}
