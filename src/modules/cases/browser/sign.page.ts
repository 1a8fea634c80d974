/**
 * A sign of life from a phone. With a network it goes as without scripts; without one it is sealed to
 * the server with the hour of this phone on it, waits here, and goes once when there is a network.
 */
import { base64urlnopad } from '@scure/base';
import { parseReceipt, sealText } from '#foundations/sealing/index.ts';
import { padded } from '../padded.ts';
import type { SignWords } from '../ui/signs/sign-words.ts';
import { newLogId } from './log-id.ts';
import { keepOffline } from './offline.ts';
import { type Waiting, waitingIn } from './waiting-store.ts';

const MARK = 'amparo-sign';
const waiting = waitingIn<Waiting>(MARK);
const form = document.querySelector<HTMLFormElement>('form[data-sign=give]');
const says = document.querySelector<HTMLElement>('[data-sign=says]');

// Only https, localhost and an onion address let a browser seal.
if (form && says && globalThis.crypto?.subtle && globalThis.indexedDB) start(form, says);

function start(form: HTMLFormElement, says: HTMLElement): void {
	const { page = '', recipient = '' } = form.dataset;
	const words = JSON.parse(form.dataset.words ?? '{}') as SignWords;
	const tell = (sentence: string) => {
		says.textContent = sentence;
	};
	let busy = false;

	const send = async () => {
		if (busy) return;
		busy = true;
		try {
			const before = await waiting.all();
			for (const one of before) {
				if (await took(page, one.sealed)) await waiting.drop(one.id);
			}
			// One that is never taken holds back none of the others.
			const left = (await waiting.all()).length;
			if (before.length > 0) tell(left > 0 ? words.waits : words.sent);
		} catch {
			// The store does not open, or the page was left: nothing waits.
		} finally {
			busy = false;
		}
	};

	form.addEventListener('submit', async (event) => {
		const button = event.submitter as HTMLButtonElement | null;
		if (button?.formAction.includes('?/open')) return;
		event.preventDefault();
		if (form.inert) return;
		const field = (name: string) => (form.elements.namedItem(name) as HTMLInputElement).value;
		const receipt = parseReceipt(field('receipt'));
		if (!receipt.ok) return tell(words.receipt[receipt.problem]);
		form.inert = true;
		tell(words.sending);
		const sign = { receipt: receipt.receipt, word: field('word'), once: newLogId() };
		const given = new Date().toISOString();
		try {
			const answer = await postedTo(`${page}?/give`, sign);
			if (answer && show(answer, tell)) return;
			await keep(recipient, { ...sign, given });
			form.reset();
			tell(words.waits);
		} catch {
			tell(words.noRoom);
		} finally {
			form.inert = false;
		}
	});
	const offline = document.querySelector<HTMLElement>('section[data-sign=offline]');
	if (offline) offline.hidden = false;
	document.querySelector('[data-sign=keep]')?.addEventListener('click', () => {
		localStorage.setItem(MARK, '1');
		keepOffline(page, isWanted).then(
			() => isWanted() && tell(words.ready),
			() => tell(words.noRoom),
		);
	});
	addEventListener('online', () => void send());
	setInterval(() => void send(), 30_000);
	void send();
	// As it is now: the key to which signs are sealed is a new one every month.
	if (isWanted()) keepOffline(page, isWanted).catch(() => {});
}

/** Whoever left in a hurry wanted nothing kept. */
function isWanted(): boolean {
	return localStorage.getItem(MARK) !== null;
}

/** Padded: the length of a word would show. */
async function keep(recipient: string, sign: Record<string, string>): Promise<void> {
	const text = padded(JSON.stringify(sign), 1024);
	const sealed = new Uint8Array(await sealText([recipient], text));
	// Left meanwhile: what was wiped does not come back.
	if (document.documentElement.dataset.left !== undefined) return;
	await waiting.keep({ id: newLogId(), sealed });
}

/** By the word of our own page: a proxy, a portal or a server that just starts answers too. */
async function took(page: string, sealed: Uint8Array): Promise<boolean> {
	const answer = await postedTo(`${page}?/sealed`, { sealed: base64urlnopad.encode(sealed) });
	return answer?.querySelector('[data-sign=taken]') instanceof Element;
}

/** The page that came back. Null where nobody answered who could have taken it. */
async function postedTo(to: string, said: Record<string, string>): Promise<Document | null> {
	const body = new FormData();
	for (const [name, value] of Object.entries(said)) body.set(name, value);
	const headers = { accept: 'text/html' };
	const signal = AbortSignal.timeout(10_000);
	const how = { method: 'POST', redirect: 'manual', credentials: 'omit' } as const;
	try {
		const answer = await fetch(to, { ...how, body, headers, signal });
		if (answer.status !== 200 && answer.status !== 422) return null;
		return new DOMParser().parseFromString(await answer.text(), 'text/html');
	} catch {
		return null;
	}
}

/**
 * The page that came back, as if the form had been sent without a script; of a problem, its sentence.
 *
 * @returns false where it is a page of somebody else
 */
function show(fresh: Document, tell: (sentence: string) => void): boolean {
	const problem = fresh.querySelector('form[data-sign=give] #problems li')?.textContent;
	if (problem) {
		tell(problem);
		return true;
	}
	const main = document.getElementById('main');
	const parts = fresh.getElementById('main')?.childNodes ?? [];
	if (!main || !fresh.querySelector('#main [data-sign=told]')) return false;
	main.replaceChildren(...Array.from(parts, (node) => document.importNode(node, true)));
	scrollTo(0, 0);
	main.focus();
	return true;
}
