import { make, showInstead } from './pages.ts';
import type { Parts } from './parts.ts';

export type Shown = { team: string; files: readonly string[]; urgent: boolean };

/**
 * Everything as the team will read it, in the page itself: nothing has left the device yet.
 * The words of the questions and answers are taken from the form that the person sees.
 */
export function showPreview(
	form: HTMLFormElement,
	shown: Shown,
	parts: Parts,
	send: (page: HTMLElement) => void,
): { back: () => void } {
	const { page, back } = showInstead(parts.piece('preview'));
	const words = form.querySelector<HTMLTextAreaElement>('[name=words]')?.value ?? '';
	setText(page, '.lead', parts.say('previewLead', { team: shown.team }));
	setText(page, '[data-words]', words);
	const card = page.querySelector('.card');
	const list = card?.querySelector('dl');
	if (list) list.textContent = '';
	for (const { term, text } of rowsOf(form)) {
		const told = make('dd', '', text);
		told.dir = 'auto';
		list?.append(make('dt', '', term), told);
	}
	if (shown.files.length > 0 && card) card.append(...fileList(shown.files, parts));
	if (shown.urgent) card?.before(make('p', 'notice urgent', parts.say('urgent')));
	const missing = page.querySelector<HTMLElement>('[data-missing]');
	if (missing) missing.hidden = !isOfSearch(form);
	const left = page.querySelector<HTMLElement>('[data-files]');
	if (left) left.hidden = shown.files.length === 0;
	page.addEventListener('submit', (event) => {
		event.preventDefault();
		if (event.submitter?.hasAttribute('data-leads')) {
			leaveFor(event.submitter.getAttribute('formaction') ?? '', form);
			return;
		}
		// Beside the button that sends there is one that goes back.
		if (event.submitter?.hasAttribute('formaction')) back();
		else send(page);
	});
	return { back };
}

/** Somebody is missing, and no team is to be kept away that searches might go to. */
function isOfSearch(form: HTMLFormElement): boolean {
	const said = new FormData(form);
	return said.get('kind') === 'missing' && !said.has('keep_away');
}

/** Takes what was written to another page of ours, in the body, as the person was told. */
function leaveFor(address: string, form: HTMLFormElement): void {
	form.action = address;
	form.submit();
}

export type Row = { term: string; text: string };

/** Question and answer, for everything that was answered. */
export function rowsOf(form: HTMLFormElement): Row[] {
	const anonymous = new FormData(form).get('mode') === 'anonymous';
	const rows = asked.map((name) => ({ term: termOf(form, name), text: textOf(form, name) }));
	const when = ['when_year', 'when_month', 'when_day'].map((name) => textOf(form, name));
	if (when[0]) {
		const text = `${when.filter(Boolean).join(' / ')} · ${textOf(form, 'when_calendar')}`;
		rows.push({ term: termOf(form, 'when_calendar', true), text });
	}
	// A name typed before choosing to stay anonymous is not sent.
	return rows.filter(({ text }, i) => text !== '' && !(anonymous && asked[i] === 'name'));
}

const asked = [
	'kind',
	'about',
	'country',
	'place',
	'who',
	'body',
	'keep_away',
	'contact',
	'contact_safe',
	'mode',
	'name',
];

function controls(form: HTMLFormElement, name: string): HTMLInputElement[] {
	return Array.from(form.querySelectorAll<HTMLInputElement>(`[name="${name}"]`));
}

function termOf(form: HTMLFormElement, name: string, ofGroup = false): string {
	const [first] = controls(form, name);
	const many = ofGroup || first?.type === 'radio' || first?.type === 'checkbox';
	const term = many
		? first?.closest('fieldset')?.querySelector('legend')
		: form.querySelector(`label[for="${name}"]`);
	return term?.textContent ?? '';
}

function textOf(form: HTMLFormElement, name: string): string {
	const texts = controls(form, name).map((control) => {
		if (control instanceof HTMLSelectElement) {
			return control.value && control.selectedOptions[0]?.textContent;
		}
		if (!/radio|checkbox/.test(control.type)) return control.value.trim();
		// The answer without the smaller sentence that explains it.
		return control.checked
			? control.labels?.[0]?.querySelector('span')?.firstChild?.textContent
			: '';
	});
	return texts.filter(Boolean).join(', ');
}

function fileList(names: readonly string[], parts: Parts): HTMLElement[] {
	const list = make('ul', '');
	for (const name of names) {
		const line = make('li', '');
		line.append(make('bdi', '', name));
		list.append(line);
	}
	const title = make('p', '');
	title.append(make('strong', '', parts.say('files')));
	return [title, list];
}

function setText(page: HTMLElement, selector: string, text: string): void {
	const place = page.querySelector(selector);
	if (place) place.textContent = text;
}
