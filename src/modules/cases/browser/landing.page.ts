/**
 * Screenings where there is no network. Each is sealed on the device to the public key of the team
 * before it is kept: whoever takes the device reads none of them. They are sent one after the other
 * when there is a network, and a screening leaves the device only when the server has it.
 */
import { sealText } from '#foundations/sealing/index.ts';
import { padded } from '../padded.ts';
import { type Waiting, waitingIn } from './waiting-store.ts';

/** A screening, and the team to which it is sealed. */
type Screening = Waiting & { team: string };

const waiting = waitingIn<Screening>('amparo-landing');

type Input = readonly [name: string, value: string];

const form = document.querySelector<HTMLFormElement>('form[data-landing]');
const say = document.querySelector<HTMLElement>('[data-landing-says]');

// Only https, localhost and an onion address let a browser seal; elsewhere the page says so.
if (form && say && globalThis.crypto?.subtle) start(form, say);

function start(form: HTMLFormElement, says: HTMLElement): void {
	const words = form.dataset;
	const state = { sent: 0, refused: new Set<string>(), signedOut: false, busy: false };
	form.hidden = false;
	document.querySelector('[data-landing-unable]')?.remove();

	const tell = async (first = '') => {
		const count = await waiting.all().then(
			({ length }) => length,
			() => null,
		);
		const lines = [
			first,
			count === null ? words.unable : count > 0 ? written(words.waiting, count) : words.none,
			state.sent > 0 ? written(words.sent, state.sent) : '',
			state.refused.size > 0 ? written(words.refused, state.refused.size) : '',
			state.signedOut ? words.signIn : '',
		];
		says.textContent = [...new Set(lines)].filter(Boolean).join(' ');
	};

	/** @param again also what was refused: by itself that is sent once, and a person may press */
	const send = async (again = false) => {
		if (state.busy) return;
		state.busy = true;
		state.signedOut = false;
		try {
			for (const one of await waiting.all()) {
				if (!again && state.refused.has(one.id)) continue;
				const took = await deliver(one, words.to ?? '');
				if (took === 'taken') {
					await waiting.drop(one.id);
					state.refused.delete(one.id);
					state.sent += 1;
				} else if (took === 'refused') state.refused.add(one.id);
				else {
					state.signedOut = took === 'signed-out';
					break;
				}
			}
		} catch {
			// The store does not open, and telling says so.
		} finally {
			state.busy = false;
			await tell();
		}
	};

	form.addEventListener('submit', async (event) => {
		event.preventDefault();
		if (form.inert) return;
		const inputs = [...new FormData(form)].flatMap(([name, value]) =>
			typeof value === 'string' && value ? [[name, value] as const] : [],
		);
		const missing = missingIn(form, inputs);
		if (missing) return tell(`${words.missing} ${missing}`);
		// Nothing is pressed twice, or typed and then wiped, while it is sealed.
		form.inert = true;
		try {
			await keep(form, inputs);
			form.reset();
		} catch {
			return tell(words.unable);
		} finally {
			form.inert = false;
		}
		form.querySelector<HTMLElement>('input:not([type=hidden]), select, textarea')?.focus();
		await tell();
		await send();
	});
	addEventListener('online', () => void send());
	document.querySelector('[data-landing-send]')?.addEventListener('click', () => void send(true));
	setInterval(() => void send(), 30_000);
	void tell().then(() => send());
}

/** Sealed to the team, with who asked and the day: it may be sent by another, and on another day. */
async function keep(form: HTMLFormElement, inputs: readonly Input[]): Promise<void> {
	const { version, by, teams: known = '{}' } = form.dataset;
	const teams = JSON.parse(known) as Record<string, string>;
	const team = inputs.find(([name]) => name === 'case.team')?.[1] ?? Object.keys(teams)[0] ?? '';
	const said = { version: Number(version), by, inputs: [...inputs, ...today()] };
	const text = JSON.stringify(said);
	// Padded: how much was told would show in the length.
	const sealed = new Uint8Array(await sealText([teams[team] ?? ''], padded(text, 2048)));
	await waiting.keep({ id: crypto.randomUUID(), team, sealed });
}

type Took = 'taken' | 'refused' | 'signed-out' | 'no-network';

async function deliver({ id, team, sealed }: Screening, to: string): Promise<Took> {
	const body = new FormData();
	body.set('key', id);
	body.set('team', team);
	body.set('sealed', new Blob([sealed]));
	try {
		const signal = AbortSignal.timeout(60_000);
		const answer = await fetch(to, { method: 'POST', body, signal, redirect: 'manual' });
		if (answer.type === 'opaqueredirect' || answer.status === 401) return 'signed-out';
		if (answer.ok) return 'taken';
		return answer.status >= 500 || answer.status === 429 ? 'no-network' : 'refused';
	} catch {
		return 'no-network';
	}
}

/** The words of what a screening needs and has not; empty when it has all. */
function missingIn(form: HTMLFormElement, inputs: readonly Input[]): string {
	const needs = JSON.parse(form.dataset.needs ?? '{}') as Record<string, string>;
	const given = new Set(inputs.map(([name]) => name));
	return Object.entries(needs)
		.flatMap(([name, label]) => (given.has(name) ? [] : [label]))
		.join(' · ');
}

/** The day by the device. */
function today(): Input[] {
	const now = new Date();
	return [
		['happenedOn.year', String(now.getFullYear())],
		['happenedOn.month', String(now.getMonth() + 1)],
		['happenedOn.day', String(now.getDate())],
	];
}

function written(sentence: string | undefined, count: number): string {
	const shown = new Intl.NumberFormat(document.documentElement.lang || 'en').format(count);
	return (sentence ?? '').replace('#', shown);
}
