/**
 * Opens a card that somebody carries: by the code after `#`, or typed, and the holder's number. Once
 * the page is there it needs no network, and it sends nothing anywhere.
 */
import { openWithPin } from '#foundations/sealing/index.ts';
import { readCode } from '../card/code.ts';

const form = document.querySelector<HTMLFormElement>('form[data-card]');
const words = document.querySelector<HTMLElement>('[data-card-words]');
const wrong = document.querySelector<HTMLElement>('[data-card-wrong]');

if (form && words && wrong) {
	form.hidden = false;
	document.querySelector('[data-card-unable]')?.remove();
	const code = form.elements.namedItem('code') as HTMLTextAreaElement;
	const pin = form.elements.namedItem('pin') as HTMLInputElement;
	const take = () => {
		if (!location.hash) return;
		code.value = location.hash.slice(1);
		history.replaceState(null, '', location.pathname);
	};
	take();
	addEventListener('hashchange', take);
	form.addEventListener('submit', async (event) => {
		event.preventDefault();
		const locked = readCode(code.value);
		const text = locked && (await openWithPin(locked, pin.value));
		words.textContent = text ?? '';
		words.hidden = !text;
		wrong.hidden = Boolean(text);
	});
	// What was opened is not there any more for whoever comes back to the page.
	addEventListener('pagehide', () => {
		form.reset();
		words.textContent = '';
		words.hidden = true;
	});
}
