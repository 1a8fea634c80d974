import { evaluate, type Procedure, type State } from '#foundations/procedures/index.ts';
import type { EntryRow } from '../entries/entry-rows.ts';
import type { Loaded } from '../load-record.ts';

/** What a procedure lets a body outside read word for word, and in which acts it was written. */
export type WordsOut = { field: string; acts: readonly string[]; to: 'service' | 'consulate' };

/** The exact text of a referral; or what a consulate is told, as the letter to it says. */
export function wordsOutOf({ fields, actions, letters = {} }: Procedure): WordsOut | null {
	if (fields.exactText) {
		const acts = namesWhere(actions, ({ asks }) => Boolean(asks?.exactText));
		return { field: 'exactText', acts, to: 'service' };
	}
	const [id, letter] = Object.entries(letters).find(([, { to }]) => to === 'consulate') ?? [];
	const field = letter?.says[0];
	if (!field) return null;
	return { field, acts: namesWhere(actions, (act) => act.letter === id), to: 'consulate' };
}

/** The entry that wrote them last; undefined while nobody did. */
export function writtenLast({ acts }: WordsOut, rows: readonly EntryRow[]): EntryRow | undefined {
	return rows.findLast(({ action }) => acts.includes(action));
}

/**
 * Whether the person agrees to these words as the case stands now. To a service they agreed after the
 * words were written; a consulate reads as long as all holds that was needed to tell it: that they
 * ask for it, know the risk and do not object.
 */
export function isAgreed(words: WordsOut, { procedure, rows, state, surroundings }: Loaded) {
	const written = writtenLast(words, rows);
	if (!written || !stands(written, state)) return false;
	if (words.to === 'service') {
		if (state.done.has('withdrawConsent')) return false;
		const agreed = state.done.get('agree')?.at(-1);
		return (
			agreed !== undefined && rows.findIndex(({ id }) => id === agreed.id) > rows.indexOf(written)
		);
	}
	const act = procedure.actions[written.action];
	if (!act || act.effect === 'protect') return false;
	return (act.needs ?? []).every(({ test }) => evaluate(test, procedure, state, surroundings));
}

/** An act that another corrected away says nothing any more. */
function stands({ id, action }: EntryRow, { done }: State): boolean {
	return (done.get(action) ?? []).some((entry) => entry.id === id);
}

function namesWhere(
	actions: Procedure['actions'],
	holds: (act: Procedure['actions'][string]) => boolean,
): string[] {
	return Object.entries(actions).flatMap(([name, act]) => (holds(act) ? [name] : []));
}
