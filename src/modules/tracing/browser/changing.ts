import { base64urlnopad } from '@scure/base';
import {
	act,
	askPage,
	fill,
	goTo,
	type Opened,
	show,
	showProblem,
} from '#modules/reports/browser/index.ts';
import type { Sought } from '../content.ts';
import { sealContent } from '../seal-content.ts';
import { typedSearch } from '../search-forms.ts';
import { slotsOf } from '../typed/typed.ts';
import { namesOfWhat } from '../ui/named.ts';
import { openOwn } from './open-own.ts';
import { readForm } from './read-form.ts';
import { labelOf, loadSearchParts, type SearchParts } from './search-parts.ts';
import { growAsFilled, growTo } from './slots.ts';

/**
 * The form to add and correct, filled on this device with what it alone has opened. What is saved
 * is sealed here; the server learns with whom it may be shared, and no more.
 *
 * @param place the form whose button leads here; beside it stands the empty one
 */
export async function change(place: HTMLElement, opened: Opened): Promise<void> {
	const main = document.getElementById('main');
	const empty = document.querySelector<HTMLTemplateElement>('template[data-change]');
	if (!main || !empty) return;
	const [before, parts] = await Promise.all([
		openOwn(place, opened),
		loadSearchParts(place.dataset.parts),
	]);
	const page = Array.from(main.childNodes);
	main.replaceChildren(document.importNode(empty.content, true));
	const form = main.querySelector('form');
	if (!form) return;
	fillWith(form, before, parts);
	growAsFilled(form, parts);
	goTo(main);
	form.addEventListener('submit', (event) => {
		event.preventDefault();
		if (event.submitter?.hasAttribute('formaction')) {
			main.replaceChildren(...page);
			goTo(main);
			return;
		}
		const content = readForm(form, parts, before);
		if (!content) return;
		save(form, content, { ...opened, to: place.dataset.recipient ?? '' }).catch(() => {
			const sentence = parts.say('search_problem_broken');
			showProblem(form, parts.say('searchProblems'), { field: 'name', sentence });
		});
	});
}

async function save(
	form: HTMLFormElement,
	content: Sought,
	{ to, ...opened }: Opened & { to: string },
): Promise<void> {
	const sealed = base64urlnopad.encode(await sealContent(to, content));
	const search = String(new FormData(form).get('search') ?? '');
	const answer = await askPage(form.action, {
		...{ ...opened.key, search, sealed, share: content.sharing },
	});
	if (!answer.querySelector('[data-saved]')) throw new Error('not saved');
	await show(answer, opened, act);
}

function fillWith(form: HTMLFormElement, before: Sought, parts: SearchParts): void {
	const typed = typedSearch(before);
	for (const kind of ['mark', 'leg'] as const) {
		growTo(form, kind, slotsOf(typed, kind).length, parts);
	}
	const values = Object.entries(typed).map(([name, text]) => {
		const of = namesOfWhat(name);
		if (name === 'share') return [name, text.split(' ')] as const;
		const choices = of === 'country' ? parts.countries : parts.languages;
		return [name, [of ? labelOf(text, choices) : text]] as const;
	});
	fill(form, Object.fromEntries(values.map(([name, all]) => [name, [...all]])));
	// What is answered must not seem lost because it is folded away.
	for (const [name, text] of Object.entries(typed)) {
		if (!text || PRESET.test(name)) continue;
		form.querySelector(`[name="${name}"]`)?.closest('details')?.setAttribute('open', '');
	}
	// What has no control that anybody sees: since when an age counts, and a mark that is not there.
	for (const name of Object.keys(typed).filter((one) => /^age_on$|^mark_\d+_seen$/.test(one))) {
		form.querySelector(`[name="${name}"]`)?.remove();
		const field = document.createElement('input');
		Object.assign(field, { type: 'hidden', name, value: typed[name] });
		form.append(field);
	}
}

/** Answers that stand there before anybody answered. */
const PRESET = /_calendar$|^age_on$|^tell_way$/;
