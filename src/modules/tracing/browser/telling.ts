/**
 * Telling a search in a browser that seals: nothing that is typed leaves the device unless it is
 * sealed to the team that searches.
 */
import { type AgeKeys, newKeys, newReceipt } from '#foundations/sealing/index.ts';
import {
	ask,
	type Keys,
	loadKeys,
	make,
	patiently,
	showInstead,
	showReceipt,
	WillNotDo,
} from '#modules/reports/browser/index.ts';
import type { Sought } from '../content.ts';
import { lastCountryOf, type SealedSearch, sealSearch } from '../seal-search.ts';
import { rowsIn, summaryIn } from '../ui/rows-in.ts';
import { definitionsOf } from './own-rows.ts';
import { readForm } from './read-form.ts';
import { loadSearchParts, type SearchParts } from './search-parts.ts';
import { growAsFilled } from './slots.ts';

type Desk = {
	form: HTMLFormElement;
	parts: SearchParts;
	team: Keys['teams'][number];
	installationSalt: Uint8Array;
	/** Drawn once: a search that is sent again after a lost answer is the same one. */
	seed: string;
	/** What was tried, by its words: sent again it is the same, word for word, and no later change. */
	tried: Map<string, SealedSearch>;
	made: { record: AgeKeys; keys: AgeKeys; salt: Uint8Array<ArrayBuffer> };
};

/** @throws when what is needed did not come; the page then stays as it was, and says so */
export async function start(form: HTMLFormElement): Promise<void> {
	const [parts, { teams, installationSalt }] = await Promise.all([
		loadSearchParts(form.dataset.parts),
		loadKeys(),
	]);
	const team = teams.find(({ forTracing }) => forTracing) ?? teams[0];
	if (!team) return;
	const made = {
		...{ record: await newKeys(), keys: await newKeys() },
		salt: crypto.getRandomValues(new Uint8Array(16)),
	};
	const desk = { form, parts, team, installationSalt, seed: newReceipt(), tried: new Map(), made };
	form.addEventListener('submit', (event) => {
		event.preventDefault();
		look(desk);
	});
	growAsFilled(form, parts);
	const way = document.getElementById('way');
	if (way) way.textContent = parts.say('way');
	document.documentElement.dataset.sealing = 'browser';
}

function look(desk: Desk): void {
	const { form, parts, team } = desk;
	const content = readForm(form, parts);
	if (!content) return;
	const { page, back } = showInstead(parts.piece('preview'));
	const lead = page.querySelector('.lead');
	if (lead) lead.textContent = parts.say('previewLead', { team: team.name });
	page.querySelector('dl')?.replaceChildren(...definitionsOf(rowsIn(content, parts.says)));
	const tell = tellIn(page);
	let sending = false;
	page.addEventListener('submit', (event) => {
		event.preventDefault();
		// Beside the button that sends there is one that goes back.
		if (event.submitter?.hasAttribute('formaction')) return back();
		if (sending) return;
		sending = true;
		send(desk, content, tell).catch((problem) => {
			sending = false;
			const full = problem instanceof WillNotDo && problem.status === 413;
			tell(parts.say(full ? 'longNow' : 'searchNotSent'));
		});
	});
}

async function send(desk: Desk, content: Sought, tell: (said: string) => void): Promise<void> {
	const { form, parts, team, installationSalt, seed, tried, made } = desk;
	tell(parts.say('locking'));
	const told = {
		...{ content, summary: summaryIn(content, parts.says) },
		...{ language: document.documentElement.lang, country: lastCountryOf(content) },
	};
	const words = JSON.stringify(content);
	const to = { compartment: team, installationSalt };
	const sealed = tried.get(words) ?? (await sealSearch(told, to, seed, made));
	tried.set(words, sealed);
	tell(parts.say('sending'));
	await patiently(() => ask('POST', '/searches', sealed), {
		attempts: 12,
		waiting: () => tell(parts.say('waiting')),
	});
	form.reset();
	showReceipt(seed, parts);
}

/** Says under the buttons what is going on; read out, since it may take a while. */
function tellIn(page: HTMLElement): (sentence: string) => void {
	const status = make('p', 'hint');
	status.setAttribute('role', 'status');
	page.append(status);
	return (sentence) => {
		status.textContent = sentence;
	};
}
