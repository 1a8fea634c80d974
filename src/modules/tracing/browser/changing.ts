import { base64urlnopad } from '@scure/base';
import {
	act,
	askPage,
	goTo,
	letServerOpen,
	type Opened,
	show,
	showProblem,
} from '#modules/reports/browser/index.ts';
import { sealJson } from '#modules/reports/index.ts';
import type { Sought } from '../content.ts';
import { sealContent } from '../seal-content.ts';
import { typedSearch } from '../search-forms.ts';
import { summaryIn } from '../ui/rows-in.ts';
import { CannotSeal, cannotSeal } from './cannot-seal.ts';
import { fillWith } from './filling.ts';
import { openOwn } from './open-own.ts';
import { readForm } from './read-form.ts';
import { loadSearchParts, type SearchParts } from './search-parts.ts';
import { growAsFilled } from './slots.ts';

/**
 * The form to add and correct, filled on this device with what it alone has opened. What is saved
 * is sealed here; the server learns with whom it may be shared, and no more.
 *
 * What this device cannot open or seal the server can, as without scripts: the form then says so,
 * and sends itself with the receipt when it is pressed again.
 *
 * @param place the form whose button leads here; beside it stands the empty one
 */
export async function change(place: HTMLElement, opened: Opened): Promise<void> {
	const main = document.getElementById('main');
	const empty = document.querySelector<HTMLTemplateElement>('template[data-change]');
	if (!main || !empty) return;
	const parts = await loadSearchParts(place.dataset.parts);
	const before = await openOwn(place, opened).catch(() => null);
	if (!before) {
		if (place instanceof HTMLFormElement) letServerOpen(place, opened);
		return;
	}
	const page = Array.from(main.childNodes);
	main.replaceChildren(document.importNode(empty.content, true));
	const form = main.querySelector('form');
	if (!form) return;
	fillWith(form, typedSearch(before), parts);
	growAsFilled(form, parts);
	goTo(main);
	const to = place.dataset.recipient ?? '';
	const seal = sealedOnceFor(to, opened.recipient, parts);
	form.addEventListener('submit', (event) => {
		const isBack = event.submitter?.hasAttribute('formaction');
		if (form.dataset.needs === 'receipt' && !isBack) return;
		event.preventDefault();
		if (isBack) {
			main.replaceChildren(...page);
			goTo(main);
			return;
		}
		const content = readForm(form, parts, before);
		if (!content) return;
		save(form, content, opened, seal).catch((problem) => {
			const cannot = problem instanceof CannotSeal;
			if (cannot) letServerOpen(form, opened);
			const sentence = parts.say(cannot ? 'searchCannotSeal' : 'search_problem_broken');
			showProblem(form, parts.say('searchProblems'), { field: 'name', sentence });
		});
	});
}

type Sealed = { sealed: string; summary: string; once: string };

async function save(
	form: HTMLFormElement,
	content: Sought,
	opened: Opened,
	seal: (content: Sought) => Promise<Sealed>,
): Promise<void> {
	const sealed = await seal(content).catch(cannotSeal);
	const search = String(new FormData(form).get('search') ?? '');
	const answer = await askPage(form.action, {
		...{ ...opened.key, ...sealed, search, share: content.sharing },
	});
	if (!answer.querySelector('[data-saved]')) throw new Error('not saved');
	await show(answer, opened, act);
}

/** The same words are sealed once: sent again after a lost answer they are no second change. */
function sealedOnceFor(
	to: string,
	recipient: string,
	{ say, says }: SearchParts,
): (content: Sought) => Promise<Sealed> {
	let last: { words: string; sealed: Sealed } | undefined;
	return async (content) => {
		const words = JSON.stringify(content);
		if (last?.words === words) return last.sealed;
		const text = `${say('searchCorrected')}\n\n${summaryIn(content, says)}`;
		const sealed = {
			sealed: base64urlnopad.encode(await sealContent(to, content)),
			summary: base64urlnopad.encode(await sealJson(recipient, { text })),
			once: crypto.randomUUID?.() ?? '',
		};
		last = { words, sealed };
		return sealed;
	};
}
