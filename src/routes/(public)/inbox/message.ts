import { m } from '#foundations/languages/index.ts';
import type { PersonKey } from '#modules/reports/index.ts';
import { addFiles, addMessage, openInbox } from '#modules/reports/server/index.ts';
import { textOf } from '../posted.ts';
import { type Sending, takeFiles } from '../take-files.ts';
import { asking, notOpened, showing } from './asking.ts';
import { readKey } from './read-key.ts';
import { saidProblems } from './said-problems.ts';

/**
 * A message, files, or both. A browser that seals sends `sealed` and the ids of finished uploads
 * (`file`) in place of the words and the files themselves.
 */
export async function writeMessage(form: FormData, locals: App.Locals & Sending) {
	const { key } = readKey(form);
	if (!key) return asking(m.inbox_problem_broken());
	const [text, sealed] = [textOf(form, 'message'), textOf(form, 'sealed')];
	const once = textOf(form, 'once');
	const typed = { message: text };
	const files = await filesOf(form, key, locals);
	if ('busy' in files || !files.ok) return notOpened(files, key);
	const { db } = locals;
	const how = { now: locals.now(), share: locals.share };
	const empty = text.trim() === '' && sealed === '';
	if (files.ids.length > 0) {
		const added = await addFiles(db, key, { files: files.ids }, how);
		if (!added.ok) {
			if (!added.problems) return notOpened(added, key);
			return showing(key, { typed, problems: saidProblems(added.problems, 'files') }, locals);
		}
	}
	if (!empty || files.ids.length === 0) {
		if (empty && files.problem) {
			return showing(key, { typed, problems: { files: files.problem } }, locals);
		}
		const acted = await addMessage(db, key, sealed ? { sealed, once } : { text }, how);
		if (!acted.ok) {
			if (!acted.problems) return notOpened(acted, key);
			return showing(key, { typed, problems: saidProblems(acted.problems, 'message') }, locals);
		}
	}
	const problems = files.problem ? { files: files.problem } : undefined;
	return showing(key, { done: m.inbox_sent(), problems }, locals);
}

type Files = { ok: true; ids: string[]; problem?: string } | { ok: false; busy?: true };

/** Files of a page without scripts are sealed here, to the keys that only an opened report tells. */
async function filesOf(form: FormData, key: PersonKey, locals: Sending): Promise<Files> {
	const uploaded = form.getAll('file').filter((id) => typeof id === 'string');
	if (form.getAll('files').every((file) => typeof file !== 'string' && file.size === 0)) {
		return { ok: true, ids: uploaded };
	}
	const opened = await openInbox(locals.db, key, { now: locals.now() });
	if (!opened.ok) return opened;
	const recipient = opened.view.keys?.recordRecipient;
	if (!recipient) return { ok: true, ids: uploaded };
	const taken = await takeFiles(form, { recipient, files: [] }, locals);
	return {
		ok: true,
		ids: [...uploaded, ...taken.files.map(({ id }) => id)],
		problem: taken.problem,
	};
}
