import type { Draft } from './draft.ts';
import { make } from './pages.ts';
import type { Parts } from './parts.ts';

export type Keeping = { changed(): void; found(): void; drop(): Promise<void> };

/**
 * Asks, with an empty box, whether to keep a draft here, and keeps it while the box is ticked.
 *
 * @param written what is being written, as it is now
 */
export function offerDraft(
	form: HTMLFormElement,
	parts: Parts,
	draft: Draft,
	written: () => object | Promise<object>,
): Keeping {
	const box = make('input', '');
	box.type = 'checkbox';
	const words = make('span', '', parts.say('keepDraft'));
	words.append(make('small', '', parts.say('keepDraftHint')));
	const label = make('label', 'option');
	label.append(box, words);
	form.querySelector('[type=submit]')?.parentElement?.before(label);

	let timer: ReturnType<typeof setTimeout> | undefined;
	let drops = 0;
	const keep = async () => {
		const turn = drops;
		const content = await written();
		// Sent or forgotten meanwhile, it must not come back.
		if (box.checked && turn === drops) await draft.keep(content, Date.now());
	};
	const changed = () => {
		clearTimeout(timer);
		// A device without room, or in private mode, keeps no draft, and writing goes on.
		if (box.checked) timer = setTimeout(() => keep().catch(() => {}), 400);
	};
	const drop = () => {
		clearTimeout(timer);
		drops += 1;
		return draft.drop();
	};
	box.addEventListener('change', () => (box.checked ? changed() : void drop()));
	form.addEventListener('input', changed);
	form.addEventListener('change', changed);
	return {
		changed,
		drop,
		found() {
			box.checked = true;
			sayFound(form, parts, () => {
				box.checked = false;
				void drop();
				form.reset();
			});
		},
	};
}

function sayFound(form: HTMLFormElement, parts: Parts, forget: () => void): void {
	const notice = make('div', 'notice');
	notice.setAttribute('role', 'status');
	const button = make('button', 'button plain', parts.say('draftDelete'));
	button.type = 'button';
	button.addEventListener('click', () => {
		forget();
		notice.remove();
	});
	notice.append(make('p', '', parts.say('draftFound')), button);
	form.prepend(notice);
}
