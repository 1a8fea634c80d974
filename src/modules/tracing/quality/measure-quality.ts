import { type Change, changesSince } from './changes.ts';
import { type Gap, gapOf } from './gap.ts';
import { groupsOf, type LabelledPair, TRAITS, type TraitName } from './labelled-pair.ts';
import type { Measured, MeasuredGroup } from './measured.ts';
import { shareOf } from './share.ts';

export type Quality = {
	/** ISO day. */
	on: string;
	/** What the pairs are, in words: the name of a file or of a set. */
	of: string;
	/** One person from this probability on. */
	threshold: number;
	whole: Measured;
	/** The largest groups first. */
	by: Record<TraitName, MeasuredGroup[]>;
	/** Between the groups of each trait, where at least two are large enough. */
	gaps: Record<TraitName, Gap | null>;
	/** People of one script are found much less often than those of another. */
	alarm: boolean;
	/** Against an earlier run, the largest first; nothing without one. */
	drift: Drift | null;
};

export type Drift = { since: string; changes: Change[] };

/** Groups with fewer pairs of one person are told together, as small cells are elsewhere. */
export const SMALL = 10;

export const OTHERS = 'others';

/** What the pairs are, where they are those that a team decided of. */
export const OF_DECISIONS = 'decisions';

/** Measures what the matcher said of pairs against what people said of them. */
export function measureQuality(
	pairs: readonly LabelledPair[],
	{ on, of, threshold }: { on: string; of: string; threshold: number },
	earlier?: Quality,
): Quality {
	const by = eachTrait((trait) => groupsBy(pairs, trait, threshold));
	const gaps = eachTrait((trait) => gapOf(by[trait]));
	const alarm = gaps.script?.alarm ?? false;
	const now = { on, of, threshold, whole: measured(pairs, threshold), by, gaps, alarm };
	const drift = earlier ? { since: earlier.on, changes: changesSince(earlier, now) } : null;
	return { ...now, drift };
}

function measured(pairs: readonly LabelledPair[], threshold: number): Measured {
	const same = pairs.filter((pair) => pair.same);
	const called = pairs.filter(({ probability }) => probability >= threshold);
	const right = called.filter((pair) => pair.same).length;
	return {
		...{ pairs: pairs.length, same: same.length, called: called.length, right },
		recall: shareOf(right, same.length),
		precision: shareOf(right, called.length),
	};
}

function groupsBy(
	pairs: readonly LabelledPair[],
	trait: TraitName,
	threshold: number,
): MeasuredGroup[] {
	const groups = new Map<string, LabelledPair[]>();
	for (const pair of pairs) {
		for (const group of groupsOf(pair, trait)) {
			const own = groups.get(group);
			if (own) own.push(pair);
			else groups.set(group, [pair]);
		}
	}
	return withoutSmall(groups)
		.map(([group, own]) => ({ group, ...measured(own, threshold) }))
		.sort((a, b) => last(a) - last(b) || b.same - a.same || (a.group < b.group ? -1 : 1));
}

/**
 * Small groups become one. If they are still few together, the smallest of the others joins them:
 * otherwise they could be had by taking all groups from the whole.
 */
function withoutSmall(groups: ReadonlyMap<string, LabelledPair[]>): [string, LabelledPair[]][] {
	const sorted = [...groups].sort(([a, x], [b, y]) => people(x) - people(y) || (a < b ? -1 : 1));
	const small = sorted.filter(([, own]) => people(own) < SMALL);
	const large = sorted.slice(small.length);
	const together = new Set(small.flatMap(([, own]) => own));
	while (together.size > 0 && people(together) < SMALL) {
		const next = large.shift();
		if (!next) return [];
		for (const pair of next[1]) together.add(pair);
	}
	return together.size > 0 ? [...large, [OTHERS, [...together]]] : large;
}

function people(pairs: Iterable<LabelledPair>): number {
	let same = 0;
	for (const pair of pairs) if (pair.same) same += 1;
	return same;
}

function last({ group }: MeasuredGroup): number {
	return group === OTHERS ? 1 : 0;
}

function eachTrait<Value>(of: (trait: TraitName) => Value): Record<TraitName, Value> {
	return Object.fromEntries(TRAITS.map((trait) => [trait, of(trait)])) as Record<TraitName, Value>;
}
