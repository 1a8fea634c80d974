import { MOST_SLOTS } from '../typed/typed.ts';
import type { SearchParts } from './search-parts.ts';

const KINDS = ['mark', 'leg'] as const;
type Kind = (typeof KINDS)[number];

/** As soon as the last of a kind is filled there is one more, as after a turn to the server. */
export function growAsFilled(form: HTMLFormElement, parts: SearchParts): void {
	form.addEventListener('change', () => {
		for (const kind of KINDS) {
			const last = lastOf(form, kind);
			if (isFilled(form, kind, last)) growTo(form, kind, last + 1, parts);
		}
	});
}

export function growTo(
	form: HTMLFormElement,
	kind: Kind,
	wanted: number,
	{ say, says }: SearchParts,
): void {
	for (let last = lastOf(form, kind); last < Math.min(wanted, MOST_SLOTS); last += 1) {
		const slot = slotOf(form, kind, last);
		if (last === 0 || !slot) return;
		const next = slot.cloneNode(true) as HTMLElement;
		for (const element of next.querySelectorAll('*')) {
			for (const { name, value } of Array.from(element.attributes)) {
				element.setAttribute(name, value.split(`${kind}_${last}_`).join(`${kind}_${last + 1}_`));
			}
			if (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement) {
				element.value = '';
			}
		}
		const legend = next.querySelector('legend');
		if (legend) legend.textContent = say(kind, { number: says.numbers(String(last + 1)) });
		slot.after(next);
	}
}

function lastOf(form: HTMLFormElement, kind: Kind): number {
	let last = 0;
	while (slotOf(form, kind, last + 1)) last += 1;
	return last;
}

/** By the one control that only the slot itself has around it. */
function slotOf(form: HTMLFormElement, kind: Kind, number: number): HTMLElement | null {
	const control = form.querySelector(`[name="${kind}_${number}_words"]`);
	return control?.closest('fieldset') ?? null;
}

function isFilled(form: HTMLFormElement, kind: Kind, number: number): boolean {
	const typed = new FormData(form);
	return Array.from(typed).some(
		([name, text]) =>
			name.startsWith(`${kind}_${number}_`) && !name.endsWith('_calendar') && text !== '',
	);
}
