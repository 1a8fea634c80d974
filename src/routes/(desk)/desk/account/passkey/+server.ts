import type { RegistrationResponseJSON } from '@simplewebauthn/server';
import { error, json } from '@sveltejs/kit';
import {
	addPasskey,
	askForNewPasskey,
	type PasskeyAnswer,
} from '#foundations/access/server/index.ts';
import type { RequestHandler } from './$types';

/** With the password: the question for the browser. With an answer: the passkey that it made. */
export const POST: RequestHandler = async ({ locals, request, url }) => {
	const { db, session } = locals;
	if (!session) error(401);
	const when = { now: locals.now() };
	const site = { origin: url.origin };
	const text = await request.text();
	const password = readPassword(text);
	if (password !== null) {
		const question = await askForNewPasskey(db, session, site, password, when);
		return question ? json(question) : json({ ok: false, problem: 'password' }, { status: 422 });
	}
	const answer = readAnswer(text);
	const result = answer ? await addPasskey(db, session, site, answer, when) : { ok: false };
	return json(result, { status: result.ok ? 200 : 422 });
};

type Answer = PasskeyAnswer<RegistrationResponseJSON> & { name: string };

function readPassword(text: string): string | null {
	try {
		const { password } = JSON.parse(text) as { password?: unknown };
		return typeof password === 'string' ? password : null;
	} catch {
		return null;
	}
}

function readAnswer(text: string): Answer | null {
	try {
		const answer = JSON.parse(text) as Answer;
		const fits =
			typeof answer.challengeId === 'string' &&
			typeof answer.name === 'string' &&
			(answer.prf === undefined || typeof answer.prf === 'string') &&
			typeof answer.response?.id === 'string';
		return fits ? answer : null;
	} catch {
		return null;
	}
}
