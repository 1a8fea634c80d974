import { redirect } from '@sveltejs/kit';
import { cookieName, cookieOptions, endSession } from '#foundations/access/server/index.ts';
import type { RequestHandler } from './$types';

export const POST: RequestHandler = async ({ locals, cookies }) => {
	await endSession(locals.db, cookies);
	cookies.delete(cookieName(), cookieOptions());
	redirect(303, locals.href('/desk/sign-in'));
};
