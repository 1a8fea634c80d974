/**
 * Counting without giving anyone away.
 *
 * Tables of one dimension, all over the same reports; no cross tables, whose margins would give
 * cells back. A cell below the threshold is not published, and with it, always, the smallest
 * published cell (and all that tie with it). Whatever lies hidden could then be exchanged with
 * that cell without any published number changing, so nobody can tell which is which: see
 * README, "Figures". Where no cell is left to hide behind, the whole table is withheld.
 *
 * Source: T12 and R3 of our refusals; Willenborg & de Waal, Elements of Statistical Disclosure
 * Control (2001), on secondary suppression.
 */

import type { Period } from './release.ts';

/** Smallest count that is published. */
export const THRESHOLD = 5;
/** In a table that counts children, for every cell: a threshold of one cell gives it away. */
export const CHILD_THRESHOLD = 10;

export type FigureTable = {
	/** Published cells, largest first. A word that is not here is zero or hidden, and both look alike. */
	cells: { word: string; count: number }[];
	/** What all unpublished words have together; 0 when every word that is missing is zero. */
	others: number;
};

export type Figures = {
	/** Null when there are fewer than the threshold, and then nothing else is published. */
	total: number | null;
	tables: Record<string, FigureTable>;
	/** First and last month counted, 2026-09: see `release.ts`. */
	since: string;
	until: string;
	/** Everything that was published, the newest first. */
	periods: readonly Period[];
};

/** @param counts per word; words that are missing count as zero */
export function suppress(counts: ReadonlyMap<string, number>, threshold: number): FigureTable {
	const cells = [...counts].map(([word, count]) => ({ word, count }));
	const large = cells.filter(({ count }) => count >= threshold);
	const someSmall = cells.some(({ count }) => count > 0 && count < threshold);
	const smallest = Math.min(...large.map(({ count }) => count));
	const shown = someSmall ? large.filter(({ count }) => count > smallest) : large;
	const sum = (list: typeof cells) => list.reduce((all, { count }) => all + count, 0);
	return { cells: shown.sort(byCount), others: sum(cells) - sum(shown) };
}

type Cell = { word: string; count: number };

function byCount(a: Cell, b: Cell): number {
	return b.count - a.count || (a.word < b.word ? -1 : 1);
}
