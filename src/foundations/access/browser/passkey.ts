import {
	type PublicKeyCredentialCreationOptionsJSON,
	type PublicKeyCredentialRequestOptionsJSON,
	startAuthentication,
	startRegistration,
} from '@simplewebauthn/browser';

type Question<Options> = { challengeId: string; options: Options; prfSalt: string };
type Result = { ok: boolean; problem?: 'wrong' | 'password' };
type Refused = { ok: false; problem: 'wrong' | 'password' };

/** `data-passkey-sign-in` is where to ask, `data-then` where to go when it worked. */
export function signIn(place: HTMLElement): void {
	const where = place.dataset.passkeySignIn ?? '';
	const form = place.querySelector('form');
	place.querySelector('button')?.addEventListener('click', () => attempt());
	form?.addEventListener('submit', (event) => {
		event.preventDefault();
		void attempt(form.querySelector<HTMLInputElement>('input')?.value);
	});

	async function attempt(password?: string): Promise<void> {
		const result = await answer(password).catch((): Result => ({ ok: false }));
		if (result.ok) return location.assign(place.dataset.then ?? '/desk');
		if (form) form.hidden = result.problem !== 'password';
		showProblem(place, result.problem !== 'password' || password !== undefined);
	}

	async function answer(password?: string): Promise<Result> {
		const question = await ask<PublicKeyCredentialRequestOptionsJSON>(where);
		if ('problem' in question) return question;
		const { challengeId, prfSalt } = question;
		const optionsJSON = { ...question.options, extensions: prfOf(prfSalt) };
		const { response, prf } = withoutPrf(await startAuthentication({ optionsJSON }));
		return send(where, { challengeId, response, prf, password });
	}
}

/** `data-passkey-add` is where to ask; afterwards the page is loaded again and shows it. */
export function add(place: HTMLElement): void {
	const where = place.dataset.passkeyAdd ?? '';
	place.querySelector('form')?.addEventListener('submit', (event) => {
		event.preventDefault();
		void create().then(
			({ ok, problem }) => (ok ? location.reload() : showProblem(place, true, problem)),
			() => showProblem(place, true),
		);
	});

	async function create(): Promise<Result> {
		const password = place.querySelector<HTMLInputElement>('[type=password]')?.value ?? '';
		const question = await ask<PublicKeyCredentialCreationOptionsJSON>(where, { password });
		if ('problem' in question) return question;
		const { challengeId, prfSalt } = question;
		const name = place.querySelector<HTMLInputElement>('input')?.value ?? '';
		const optionsJSON = { ...question.options, extensions: prfOf(prfSalt) };
		const { response, prf } = withoutPrf(await startRegistration({ optionsJSON }));
		return send(where, {
			challengeId,
			response,
			prf: prf ?? (await prfByUse(response.id, prfSalt)),
			name,
		});
	}
}

/** Many devices tell their secret only when a passkey is used, not when it is made. */
async function prfByUse(id: string, prfSalt: string): Promise<string | undefined> {
	const used = await startAuthentication({
		optionsJSON: {
			challenge: encode(crypto.getRandomValues(new Uint8Array(32)).buffer),
			allowCredentials: [{ id, type: 'public-key' }],
			userVerification: 'required',
			extensions: prfOf(prfSalt),
		},
	}).catch(() => undefined);
	return used && withoutPrf(used).prf;
}

/** The secret goes to the server by itself and is no part of the signed answer. */
function withoutPrf<Response extends { clientExtensionResults: object }>(
	answer: Response,
): { response: Response; prf: string | undefined } {
	const results = answer.clientExtensionResults as {
		prf?: { results?: { first?: ArrayBuffer } };
	};
	const first = results.prf?.results?.first;
	const response = { ...answer, clientExtensionResults: {} };
	return { response, prf: first && encode(first) };
}

function prfOf(salt: string): AuthenticationExtensionsClientInputs {
	const bytes = Uint8Array.from(atob(salt.replace(/-/g, '+').replace(/_/g, '/')), (letter) =>
		letter.charCodeAt(0),
	);
	return { prf: { eval: { first: bytes } } };
}

function encode(buffer: ArrayBuffer): string {
	const letters = String.fromCharCode(...new Uint8Array(buffer));
	return btoa(letters).replace(/\+/g, '-').replace(/\//g, '_').replace(/=/g, '');
}

/** The question, or why there is none. */
async function ask<Options>(
	where: string,
	known?: { password: string },
): Promise<Question<Options> | Refused> {
	return known ? post(where, known) : read(await fetch(where, { method: 'POST' }));
}

function send(where: string, answer: object): Promise<Result> {
	return post(where, answer);
}

async function post<T>(where: string, body: object): Promise<T> {
	const headers = { 'content-type': 'application/json' };
	return read(await fetch(where, { method: 'POST', headers, body: JSON.stringify(body) }));
}

async function read<T>(response: Response): Promise<T> {
	return (await response.json()) as T;
}

/** The sentence that says why, if there is one of its own; else the first. */
function showProblem(place: HTMLElement, shown: boolean, why?: string): void {
	const sentences = [...place.querySelectorAll<HTMLElement>('[role=alert]')];
	const own = sentences.find((one) => why !== undefined && one.dataset.for === why);
	for (const one of sentences) one.hidden = !shown || one !== (own ?? sentences[0]);
}
