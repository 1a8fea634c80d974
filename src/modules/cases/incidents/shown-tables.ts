import { suppress } from '#modules/reports/index.ts';
import type { Counts } from './count.ts';

/** How many by one thing; no table crosses two, whose margins would give its cells back. */
export type ShownTable = {
	readonly by: 'type' | 'kind' | 'level';
	readonly of: readonly ('acts' | 'victims' | 'perpetrators')[];
	/** Null: held back. A word that is not here is zero or held back, and both look alike. */
	readonly rows: readonly { word: string; counts: readonly (number | null)[] }[];
};

/**
 * The tables of all incidents as they may be shown. A word is there only where its acts are: of how
 * many people one act tells is not told of one act.
 */
export function shownTables(counts: Counts, threshold: number): ShownTable[] {
	const shown = (of: Readonly<Record<string, number>>) =>
		suppress(new Map(Object.entries(of)), threshold).cells;
	const beside = (acts: Readonly<Record<string, number>>, of: Readonly<Record<string, number>>) => {
		const people = new Map(shown(of).map(({ word, count }) => [word, count]));
		return shown(acts).map(({ word, count }) => ({
			word,
			counts: [count, people.get(word) ?? null],
		}));
	};
	const { actsByType, victimsByType, actsByKind, perpetratorsByKind, actsByLevel } = counts;
	const levels = shown(actsByLevel).map(({ word, count }) => ({ word, counts: [count] }));
	return [
		{ by: 'type', of: ['acts', 'victims'], rows: beside(actsByType, victimsByType) },
		{ by: 'kind', of: ['acts', 'perpetrators'], rows: beside(actsByKind, perpetratorsByKind) },
		{ by: 'level', of: ['acts'], rows: levels },
	];
}
