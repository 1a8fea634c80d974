import { base64urlnopad } from '@scure/base';
import { personKeys, type Stretched } from '#foundations/sealing/index.ts';
import type { Message } from '../account.ts';
import { openJson } from '../sealed-json.ts';
import { tryToUnwrap } from '../try-to-unwrap.ts';
import type { Keys } from './keys.ts';
import { goTo, make, showProblem } from './pages.ts';
import { type Parts, readPage } from './parts.ts';

/** Everything an opened report needs, for as long as the page is there. */
export type Opened = {
	parts: Parts;
	keys: Keys;
	key: { locator: number; proof: string };
	stretched: Stretched;
	/** The digits themselves: what only the server can do asks for them, and says so. */
	receipt: string;
	identity: string;
	recipient: string;
	/** Opens what other rooms keep for the same person. */
	person: string;
};

/** What another room's script does on the opened page, by the name of its export. */
type Room = Readonly<
	Record<string, ((place: HTMLElement, opened: Opened) => Promise<void>) | undefined>
>;

/** Posts a form of ours by script and reads the page that comes back. */
export async function askPage(
	address: string,
	values: Readonly<Record<string, string | number | readonly string[]>>,
): Promise<Document> {
	const form = new FormData();
	for (const [name, value] of Object.entries(values)) {
		for (const each of Array.isArray(value) ? value : [value]) form.append(name, String(each));
	}
	const answer = await fetch(address, {
		method: 'POST',
		body: form,
		credentials: 'omit',
		headers: { accept: 'text/html' },
	});
	return readPage(await answer.text());
}

/** Puts the opened report in the place of the page, opens what is sealed, and takes over its forms. */
export async function show(
	answer: Document,
	known: Omit<Opened, 'identity' | 'recipient' | 'person'>,
	act: (form: HTMLFormElement, opened: Opened) => Promise<void>,
): Promise<void> {
	const { salt, wrapped, recipient } = answer.getElementById('opened')?.dataset ?? {};
	let [identity, own] = ['', ''];
	if (salt && wrapped) {
		const person = await personKeys(known.stretched, base64urlnopad.decode(salt));
		own = person.identity;
		// Junk in the place of the key: the page is shown, and says at each text that it stays locked.
		identity = (await tryToUnwrap(base64urlnopad.decode(wrapped), person.identity)) ?? '';
		await openOthers(answer, person.identity, known.parts);
		await openSealed(answer, identity, known.parts);
	}
	const main = document.getElementById('main');
	const fresh = answer.getElementById('main');
	if (!main || !fresh) return;
	main.replaceChildren(...Array.from(fresh.childNodes, (node) => document.importNode(node, true)));
	goTo(main);
	const opened: Opened = { ...known, identity, recipient: recipient ?? '', person: own };
	for (const place of main.querySelectorAll<HTMLElement>('[data-script]:not(form)')) {
		// Without it the page stays as it is, and everything else on it works.
		callRoom(place, opened).catch(() => {});
	}
	main.querySelectorAll<HTMLFormElement>('form').forEach((form) => {
		if (form.dataset.needs === 'receipt') {
			letServerOpen(form, known);
			return;
		}
		form.addEventListener('submit', (event) => {
			// A room's script has found meanwhile that this device cannot do it.
			if (form.dataset.needs === 'receipt') return;
			event.preventDefault();
			const done = form.dataset.script ? callRoom(form, opened) : act(form, opened);
			done.catch(() => {
				const sentence = known.parts.say('broken');
				showProblem(form, known.parts.say('inboxProblems'), { field: form.id, sentence });
			});
		});
	});
}

async function callRoom(place: HTMLElement, opened: Opened): Promise<void> {
	const { script = '', calls = '' } = place.dataset;
	const room: Room = await import(/* @vite-ignore */ script);
	await room[calls]?.(place, opened);
}

/** What we cannot do here the server does, as without scripts; the form says so. */
export function letServerOpen(
	form: HTMLFormElement,
	{ receipt, parts }: Pick<Opened, 'receipt' | 'parts'>,
): void {
	form.dataset.needs = 'receipt';
	const button = form.querySelector('button');
	button?.before(make('p', 'hint', parts.say('needsServer')));
	form.addEventListener('submit', () => {
		for (const name of ['locator', 'proof']) form.querySelector(`[name=${name}]`)?.remove();
		const field = make('input', '');
		Object.assign(field, { type: 'hidden', name: 'receipt', value: receipt, autocomplete: 'off' });
		form.append(field);
	});
}

/** Other rooms keep a record of their own beside the report, with a key for the same person. */
async function openOthers(page: Document, person: string, parts: Parts): Promise<void> {
	for (const place of page.querySelectorAll<HTMLElement>('main [data-wrapped]')) {
		if (place.id === 'opened') continue;
		const { wrapped = '' } = place.dataset;
		const identity = await tryToUnwrap(base64urlnopad.decode(wrapped), person);
		await openSealed(place, identity ?? '', parts);
	}
}

type Content = Record<string, unknown>;

async function openSealed(page: ParentNode, identity: string, parts: Parts): Promise<void> {
	for (const place of page.querySelectorAll<HTMLElement>('[data-sealed]')) {
		const { sealed = '' } = place.dataset;
		try {
			const content = await openJson<Message>(identity, base64urlnopad.decode(sealed));
			fillWith(content as unknown as Content, place, parts);
		} catch {
			place.textContent = parts.say('locked');
		}
		delete place.dataset.sealed;
	}
}

/** One part of what was sealed, or each of its parts in a row of its own. */
function fillWith(content: Content, place: HTMLElement, parts: Parts): void {
	if (place.dataset.each === undefined) {
		const said = inWords(content[place.dataset.part ?? ''], parts);
		place.textContent = said || (place.dataset.empty ?? '');
		return;
	}
	for (const row of place.querySelectorAll<HTMLElement>('[data-part]')) {
		row.textContent = inWords(content[row.dataset.part ?? ''], parts);
		if (row.textContent !== '') continue;
		row.previousElementSibling?.remove();
		row.remove();
	}
}

/** A date is the only answer that has parts. */
function inWords(said: unknown, parts: Parts): string {
	if (typeof said !== 'object' || said === null) return String(said ?? '');
	const { year, month, day } = said as Content;
	return parts.inNumerals([year, month, day].filter(Boolean).join(' / '));
}
