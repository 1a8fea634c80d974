import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
	append,
	type Before,
	evaluate,
	fold,
	type Procedure,
	type State,
	type Who,
} from '#foundations/procedures/index.ts';
import { aRecord } from '#tests/support/procedures/a-record.ts';
import { attempts, played } from '#tests/support/procedures/a-story.ts';
import { SEED } from '#tests/support/seed.ts';
import { PROCEDURES } from './index.ts';

/** Over all definitions together: each rule is tried in ten thousand stories and a few more. */
const RUNS = Math.ceil(10_000 / PROCEDURES.length);

describe.each(PROCEDURES.map((procedure) => [procedure.id, procedure] as const))(
	`%s, stories from ${SEED}`,
	(_, procedure) => {
		const place = { ...aRecord(procedure).place, zone: 'Africa/Tunis' };

		test('in no story does anybody come past a guard', () => {
			fc.assert(
				fc.property(attempts(16), (story) => {
					played(procedure, story, place, ({ draft, who, now, entries }) => {
						const done = append({ procedure, entries, surroundings: place }, draft, who, { now });
						if (!done.ok || done.entry.corrects) return;
						const state = fold(procedure, entries, now, place);
						expect(passed(procedure, state, done.entry, who)).toEqual([]);
					});
				}),
				{ numRuns: RUNS, seed: SEED },
			);
		}, 300_000);

		test('in every story protection works, from whatever stage it came to', () => {
			fc.assert(
				fc.property(attempts(16), (story) => {
					const { entries, now } = played(procedure, story, place);
					if (entries.length === 0) return;
					const before = { procedure, entries, surroundings: place };
					expect(blocked(before, now)).toEqual([]);
				}),
				{ numRuns: RUNS, seed: SEED },
			);
		}, 300_000);

		/** What stood against it all the same. */
		function passed(
			{ actions }: Procedure,
			state: State,
			entry: { action: string; facts: Parameters<typeof evaluate>[4] },
			who: Who,
		): string[] {
			const action = actions[entry.action];
			if (!action || action.effect === 'protect') return [];
			const unmet = (action.needs ?? []).filter(
				({ test }) => !evaluate(test, procedure, state, place, entry.facts),
			);
			const stages =
				action.from ?? procedure.stages.filter((one) => !procedure.closed.includes(one));
			const opening = state.done.size === 0 && action.opens === true;
			return [
				...unmet.map((need) => need.else),
				...(opening || stages.includes(state.stage) ? [] : ['stage']),
				...(action.by.some((capacity) => who.as.includes(capacity)) ? [] : ['capacity']),
				...(action.notBy?.some((earlier) => state.doneBy.get(earlier)?.has(who.id))
					? ['eyes']
					: []),
			];
		}

		function blocked(before: Before, now: Parameters<typeof fold>[2]): string[] {
			return Object.entries(procedure.actions).flatMap(([action, { effect, by }]) => {
				// Whoever may do it, one after another over the stories.
				const as = by[before.entries.length % by.length];
				if (effect !== 'protect' || as === undefined) return [];
				const draft = { id: 'new', action, answers: {}, version: 0 };
				return append(before, draft, { id: 'member-0', as: [as] }, { now }).ok ? [] : [action];
			});
		}
	},
);
