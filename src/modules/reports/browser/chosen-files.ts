import { ENVELOPE_LIMITS } from '../envelope.ts';
import { make } from './pages.ts';
import type { Parts } from './parts.ts';
import { largestFile, type SealedFile, sealFile } from './sealed-file.ts';

/**
 * The files a person has added, each sealed at once, shown with a way to take it out again.
 *
 * A picker forgets what was chosen before; here every choice adds.
 */
export type ChosenFiles = {
	list: readonly SealedFile[];
	add(files: Iterable<File>): Promise<void>;
	restore(files: readonly SealedFile[]): void;
};

export function chosenFiles(
	picker: HTMLInputElement,
	recipient: string,
	parts: Parts,
	changed: () => void,
): ChosenFiles {
	const list: SealedFile[] = [];
	const shown = make('ul', 'plain-list');
	const status = make('p', 'wrong');
	status.setAttribute('role', 'status');
	picker.after(status, shown);

	const show = (file: SealedFile) => {
		const line = make('li', '');
		const remove = make('button', 'button plain', parts.say('remove', { name: file.name }));
		remove.type = 'button';
		remove.addEventListener('click', () => {
			list.splice(list.indexOf(file), 1);
			line.remove();
			picker.focus();
			changed();
		});
		line.append(remove);
		shown.append(line);
	};
	const take = (file: SealedFile) => {
		list.push(file);
		show(file);
	};
	// A card that was pulled out, a file in a cloud without a connection.
	const unread = () => {
		status.textContent = parts.say('fileUnread');
	};
	const add = async (files: Iterable<File>) => {
		status.textContent = '';
		for (const file of files) {
			if (list.length >= ENVELOPE_LIMITS.files) status.textContent = parts.say('tooManyFiles');
			else if (file.size > largestFile) status.textContent = parts.say('tooLarge');
			else await sealFile(file, recipient).then(take, unread);
		}
		changed();
	};
	picker.addEventListener('change', () => {
		const files = Array.from(picker.files ?? []);
		picker.value = '';
		void add(files);
	});
	return {
		list,
		add,
		restore: (files) => {
			for (const file of files) take(file);
		},
	};
}
