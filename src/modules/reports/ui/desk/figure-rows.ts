import { country, month } from '#design/written.ts';
import { m } from '#foundations/languages/index.ts';
import type { Figures, FigureTable } from '../../figures.ts';
import { ABOUT, KINDS } from '../../kinds.ts';
import { STAGES } from '../../stages.ts';
import { aboutName, kindName, stageName } from './words.ts';

/** A line of a table of figures. `count` is null where the number is kept back, or is nothing. */
export type FigureRow = { id: string; label: string; count: number | null; share: number };
export type FigureSheet = {
	id: string;
	title: string;
	rows: FigureRow[];
	/** What all numbers that are kept back have together. */
	others: number;
};

/**
 * The tables as they are shown. In a closed list every word has its line, so that a missing one is
 * seen to be missing; the open ones (countries, months) hold only what is published, because
 * a line of its own would say that there was something.
 */
export function figureSheets({ tables }: Pick<Figures, 'tables'>): FigureSheet[] {
	return Object.entries(tables).map(([id, table]) => {
		const words = dictionaryOf(id);
		const labels = new Map(table.cells.map(({ word }) => [word, words.label(word)]));
		return { id, title: words.title(), rows: rowsOf(table, words, labels), others: table.others };
	});
}

type Dictionary = {
	title: () => string;
	label: (word: string) => string;
	/** All the words, where the list is closed. */
	all?: readonly string[];
	/** In the order of time, not of size. */
	byTime?: true;
};

function rowsOf(table: FigureTable, words: Dictionary, labels: Map<string, string>): FigureRow[] {
	const largest = Math.max(1, ...table.cells.map(({ count }) => count));
	const shown: FigureRow[] = table.cells.map(({ word, count }) => ({
		id: word,
		label: labels.get(word) ?? word,
		count,
		share: Math.round((count / largest) * 1000) / 10,
	}));
	if (words.byTime) shown.sort((a, b) => (a.id < b.id ? -1 : 1));
	const missing = (words.all ?? []).filter((word) => !labels.has(word));
	return [
		...shown,
		...missing.map((word) => ({ id: word, label: words.label(word), count: null, share: 0 })),
	];
}

function dictionaryOf(table: string): Dictionary {
	const known: Record<string, Dictionary> = {
		kind: {
			title: () => m.desk_figures_by_kind(),
			label: (word) => kindName(KINDS.find((kind) => kind === word) ?? null),
			all: KINDS,
		},
		about: {
			title: () => m.desk_figures_by_about(),
			label: (word) => aboutName(ABOUT.find((about) => about === word) ?? null) ?? notSaid(),
			all: ABOUT,
		},
		stage: {
			title: () => m.desk_figures_by_stage(),
			label: (word) => saidIn(STAGES, word, stageName),
			all: STAGES,
		},
		country: { title: () => m.desk_figures_by_country(), label: (word) => isSaid(word, country) },
		month: {
			title: () => m.desk_figures_by_received(),
			label: (word) => isSaid(word, month),
			byTime: true,
		},
	};
	return known[table] ?? { title: () => table, label: (word) => word };
}

function saidIn<Word extends string>(
	list: readonly Word[],
	word: string,
	name: (word: Word) => string,
): string {
	const found = list.find((one) => one === word);
	return found ? name(found) : notSaid();
}

function isSaid(word: string, name: (word: string) => string): string {
	return /^[A-Za-z0-9-]{2,}$/.test(word) && word !== 'unsaid' ? name(word) : notSaid();
}

function notSaid(): string {
	return m.desk_figures_not_said();
}
