/**
 * Telling a search in a browser that seals: nothing that is typed leaves the device unless it is
 * sealed to the team that searches.
 */
import {
	ask,
	type Keeping,
	type Keys,
	loadKeys,
	make,
	patiently,
	showInstead,
	showProblem,
	showReceipt,
	WillNotDo,
} from '#modules/reports/browser/index.ts';
import type { Sought } from '../content.ts';
import { lastCountryOf, sealSearch } from '../seal-search.ts';
import { rowsIn, summaryIn } from '../ui/rows-in.ts';
import { CannotSeal, cannotSeal } from './cannot-seal.ts';
import { definitionsOf } from './own-rows.ts';
import { readForm } from './read-form.ts';
import { type Drawn, sealedOnce, startDrafting } from './search-draft.ts';
import { loadSearchParts, type SearchParts } from './search-parts.ts';
import { growAsFilled } from './slots.ts';

type Desk = {
	form: HTMLFormElement;
	parts: SearchParts;
	team: Keys['teams'][number];
	installationSalt: Uint8Array;
	drawn: Drawn;
	keeping: Keeping;
	/** What the page says about who could read along while the server seals. */
	plainWay: string;
	/** False as soon as something that sealing needs was found missing: the server then seals. */
	seals: boolean;
};

/** @throws when what is needed did not come; the page then stays as it was, and says so */
export async function start(form: HTMLFormElement): Promise<void> {
	const [parts, { teams, installationSalt }] = await Promise.all([
		loadSearchParts(form.dataset.parts),
		loadKeys(),
	]);
	const team = teams.find(({ forTracing }) => forTracing) ?? teams[0];
	if (!team) return;
	const way = document.getElementById('way');
	const { drawn, keeping } = await startDrafting(form, parts);
	const desk: Desk = {
		...{ form, parts, team, installationSalt, drawn, keeping },
		...{ plainWay: way?.textContent ?? '', seals: true },
	};
	form.addEventListener('submit', (event) => {
		if (!desk.seals) return;
		event.preventDefault();
		try {
			look(desk);
		} catch {
			letServerSeal(desk);
		}
	});
	growAsFilled(form, parts);
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
			if (problem instanceof CannotSeal) {
				back();
				letServerSeal(desk);
				return;
			}
			const full = problem instanceof WillNotDo && problem.status === 413;
			tell(parts.say(full ? 'longNow' : 'searchNotSent'));
		});
	});
}

async function send(desk: Desk, content: Sought, tell: (said: string) => void): Promise<void> {
	const { form, parts, team, installationSalt, keeping } = desk;
	const { seed, made } = desk.drawn;
	tell(parts.say('locking'));
	const told = {
		...{ content, summary: summaryIn(content, parts.says) },
		...{ language: document.documentElement.lang, country: lastCountryOf(content) },
	};
	const to = { compartment: team, installationSalt };
	const seal = () => sealSearch(told, to, seed, made);
	const sealed = await sealedOnce(desk.drawn, JSON.stringify(content), seal).catch(cannotSeal);
	keeping.changed();
	tell(parts.say('sending'));
	await patiently(() => ask('POST', '/searches', sealed), {
		attempts: 12,
		waiting: () => tell(parts.say('waiting')),
	});
	await keeping.drop();
	form.reset();
	showReceipt(seed, parts);
}

/**
 * Nothing typed is lost, and nothing goes unsealed unless the person sends once more: the page says
 * again who could read along, and the form goes as without scripts.
 */
function letServerSeal(desk: Desk): void {
	const { form, parts, plainWay } = desk;
	desk.seals = false;
	delete document.documentElement.dataset.sealing;
	const way = document.getElementById('way');
	if (way) way.textContent = plainWay;
	const sentence = parts.say('searchCannotSeal');
	showProblem(form, parts.say('searchProblems'), { field: 'name', sentence });
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
