/** The page changes without the server: what was there is hidden, not lost. */

/** Shows a piece in place of everything in `main`, and takes the reader there. */
export function showInstead(piece: DocumentFragment): { page: HTMLElement; back: () => void } {
	const main = document.getElementById('main') ?? document.body;
	const before = Array.from(main.children).filter(isShown);
	for (const child of before) child.hidden = true;
	const page = document.createElement('div');
	page.append(piece);
	main.append(page);
	goTo(page);
	return {
		page,
		back() {
			page.remove();
			for (const child of before) child.hidden = false;
			const [first] = before;
			if (first) goTo(first);
		},
	};
}

/** For good: what was there is gone, with everything that was typed. */
export function showForGood(piece: DocumentFragment): HTMLElement {
	const main = document.getElementById('main') ?? document.body;
	main.textContent = '';
	main.append(piece);
	goTo(main);
	return main;
}

export function goTo(place: HTMLElement): void {
	const heading = place.querySelector('h1') ?? place;
	heading.setAttribute('tabindex', '-1');
	heading.focus({ preventScroll: true });
	scrollTo(0, 0);
}

/** An element with classes and text: enough for what a script adds to a page. */
export function make<Name extends keyof HTMLElementTagNameMap>(
	name: Name,
	className: string,
	text = '',
): HTMLElementTagNameMap[Name] {
	const element = document.createElement(name);
	if (className) element.className = className;
	element.textContent = text;
	return element;
}

/** What went wrong, above the form and read out, leading to its field. */
export function showProblem(
	form: HTMLElement,
	title: string,
	problem?: { field: string; sentence: string },
): void {
	document.getElementById('problems')?.remove();
	for (const field of form.querySelectorAll('[aria-invalid]'))
		field.removeAttribute('aria-invalid');
	if (!problem) return;
	const notice = make('div', 'notice problem');
	notice.id = 'problems';
	notice.tabIndex = -1;
	notice.setAttribute('role', 'alert');
	const link = make('a', '', problem.sentence);
	link.href = `#${problem.field}`;
	const list = make('ul', '');
	const line = make('li', '');
	line.append(link);
	list.append(line);
	notice.append(make('h2', '', title), list);
	form.prepend(notice);
	const field = document.getElementById(problem.field);
	field?.setAttribute('aria-invalid', 'true');
	field?.closest('details')?.setAttribute('open', '');
	notice.focus();
}

function isShown(child: Element): child is HTMLElement {
	return child instanceof HTMLElement && !child.hidden;
}
