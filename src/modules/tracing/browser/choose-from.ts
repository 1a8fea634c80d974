import { namesOfWhat } from '../ui/named.ts';
import type { Choice, SearchParts } from './search-parts.ts';

/**
 * Where nobody knows which country or language was meant, the list comes in the place of the line;
 * what was written stands first in it, so that it is not lost.
 */
export function chooseFrom(
	form: HTMLFormElement,
	control: string,
	{ countries, languages, say }: SearchParts,
): void {
	const line = form.querySelector<HTMLInputElement>(`input[name="${control}"]`);
	const of = namesOfWhat(control);
	if (!line || !of) return;
	const select = document.createElement('select');
	select.name = control;
	select.id = line.id;
	select.className = line.className;
	const written = { value: line.value, label: line.value };
	const none = { value: '', label: say('noAnswer') };
	select.append(...[written, none, ...(of === 'country' ? countries : languages)].map(optionOf));
	line.replaceWith(select);
}

function optionOf({ value, label }: Choice): HTMLOptionElement {
	return new Option(label, value);
}
