import type { MeasuredGroup } from './measured.ts';
import { mayBeChance, pointsBetween } from './share.ts';

/** Between the group whose people are found most often and the one whose are found least. */
export type Gap = {
	best: { group: string; recall: number };
	worst: { group: string; recall: number };
	/** Points of a hundred. */
	points: number;
	alarm: boolean;
	/** So few pairs could show this by chance; the alarm stays, because a look costs less. */
	mayBeChance: boolean;
};

/** A gap of more points is an alarm. */
export const ALARM_POINTS = 10;

/** Groups with fewer pairs of one person say too little to be set against another. */
export const ENOUGH = 50;

export function gapOf(groups: readonly MeasuredGroup[]): Gap | null {
	const known = groups
		.filter(({ same }) => same >= ENOUGH)
		.flatMap(({ group, recall }) => (recall ? [{ group, recall }] : []))
		.sort((a, b) => b.recall.value - a.recall.value);
	const [best, worst] = [known[0], known.at(-1)];
	if (!best || !worst || best === worst) return null;
	const points = pointsBetween(worst.recall.value, best.recall.value);
	return {
		best: { group: best.group, recall: best.recall.value },
		worst: { group: worst.group, recall: worst.recall.value },
		points,
		alarm: points > ALARM_POINTS,
		mayBeChance: mayBeChance(best.recall, worst.recall),
	};
}
