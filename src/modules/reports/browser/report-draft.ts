import type { AgeKeys } from '#foundations/sealing/index.ts';
import { draftOf } from './draft.ts';
import { type Keeping, offerDraft } from './draft-keeping.ts';
import { type FormValues, valuesOf } from './form-values.ts';
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

const draft = draftOf('report');

export async function findDrafted(): Promise<{ drafted: Drafted; files: SealedFile[] } | null> {
	const drafted = await draft.find<Drafted>(Date.now());
	if (!drafted) return null;
	const files: SealedFile[] = [];
	for (const file of drafted.files) {
		const sealed = await draft.findFile(file.key);
		if (sealed) files.push({ ...file, sealed });
	}
	return { drafted, files };
}

export function keepWriting(form: HTMLFormElement, parts: Parts, writing: () => Writing): Keeping {
	const kept = new Set<string>();
	const keeping = offerDraft(form, parts, draft, async (): Promise<Drafted> => {
		const { seed, record, files } = writing();
		for (const { key, sealed } of files.filter((file) => !kept.has(file.key))) {
			kept.add(key);
			await draft.keepFile(key, sealed);
		}
		return {
			...{ seed, record, values: valuesOf(new FormData(form)) },
			files: files.map(({ sealed: _, ...rest }) => rest),
		};
	});
	form.addEventListener('change', ({ target }) => {
		// Whoever unticks the box has dropped what was kept.
		if (target instanceof HTMLInputElement && !target.name) kept.clear();
	});
	return {
		...keeping,
		drop() {
			kept.clear();
			return keeping.drop();
		},
	};
}
