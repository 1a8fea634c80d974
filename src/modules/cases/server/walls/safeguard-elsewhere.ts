import type { Refused } from '#foundations/procedures/index.ts';

/**
 * Why something is not done, as far as its actor may know: what only a record stands against that
 * they do not see becomes one sentence, whatever it is, however many they are.
 *
 * @param all every reason there is
 * @param seen the reasons that would be there without the records they do not see
 */
export function shownReasons(all: readonly Refused[], seen: readonly Refused[]): Refused[] {
	const known = new Set(seen.map(({ code }) => code));
	const shown = all.filter(({ code }) => known.has(code));
	return shown.length === all.length ? shown : [...shown, ELSEWHERE];
}

/** Names neither a record nor a norm of its own: either would say what lies there. */
const ELSEWHERE: Refused = { code: 'cases.not-yet', cite: 'R20' };
