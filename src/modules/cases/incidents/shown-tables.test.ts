import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Counts } from './count.ts';
import { shownTables } from './shown-tables.ts';

const none = { acts: 0, victims: 0, victimsMost: 0, perpetrators: 0, actsByKind: {} };
const counts = (more: Partial<Counts>): Counts => ({
	...{ ...none, actsByType: {}, victimsByType: {}, perpetratorsByKind: {}, actsByLevel: {} },
	...more,
});
const tables = (more: Partial<Counts>) => {
	const [type, kind, level] = shownTables(counts(more), 5);
	return { type: type?.rows, kind: kind?.rows, level: level?.rows };
};

test('a kind of act that was rare is not told, nor the one beside it that would tell it', () => {
	const actsByType = { beating: 30, threats: 6, extortion: 2 };
	const { type } = tables({
		actsByType,
		victimsByType: { beating: 12, threats: 9, extortion: 40 },
	});
	expect(type).toEqual([{ word: 'beating', counts: [30, 12] }]);
});

test('how many people one act was done to is told of many acts alone', () => {
	const once = { actsByType: { 'pushed-back': 1 }, victimsByType: { 'pushed-back': 40 } };
	expect(tables(once).type).toEqual([]);
	const few = { actsByType: { beating: 9 }, victimsByType: { beating: 2 } };
	expect(tables(few).type).toEqual([{ word: 'beating', counts: [9, null] }]);
});

const many = fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd', 'e'), fc.nat(12));

test('whatever was counted, no number below the threshold is told, and none is left alone to be worked out', () => {
	fc.assert(
		fc.property(many, many, (acts, people) => {
			const levels = tables({ actsByLevel: acts }).level ?? [];
			const shown = levels.map(({ word }) => word);
			const hidden = Object.entries(acts).filter(([word, n]) => n > 0 && !shown.includes(word));
			expect(hidden.length === 1 && shown.length > 0).toBe(false);
			const kinds = tables({ actsByKind: acts, perpetratorsByKind: people }).kind ?? [];
			for (const { counts } of [...levels, ...kinds]) {
				for (const one of counts) expect(one === null || one === 0 || one >= 5).toBe(true);
			}
		}),
	);
});
