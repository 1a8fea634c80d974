import fc from 'fast-check';
import { expect, test } from 'vitest';
import { suppress, THRESHOLD } from './figures.ts';

const WORDS = ['a', 'b', 'c', 'd'];
const table = (counts: number[]) =>
	suppress(new Map(counts.map((count, i) => [WORDS[i] ?? '', count])), THRESHOLD);

/** All that an attacker sees, in one text. */
const published = (counts: number[]) => JSON.stringify(table(counts));

test('large cells are published and small ones are not', () => {
	expect(table([12, 9, 3, 0])).toEqual({ cells: [{ word: 'a', count: 12 }], others: 12 });
});

test('without small cells every count is published', () => {
	expect(table([5, 0, 7, 0])).toMatchObject({ others: 0, cells: [{ count: 7 }, { count: 5 }] });
});

test('where nothing is left to hide behind, the table is withheld', () => {
	expect(table([4, 3, 0, 1])).toEqual({ cells: [], others: 8 });
});

/**
 * The attacker knows the method and the total, and tries every history that could have led to
 * what was published: 16 values in each of four cells, all 65,536 of them.
 */
test('an attacker who tries everything cannot compute one hidden count', () => {
	const histories = new Map<string, number[][]>();
	for (let code = 0; code < 16 ** 4; code += 1) {
		const counts = [code % 16, (code >> 4) % 16, (code >> 8) % 16, code >> 12];
		if (counts.reduce((sum, count) => sum + count) < THRESHOLD) continue;
		const seen = published(counts);
		histories.set(seen, [...(histories.get(seen) ?? []), counts]);
	}
	for (const [seen, possible] of histories) {
		const { cells, others } = JSON.parse(seen) as ReturnType<typeof table>;
		if (others === 0) continue;
		const hidden = WORDS.flatMap((word, i) =>
			cells.some((cell) => cell.word === word) ? [] : [i],
		);
		for (const i of hidden) {
			const values = new Set(possible.map((counts) => counts[i]));
			// 15 is the edge of what was tried: a history beyond it would be the second value.
			if (values.has(15)) continue;
			expect(values.size, `${seen} gives back ${WORDS[i]}`).toBeGreaterThan(1);
		}
	}
});

test('a hidden small count and what it hides behind can be exchanged without a trace', () => {
	const many = fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 4, maxLength: 4 });
	fc.assert(
		fc.property(many, (counts) => {
			const small = counts.findIndex((count) => count > 0 && count < THRESHOLD);
			const large = counts.filter((count) => count >= THRESHOLD);
			fc.pre(small >= 0 && large.length > 0);
			const behind = counts.indexOf(Math.min(...large));
			const exchanged = counts.with(small, counts[behind] ?? 0).with(behind, counts[small] ?? 0);
			expect(published(exchanged)).toBe(published(counts));
		}),
	);
});
