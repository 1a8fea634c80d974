import { fail } from '@sveltejs/kit';
import { m } from '#foundations/languages/index.ts';
import type { PersonKey } from '#modules/reports/index.ts';
import { openInbox } from '#modules/reports/server/index.ts';
import type { Problems } from '#modules/reports/ui/person/problems.ts';
import { countryChoices } from '../../(desk)/desk/places.ts';
import { casesOf } from './cases-of.ts';
import { searchesOf } from './own-search-in.ts';

type Shown = {
	done?: string;
	typed?: Record<string, string>;
	problems?: Problems;
};

/** The page that asks for the receipt, with what was typed and what is wrong with it. */
export function asking(problem: string, typed = '') {
	return fail(422, { step: 'asking' as const, problem, typed });
}

/** Nothing opened: the same sentence for every receipt that is none of ours. */
export function notOpened({ busy }: { busy?: true }, key: PersonKey) {
	const typed = 'receipt' in key ? key.receipt : '';
	return asking(busy ? m.inbox_problem_wait() : m.inbox_problem_unknown(), typed);
}

/** The report as it is now, after whatever was just done. */
export async function showing(key: PersonKey, shown: Shown, locals: App.Locals) {
	const { db, now, locale } = locals;
	const opened = await openInbox(db, key, { now: now() });
	if (!opened.ok) return notOpened(opened, key);
	const cases = await casesOf(key, locals);
	// Few have a case, and a list of all countries is long.
	const countries = cases.length > 0 ? countryChoices(locale) : [];
	const searches = await searchesOf(key, locals);
	const beside = { cases, countries, searches };
	const page = { step: 'open' as const, view: opened.view, key, ...beside, ...shown };
	return shown.problems ? fail(422, page) : page;
}
