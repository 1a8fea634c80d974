import type { Script } from './analysed-name.ts';
import { type CostTable, type CountedCosts, costTable, readCounts } from './cost-table.ts';
import { type LetterCosts, type LetterModel, readLetters } from './letters.ts';
import { SHIPPED } from './shipped.ts';

/** What training gives: for each script how its letters are written in Latin, and more. */
export type Lesson = {
	costs: Partial<Record<Script, CountedCosts>>;
	letters: LetterCosts;
	/** Sounds of names by how rare they are, in steps of half a bit from 1 of 1 on. */
	shares: { halfBits: readonly string[] };
};

type Learned = {
	costs(script: Script): CostTable;
	letters: LetterModel;
	/** The share of people in whose name a word sounds so; 0 if it was never counted. */
	share(sound: string): number;
};

let inUse = understand(SHIPPED);

/** What was learned, as it is in use: what is shipped, unless a measurement put another in. */
export function learned(): Learned {
	return inUse;
}

/** For measuring: compares from now on by what was learned without the people to be found. */
export function learnFrom(lesson: Lesson): void {
	inUse = understand(lesson);
}

function understand({ costs, letters, shares }: Lesson): Learned {
	const tables = new Map<Script, CostTable>();
	const counted = new Map(
		shares.halfBits.flatMap((line, step) =>
			line.split(' ').map((sound) => [sound, 2 ** (-step / 2)] as const),
		),
	);
	return {
		letters: readLetters(letters),
		share: (sound) => counted.get(sound) ?? 0,
		costs(script) {
			const known = tables.get(script);
			if (known) return known;
			const counts = costs[script];
			const table = costTable(counts ? readCounts(counts) : new Map(), counts?.doubt);
			tables.set(script, table);
			return table;
		},
	};
}
