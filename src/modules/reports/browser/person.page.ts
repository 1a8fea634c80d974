/**
 * The only script that a page of a person loads by itself: the way out, and nothing more.
 *
 * What seals comes later, when the person begins, or when nothing else is going on.
 */
import { watchExit } from './exit.ts';

watchExit();

// The server has sealed and sent what may lie here as a draft: its key goes.
const sent = document.querySelector<HTMLElement>('[data-sent]');
if (sent) {
	try {
		localStorage.removeItem(draftAt(sent.dataset.sent));
	} catch {
		// A browser that keeps nothing has no draft.
	}
}

const form = document.querySelector<HTMLFormElement>('form[data-seals]');
// Without these a browser cannot seal: the page stays as it is, and says who could see.
if (form && globalThis.crypto?.subtle && typeof Blob.prototype.stream === 'function') {
	let begun = false;
	const begin = () => {
		if (begun) return;
		begun = true;
		// By its address: what a bundler adds to find a part weighs more than all of this.
		const address = `/s/${form.dataset.seals}.js`;
		const work = import(/* @vite-ignore */ address);
		// The page works without it, as it says; the next touch tries again.
		work
			.then(({ start }) => start(form))
			.catch(() => {
				begun = false;
			});
	};
	for (const sign of ['focusin', 'pointerdown', 'keydown']) form.addEventListener(sign, begin);
	setTimeout(begin, draftWaits() ? 0 : 3000);
}

function draftWaits(): boolean {
	try {
		return localStorage.getItem(draftAt(form?.dataset.seals)) !== null;
	} catch {
		return false;
	}
}

/** As in `draft.ts`, which weighs too much for every page. */
function draftAt(name = ''): string {
	return `amparo-${name}`;
}
