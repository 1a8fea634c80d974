import type { AgeKeys } from '#foundations/sealing/index.ts';
import { dropDraft, findDraft, findSealedFile, keepDraft, keepSealedFile } from './draft.ts';
import { type FormValues, valuesOf } from './form-values.ts';
import { make } from './pages.ts';
import type { Parts } from './parts.ts';
import type { SealedFile } from './sealed-file.ts';

/** What of a report lies in a draft. The seed is in it: an interrupted sending is finished by it. */
export type Drafted = {
	values: FormValues;
	seed: string;
	record: AgeKeys;
	files: Omit<SealedFile, 'sealed'>[];
};

/** What is being written, as it is now. */
export type Writing = { seed: string; record: AgeKeys; files: readonly SealedFile[] };

export type Keeping = { changed(): void; found(): void; drop(): Promise<void> };

export async function findDrafted(): Promise<{ drafted: Drafted; files: SealedFile[] } | null> {
	const drafted = await findDraft<Drafted>(Date.now());
	if (!drafted) return null;
	const files: SealedFile[] = [];
	for (const file of drafted.files) {
		const sealed = await findSealedFile(file.key);
		if (sealed) files.push({ ...file, sealed });
	}
	return { drafted, files };
}

/** Asks, with an empty box, whether to keep a draft here, and keeps it while the box is ticked. */
export function offerDraft(form: HTMLFormElement, parts: Parts, writing: () => Writing): Keeping {
	const box = make('input', '');
	box.type = 'checkbox';
	const words = make('span', '', parts.say('keepDraft'));
	words.append(make('small', '', parts.say('keepDraftHint')));
	const label = make('label', 'option');
	label.append(box, words);
	form.querySelector('[type=submit]')?.parentElement?.before(label);

	const kept = new Set<string>();
	let timer: ReturnType<typeof setTimeout> | undefined;

	const keep = async () => {
		const { seed, record, files } = writing();
		for (const { key, sealed } of files.filter((file) => !kept.has(file.key))) {
			kept.add(key);
			await keepSealedFile(key, sealed);
		}
		const content: Drafted = {
			...{ seed, record, values: valuesOf(new FormData(form)) },
			files: files.map(({ sealed: _, ...rest }) => rest),
		};
		if (box.checked) await keepDraft(content, Date.now());
	};
	const changed = () => {
		clearTimeout(timer);
		// A device without room, or in private mode, keeps no draft, and writing goes on.
		if (box.checked) timer = setTimeout(() => keep().catch(() => {}), 400);
	};
	const drop = async () => {
		clearTimeout(timer);
		kept.clear();
		await dropDraft();
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
