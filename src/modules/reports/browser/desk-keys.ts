/**
 * Keys for the desk: j and k go through the list, Enter opens, a takes the report, r writes a reply,
 * u goes back to the inbox. Everything works without them, and they can be turned off (WCAG 2.2,
 * 2.1.4): that alone is remembered in the browser.
 */
export function startDesk(page: Document, view: Pick<Window, 'print'>): void {
	showWhetherOn(page);
	for (const one of page.querySelectorAll('[data-keys-switch]'))
		one.addEventListener('click', () => {
			remember(!areOn());
			showWhetherOn(page);
		});
	page.querySelector('[data-print]')?.addEventListener('click', () => view.print());
	// Whoever came by a key of the list goes on where it pointed.
	page.getElementById(page.location.hash.slice(1))?.focus();
	page.addEventListener('keydown', (event) => {
		if (!areOn() || !isPlain(event) || isWriting(event.target)) return;
		if (press(page, event.key)) event.preventDefault();
	});
}

/** Whether the key meant something here. */
export function press(page: Document, key: string): boolean {
	if (key === 'j') return step(page, 1);
	if (key === 'k') return step(page, -1);
	if (key === 'a') return click(page, '[data-take]') || follow(page, '#take');
	if (key === 'u') return click(page, '[data-back]');
	if (key === 'r') return write(page) || follow(page, '#reply-words');
	// A place of the desk: its link says its letter.
	return /^[a-z]$/.test(key) && click(page, `[data-key="${key}"]`);
}

/** The way is a link with the focus: Enter, a screen reader and the browser know what to do with it. */
function step(page: Document, by: 1 | -1): boolean {
	const links = [...page.querySelectorAll<HTMLElement>('[data-report] [data-open]')];
	if (links.length === 0) return false;
	const now = links.indexOf(page.activeElement as HTMLElement);
	const next = now < 0 ? (by > 0 ? 0 : links.length - 1) : now + by;
	const link = links[Math.min(Math.max(next, 0), links.length - 1)];
	link?.focus();
	link?.scrollIntoView({ block: 'nearest' });
	return true;
}

function click(page: Document, what: string): boolean {
	const found = page.querySelector<HTMLElement>(what);
	found?.click();
	return found !== null;
}

/** From the list: to the report whose line has the focus, and there to the button or the field. */
function follow(page: Document, where: string): boolean {
	const link = page.activeElement;
	if (!(link instanceof HTMLAnchorElement && link.matches('[data-open]'))) return false;
	page.location.assign(link.href + where);
	return true;
}

function write(page: Document): boolean {
	const field = page.querySelector<HTMLElement>('#reply-words');
	field?.focus();
	return field !== null;
}

function showWhetherOn(page: Document): void {
	for (const hint of page.querySelectorAll<HTMLElement>('[data-keys]')) hint.hidden = false;
	for (const one of page.querySelectorAll<HTMLElement>('[data-keys-on]')) one.hidden = !areOn();
	for (const one of page.querySelectorAll<HTMLElement>('[data-keys-off]')) one.hidden = areOn();
}

/** A browser that keeps nothing has the keys on, and off until the next page. */
let forgotten: boolean | undefined;

function areOn(): boolean {
	try {
		return forgotten ?? localStorage.getItem(PLACE) !== 'off';
	} catch {
		return forgotten ?? true;
	}
}

function remember(on: boolean): void {
	try {
		localStorage.setItem(PLACE, on ? 'on' : 'off');
	} catch {
		forgotten = on;
	}
}

const PLACE = 'amparo.desk.keys';

function isPlain(event: KeyboardEvent): boolean {
	return !(event.ctrlKey || event.metaKey || event.altKey || event.isComposing);
}

/** A letter that somebody types is a letter. */
function isWriting(target: EventTarget | null): boolean {
	return (
		target instanceof Element &&
		target.closest('input, textarea, select, [contenteditable]') !== null
	);
}
