import { m } from '#foundations/languages/index.ts';
import { SHARED_WITH, type SharedWith } from '#modules/tracing/index.ts';
import { shareOwnSearch, stopOwnSearch } from '#modules/tracing/server/index.ts';
import { textOf } from '../posted.ts';
import { asking, notOpened, showing } from './asking.ts';
import { ownSearchIn } from './own-search-in.ts';

/** The family stops its search, or asks for it to begin again. */
export async function stopSearch(form: FormData, locals: App.Locals, again: boolean) {
	const { key, search } = await ownSearchIn(form, locals);
	if (!key || !search) return asking(m.inbox_problem_broken());
	if (!again && !textOf(form, 'stop')) {
		return showing(key, { problems: { stop: m.inbox_problem_confirm() } }, locals);
	}
	const asked = { recordId: search.recordId, again };
	const acted = await stopOwnSearch(locals.db, key, asked, { now: locals.now() });
	if (!acted.ok) return notOpened(acted, key);
	const done = again ? m.search_taken_up() : m.search_stopped();
	return showing(key, { done }, locals);
}

/** Each tick is a yes; what has none is taken back. */
export async function shareSearch(form: FormData, locals: App.Locals) {
	const { key, search } = await ownSearchIn(form, locals);
	if (!key || !search) return asking(m.inbox_problem_broken());
	const sharing = SHARED_WITH.filter((who: SharedWith) => form.getAll('share').includes(who));
	const asked = { recordId: search.recordId, sharing };
	const acted = await shareOwnSearch(locals.db, key, asked, { now: locals.now() });
	if (!acted.ok) return notOpened(acted, key);
	return showing(key, { done: m.search_sharing_saved() }, locals);
}
