import fc from 'fast-check';
import { expect, test } from 'vitest';
import { append, evaluate, fold, type Procedure } from '#foundations/procedures/index.ts';
import { aRecord } from '#tests/support/procedures/a-record.ts';
import { attempts, played } from '#tests/support/procedures/a-story.ts';
import { removal } from '#tests/support/procedures/removal.ts';
import { SEED } from '#tests/support/seed.ts';

const RUNS = 10_000;
const { place } = aRecord(removal);
const story = attempts(14);

test(`in ${RUNS} stories from ${SEED} nobody comes past a guard to a restriction`, () => {
	fc.assert(
		fc.property(story, (attempts) => {
			played(removal, attempts, place, ({ draft, who, now, entries }) => {
				const before = { procedure: removal, entries, surroundings: place };
				const done = append(before, draft, who, { now });
				const action = removal.actions[draft.action];
				if (!done.ok || action?.effect !== 'restrict' || done.entry.corrects) return;
				const state = fold(removal, entries, now, place);
				const guards = (action.needs ?? []).filter(
					({ test }) => !evaluate(test, removal, state, place, done.entry.facts),
				);
				const assessors = entries.filter((one) => action.notBy?.includes(one.action));
				if (
					guards.length > 0 ||
					!action.from?.includes(state.stage) ||
					!action.by.includes(done.entry.by.as) ||
					assessors.some(({ by }) => by.id === who.id)
				) {
					throw new Error(`came past: ${draft.action}`);
				}
			});
		}),
		{ numRuns: RUNS, seed: SEED },
	);
}, 300_000);

test(`in ${RUNS} stories from ${SEED} every protective act works from wherever the record stands`, () => {
	fc.assert(
		fc.property(story, (attempts) => {
			const { entries, now } = played(removal, attempts, place);
			if (entries.length === 0) return;
			expect(blocked(removal, entries, now)).toEqual([]);
		}),
		{ numRuns: RUNS, seed: SEED },
	);
}, 300_000);

test(`in ${RUNS} stories from ${SEED} the order in which entries arrive changes nothing`, () => {
	fc.assert(
		fc.property(story, fc.infiniteStream(fc.nat()), (attempts, random) => {
			const { entries, now } = played(removal, attempts, place);
			const keys = new Map(entries.map(({ id }) => [id, random.next().value]));
			const shuffled = entries.toSorted((a, b) => (keys.get(a.id) ?? 0) - (keys.get(b.id) ?? 0));
			expect(plain(fold(removal, shuffled, now, place))).toBe(
				plain(fold(removal, entries, now, place)),
			);
		}),
		{ numRuns: RUNS, seed: SEED },
	);
}, 300_000);

test(`in ${RUNS} stories from ${SEED} a limit is overdue from its instant on, by time alone`, () => {
	fc.assert(
		fc.property(story, (attempts) => {
			const { entries, now } = played(removal, attempts, place);
			for (const { id, due } of fold(removal, entries, now, place).clocks) {
				if (due === null) continue;
				const at = (time: typeof due) =>
					fold(removal, entries, time, place).clocks.find((clock) => clock.id === id);
				if (at(due)?.state !== 'overdue') throw new Error('not overdue at its instant');
				if (at(due.subtract({ milliseconds: 1 }))?.state === 'overdue')
					throw new Error('too early');
			}
		}),
		{ numRuns: RUNS, seed: SEED },
	);
}, 300_000);

function blocked(
	procedure: Procedure,
	entries: Parameters<typeof fold>[1],
	now: Parameters<typeof fold>[2],
) {
	return Object.entries(procedure.actions).flatMap(([action, { effect, by }]) => {
		// Whoever may do it, one after another over the stories.
		const as = by[entries.length % by.length];
		if (effect !== 'protect' || as === undefined) return [];
		const draft = { id: 'new', action, answers: {}, version: 1 };
		const who = { id: 'member-0', as: [as] };
		const done = append({ procedure, entries, surroundings: place }, draft, who, { now });
		return done.ok ? [] : [action];
	});
}

/** A state as text, maps and sets included. */
function plain(state: ReturnType<typeof fold>): string {
	return JSON.stringify(state, (_, value) =>
		value instanceof Map || value instanceof Set ? [...value] : value,
	);
}
