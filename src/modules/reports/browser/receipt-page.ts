import { formatReceipt, parseReceipt } from '#foundations/sealing/index.ts';
import { make, showForGood } from './pages.ts';
import type { Parts } from './parts.ts';

/**
 * The receipt, on this device only; the check that it was written right asks nobody.
 *
 * @param from a page that came from the server with the place of the receipt left free
 */
export function showReceipt(receipt: string, parts: Parts, from?: HTMLElement | null): void {
	const page = showForGood(from ? contentOf(from) : parts.piece('receipt'));
	fillReceipt(page, receipt);
	const print = make('button', 'button quiet', parts.say('print'));
	print.type = 'button';
	print.addEventListener('click', () => globalThis.print());
	const place = make('p', '');
	place.append(print);
	page.querySelector('.receipt')?.parentElement?.after(place);
	page.querySelector('[data-without-script]')?.remove();
	checkHere(page, receipt, parts);
}

/** Digits in groups of four where the server would have put them. */
export function fillReceipt(page: HTMLElement, receipt: string): void {
	const place = page.querySelector('#receipt');
	for (const group of formatReceipt(receipt, 'latn').split(' ')) {
		place?.append(make('span', '', group), ' ');
	}
	const local = page.querySelector<HTMLElement>('[data-numerals]');
	if (local) local.textContent = formatReceipt(receipt, local.dataset.numerals ?? 'latn');
}

function contentOf(page: HTMLElement): DocumentFragment {
	const content = new DocumentFragment();
	content.append(...Array.from(page.childNodes, (node) => document.importNode(node, true)));
	return content;
}

function checkHere(page: HTMLElement, receipt: string, parts: Parts): void {
	const form = page.querySelector<HTMLFormElement>('#check');
	const field = form?.querySelector<HTMLInputElement>('[name=receipt]');
	const answer = make('p', 'notice');
	answer.setAttribute('role', 'status');
	answer.hidden = true;
	form?.append(answer);
	form?.addEventListener('submit', (event) => {
		event.preventDefault();
		const typed = parseReceipt(field?.value ?? '');
		const right = typed.ok && typed.receipt === receipt;
		answer.hidden = false;
		answer.className = right ? 'notice success' : 'notice problem';
		answer.textContent = parts.say(right ? 'checkRight' : 'checkWrong');
	});
}
