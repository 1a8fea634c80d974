/**
 * The only script that a page of a person loads by itself: the way out, and nothing more.
 *
 * What seals comes later, when the person begins, or when nothing else is going on.
 */
import { watchExit } from './exit.ts';

watchExit();

const form = document.querySelector<HTMLFormElement>('form[data-seals]');
// Without these a browser cannot seal: the page stays as it is, and says who could see.
if (form && globalThis.crypto?.subtle && typeof Blob.prototype.stream === 'function') {
	let begun = false;
	const begin = () => {
		if (begun) return;
		begun = true;
		const { seals, script } = form.dataset;
		const work = script
			? import(/* @vite-ignore */ script).then((room) => room.start(form))
			: seals === 'report'
				? import('./writing.ts').then(({ startWriting }) => startWriting(form))
				: import('./returning.ts').then(({ startReturning }) => startReturning(form));
		// The page works without it, as it says; the next touch tries again.
		work.catch(() => {
			begun = false;
		});
	};
	for (const sign of ['focusin', 'pointerdown', 'keydown']) form.addEventListener(sign, begin);
	setTimeout(begin, draftWaits() ? 0 : 3000);
}

function draftWaits(): boolean {
	try {
		return localStorage.getItem('amparo') !== null;
	} catch {
		return false;
	}
}
