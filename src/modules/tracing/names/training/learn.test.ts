import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chunkNumber } from '../chunks.ts';
import { costTable, readCounts } from '../cost-table.ts';
import { probabilityOf, rowsOf } from '../transcribe.ts';
import type { Pair } from './align.ts';
import { knownNames } from './known-pairs.ts';
import { learn } from './learn.ts';
import { percentile } from './people.ts';
import { prune } from './prune.ts';

/** A tradition that writes ж as `sj`, and и as nothing at the end of a word. */
const TAUGHT: Pair[] = [
	['жана', 'sjana'],
	['жора', 'sjora'],
	['ажар', 'asjar'],
	['ожан', 'osjan'],
	['жами', 'sjam'],
	['нари', 'nar'],
	['рони', 'ron'],
	['мина', 'mina'],
	['нира', 'nira'],
].map(([native = '', latin = '']) => ({ native, latin, weight: 3 }));

function probability(pairs: readonly Pair[], native: string, latin: string): number {
	const table = costTable(readCounts(prune('cyrillic', pairs.length, learn(pairs), 50_000)));
	return probabilityOf(table, rowsOf(table, native), latin);
}

test('a tradition of spelling is learned from a few pairs', () => {
	expect(probability(TAUGHT, 'жара', 'sjara')).toBeGreaterThan(
		probability(TAUGHT, 'жара', 'zhara'),
	);
	expect(probability([], 'жара', 'zhara')).toBeGreaterThan(probability([], 'жара', 'sjara'));
});

test('a letter is learned where it stands: the end of a word is not its middle', () => {
	expect(probability(TAUGHT, 'жори', 'sjor')).toBeGreaterThan(probability(TAUGHT, 'жори', 'sjori'));
	expect(probability(TAUGHT, 'мира', 'mira')).toBeGreaterThan(probability(TAUGHT, 'мира', 'mra'));
});

test('the same pairs teach the same', () => {
	const once = prune('cyrillic', 9, learn(TAUGHT), 50_000);
	expect(prune('cyrillic', 9, learn(TAUGHT), 50_000)).toEqual(once);
});

test('however a word is spelled, no spelling has more than the whole probability', () => {
	const table = costTable(learn(TAUGHT));
	const word = fc.string({ unit: fc.constantFrom(...'жанриомя'), minLength: 1, maxLength: 6 });
	const latin = fc.string({ unit: fc.constantFrom(...'sjanromzhi'), maxLength: 9 });
	fc.assert(
		fc.property(word, latin, (native, spelled) => {
			const p = probabilityOf(table, rowsOf(table, native), spelled);
			expect(p >= 0 && p <= 1).toBe(true);
		}),
	);
});

test('every shipped table is small', () => {
	const folder = join(import.meta.dirname, '../costs');
	const tables = readdirSync(folder).filter((file) => file.endsWith('.json'));
	expect(tables.length).toBeGreaterThan(12);
	for (const file of tables) expect(statSync(join(folder, file)).size).toBeLessThan(200_000);
});

test('about half of all keys are learned from', () => {
	const half = knownNames().filter(([native = '']) => percentile(native) < 50).length;
	expect(half / knownNames().length).toBeGreaterThan(0.4);
	expect(half / knownNames().length).toBeLessThan(0.6);
});

test('where little was learned, what was seen once among its neighbours is hardly believed', () => {
	const counts = new Map([
		['a', new Map([['x', 40]])],
		['<^a', new Map([['y', 1]])],
	]);
	const sure = costTable(counts).row('^', 'a', '$');
	const { places, row } = costTable(counts, 7);
	const place = places[chunkNumber('y')] ?? 0;
	expect(row('^', 'a', '$')[place]).toBeLessThan((sure[place] ?? 0) / 3);
});

test('neighbours of which nothing is left after the rare is taken out say nothing', () => {
	const counts = new Map([
		['a', new Map([['x', 40]])],
		['<^a', new Map<string, number>()],
	]);
	const { row } = costTable(counts);
	expect(row('^', 'a', '$').every((p) => p > 0)).toBe(true);
	expect(row('^', 'a', '$')).toEqual(row('b', 'a', '$'));
});
