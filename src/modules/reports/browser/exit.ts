/**
 * Leaving at once: by the button that every page has, or by pressing Escape twice.
 *
 * First the page goes blank and what was typed is gone, then the browser goes elsewhere, in the
 * place of this page in its history. Everything before the going is done without waiting.
 */
export function watchExit(): void {
	const button = document.querySelector<HTMLElement>('[data-exit]');
	if (!button) return;
	let pressed = Number.NEGATIVE_INFINITY;
	button.addEventListener('click', (event) => {
		event.preventDefault();
		leave(button);
	});
	addEventListener('keydown', ({ key, timeStamp }) => {
		if (key !== 'Escape') return;
		if (timeStamp - pressed < twice) leave(button);
		pressed = timeStamp;
	});
}

/** How many milliseconds may lie between two presses of Escape. */
const twice = 1500;

function leave(button: HTMLElement): void {
	// What seals or saves just now goes on for a moment: no draft is written any more (`draft.ts`).
	document.documentElement.dataset.left = '';
	for (const field of document.querySelectorAll<HTMLInputElement>('input,textarea')) {
		field.value = '';
	}
	document.title = ' ';
	document.body.textContent = '';
	const kept = keeps();
	wipeDevice();
	location.replace(`${button.dataset.exit || '/exit'}${kept ? '?keep' : ''}`);
}

/** Whether something lies here, sealed, that its owner asked to keep until they delete it. */
function keeps(): boolean {
	try {
		return localStorage.getItem('amparo-keeps') !== null;
	} catch {
		return false;
	}
}

/** Without the key in `localStorage` the draft in the database is noise, even before it is deleted. */
export function wipeDevice(): void {
	try {
		const kept = keeps();
		localStorage.clear();
		if (kept) localStorage.setItem('amparo-keeps', '1');
		sessionStorage.clear();
		indexedDB.deleteDatabase('amparo');
		// A sign of life that waits goes too: its people are then alarmed, and the phone shows nothing.
		indexedDB.deleteDatabase('amparo-sign');
		void globalThis.caches?.delete('amparo-sign');
		forgetSigns().catch(() => {});
	} catch {
		// A browser that keeps nothing has nothing to wipe.
	}
}

/** What opened the page of signs without a network would show that it was kept, in any language. */
async function forgetSigns(): Promise<void> {
	for (const kept of (await navigator.serviceWorker?.getRegistrations()) ?? []) {
		if (kept.scope.endsWith('/sign')) void kept.unregister();
	}
}
