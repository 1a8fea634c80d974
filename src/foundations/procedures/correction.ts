import type { Temporal } from '#foundations/time/index.ts';
import type { Before } from './before.ts';
import type { Entry, Fact } from './entry.ts';
import { fold } from './fold.ts';
import { type Refused, refusalsOf, type Who } from './refusals.ts';

type Correction = {
	readonly action: string;
	readonly corrects?: string;
	readonly facts: Readonly<Record<string, Fact>>;
};

/**
 * Why a correction may not be made. The truth about an act already done can always be written, so
 * guards do not stand in the way of the same act; but
 *
 * - what was corrected already is corrected in its latest form;
 * - a protective act is taken away by whoever did it and by nobody else: a challenge does not
 *   vanish because the custodian says so; and what the person said, the person corrects;
 * - an act put in the place of another one meets its guards both with and without the other.
 */
export function correctionRefusals(
	before: Before,
	draft: Correction,
	who: Who,
	now: Temporal.Instant,
): Refused[] {
	const { procedure, entries, surroundings } = before;
	const action = procedure.actions[draft.action];
	const corrected = entries.find(({ id }) => id === draft.corrects);
	const cite = action?.cite ?? 'R20';
	if (!action || !corrected) return [{ code: 'nothing-to-correct', cite }];
	const refused: Refused[] = [];
	if (entries.some(({ corrects }) => corrects === corrected.id)) {
		refused.push({ code: 'corrected-already', cite });
	}
	if (!action.by.some((capacity) => who.as.includes(capacity))) {
		refused.push({ code: 'not-in-this-capacity', cite });
	}
	const original = procedure.actions[corrected.action];
	const takesAway = original?.effect === 'protect' && corrected.action !== draft.action;
	if ((takesAway || corrected.by.as === 'person') && !isAuthor(corrected, entries, who)) {
		refused.push({ code: 'not-yours-to-correct', cite: original?.cite ?? 'R20' });
	}
	if (corrected.action === draft.action) return refused;
	for (const log of [entries, entries.filter(({ id }) => id !== corrected.id)]) {
		const state = fold(procedure, log, now, surroundings);
		for (const one of refusalsOf(procedure, state, draft.action, who, draft.facts, surroundings)) {
			if (!refused.some(({ code }) => code === one.code)) refused.push(one);
		}
	}
	return refused;
}

/** Whoever wrote the first form of it. */
function isAuthor(entry: Entry, entries: readonly Entry[], who: Who): boolean {
	const before = entries.find(({ id }) => id === entry.corrects);
	return before ? isAuthor(before, entries, who) : entry.by.id === who.id;
}
