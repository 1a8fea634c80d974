import type { Temporal } from '#foundations/time/index.ts';
import type { Before } from './before.ts';
import { correctionRefusals } from './correction.ts';
import type { Entry, Fact } from './entry.ts';
import { fold } from './fold.ts';
import { type FactProblem, type Given, happenedAt, readGiven } from './given.ts';
import type { ActionOf, Capacity, Procedure } from './procedure.ts';
import { type Refused, refusalsOf, type Who } from './refusals.ts';
import { staysBefore } from './stays.ts';

/** An act that someone wants to add. */
export type Draft = Given & {
	readonly id: string;
	/** The version of the definition whose form was filled in. */
	readonly version: number;
	readonly after?: string;
};

/** The entry to add with the sealed answers beside it, or all that stands against it. */
export type Appended =
	| { ok: true; entry: Entry; content: Readonly<Record<string, unknown>> }
	| { ok: false; problems: readonly FactProblem[]; refused: readonly Refused[] };

/**
 * Checks an act and makes the entry of it. What a person can correct comes back field by field,
 * what the record forbids by name.
 *
 * @param when `now`, and `at` to be written instead: of a person's act the start of the day
 */
export function append(
	before: Before,
	draft: Draft,
	who: Who,
	when: { now: Temporal.Instant; at?: Temporal.Instant },
): Appended {
	const { procedure, entries, surroundings } = before;
	const { now, at = now } = when;
	const state = fold(procedure, entries, now, surroundings);
	const action = actionOf(procedure, draft.action);
	if (!action) {
		const refused = refusalsOf(procedure, state, draft.action, who, {}, surroundings);
		return { ok: false, problems: [], refused };
	}
	const { facts, content, problems } = readGiven(before, draft, action, now);
	const refused = [
		...stale(procedure, action, draft),
		...(draft.corrects === undefined
			? refusalsOf(procedure, state, draft.action, who, facts, surroundings)
			: correctionRefusals(before, { ...draft, facts }, who, now)),
	];
	const as = action.by.find((capacity) => who.as.includes(capacity));
	if (problems.length > 0 || refused.length > 0 || as === undefined) {
		return { ok: false, problems, refused };
	}
	const by = { id: who.id, as };
	return { ok: true, entry: entryOf(before, draft, { action, facts, by, at }), content };
}

function actionOf({ actions }: Procedure, name: string): ActionOf | undefined {
	return Object.hasOwn(actions, name) ? actions[name] : undefined;
}

/** A form of another version may lack what this one needs. Protection waits for no form. */
function stale(procedure: Procedure, action: ActionOf, { version }: Draft): Refused[] {
	if (version === procedure.version || action.effect === 'protect') return [];
	return [{ code: 'another-version', cite: action.cite ?? 'R20' }];
}

function entryOf(
	{ procedure, entries, surroundings }: Before,
	{ id, action, corrects, after }: Draft,
	done: {
		action: ActionOf;
		facts: Record<string, Fact>;
		by: { id: string; as: Capacity };
		at: Temporal.Instant;
	},
): Entry {
	const stays = staysBefore(procedure, entries, surroundings.zone);
	const happened = happenedAt(done.action, done.facts, stays);
	return {
		id,
		action,
		by: done.by,
		at: done.at,
		...(happened && { happened }),
		facts: done.facts,
		...(corrects !== undefined && { corrects }),
		...(after !== undefined && { after }),
	};
}
