import type { PersonKey } from '#modules/reports/index.ts';
import type { OwnSearch } from '#modules/tracing/index.ts';
import { ownSearches } from '#modules/tracing/server/index.ts';
import { textOf } from '../posted.ts';
import { readKey } from './read-key.ts';

/** The search that a posted form names, if its receipt opens it. */
export async function ownSearchIn(
	form: FormData,
	{ db, now }: App.Locals,
): Promise<{ key: PersonKey | null; search?: OwnSearch | undefined }> {
	const { key } = readKey(form);
	const own = key && (await ownSearches(db, key, { now: now() }));
	if (!own?.ok) return { key };
	return { key, search: own.searches.find(({ recordId }) => recordId === textOf(form, 'search')) };
}

/** The searches that a receipt opens. */
export async function searchesOf(
	key: PersonKey,
	{ db, now }: App.Locals,
): Promise<readonly OwnSearch[]> {
	const own = await ownSearches(db, key, { now: now() });
	return own.ok ? own.searches : [];
}
