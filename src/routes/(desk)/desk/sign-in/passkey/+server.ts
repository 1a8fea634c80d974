import type { AuthenticationResponseJSON } from '@simplewebauthn/server';
import { json } from '@sveltejs/kit';
import {
	askForPasskey,
	cookieName,
	cookieOptions,
	type PasskeyAnswer,
	signInWithPasskey,
} from '#foundations/access/server/index.ts';
import type { RequestHandler } from './$types';

/** Without a body: the question for the browser. With one: its answer. */
export const POST: RequestHandler = async ({ locals, request, url, cookies }) => {
	const when = { now: locals.now() };
	const site = { origin: url.origin };
	const text = await request.text();
	if (text === '') return json(await askForPasskey(locals.db, site, when));
	const answer = readAnswer(text);
	if (!answer) return json({ ok: false, problem: 'wrong' }, { status: 422 });
	const result = await signInWithPasskey(locals.db, site, answer, when);
	if (!result.ok) return json(result, { status: 422 });
	cookies.set(cookieName(), result.cookie, cookieOptions());
	return json({ ok: true });
};

type Answer = PasskeyAnswer<AuthenticationResponseJSON> & { password?: string };

/** Enough to hand it on: what the response holds is checked with its signature. */
function readAnswer(text: string): Answer | null {
	try {
		const answer = JSON.parse(text) as Answer;
		const fits = typeof answer.challengeId === 'string' && typeof answer.response?.id === 'string';
		return fits && isTextIfAny(answer.password) && isTextIfAny(answer.prf) ? answer : null;
	} catch {
		return null;
	}
}

function isTextIfAny(value: unknown): boolean {
	return value === undefined || typeof value === 'string';
}
