import { ENOUGH } from './gap.ts';
import { TRAITS, type TraitName } from './labelled-pair.ts';
import type { Measured, Run } from './measured.ts';
import { mayBeChance, pointsBetween, type Share } from './share.ts';

/** How a figure moved since an earlier run, of everybody (no `trait`) or of one group. */
export type Change = {
	trait: TraitName | null;
	group: string | null;
	figure: 'recall' | 'precision';
	before: number;
	now: number;
	/** Points of a hundred; below zero is worse. */
	points: number;
	mayBeChance: boolean;
};

/** Smaller changes are not told. */
export const TOLD_POINTS = 2;

/** What changed, the largest first, among groups that were large enough both times. */
export function changesSince(earlier: Run, now: Run): Change[] {
	const changes = both(earlier.whole, now.whole, null, null);
	for (const trait of TRAITS) {
		for (const group of now.by[trait]) {
			const before = earlier.by[trait].find((one) => one.group === group.group);
			if (before) changes.push(...both(before, group, trait, group.group));
		}
	}
	return changes.sort((a, b) => Math.abs(b.points) - Math.abs(a.points));
}

function both(
	before: Measured,
	now: Measured,
	trait: TraitName | null,
	group: string | null,
): Change[] {
	if (before.same < ENOUGH || now.same < ENOUGH) return [];
	return (['recall', 'precision'] as const).flatMap((figure) => {
		const change = changeOf(before[figure], now[figure]);
		return change ? [{ trait, group, figure, ...change }] : [];
	});
}

function changeOf(before: Share | null, now: Share | null) {
	if (!before || !now) return null;
	const points = pointsBetween(before.value, now.value);
	if (Math.abs(points) < TOLD_POINTS) return null;
	const chance = mayBeChance(before, now);
	return { before: before.value, now: now.value, points, mayBeChance: chance };
}
