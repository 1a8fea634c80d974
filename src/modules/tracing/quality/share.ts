/** A share of counted things, and between which values it lies in 95 of 100 cases. */
export type Share = { value: number; from: number; to: number };

const NORMAL_95 = 1.96;

/** Source: Wilson, "Probable Inference" (1927). Nothing of nothing is no share. */
export function shareOf(part: number, whole: number): Share | null {
	if (whole === 0) return null;
	const value = part / whole;
	const z = NORMAL_95 ** 2 / whole;
	const middle = (value + z / 2) / (1 + z);
	const spread = (NORMAL_95 / (1 + z)) * Math.sqrt((value * (1 - value)) / whole + z / (4 * whole));
	return { value, from: Math.max(0, middle - spread), to: Math.min(1, middle + spread) };
}

/**
 * Whether two shares differ by no more than chance makes them, in 95 of 100 cases.
 * Source: Newcombe, "Interval estimation for the difference between independent proportions" (1998).
 */
export function mayBeChance(a: Share, b: Share): boolean {
	const [high, low] = a.value >= b.value ? [a, b] : [b, a];
	const least = high.value - low.value - Math.hypot(high.value - high.from, low.to - low.value);
	return least <= 0;
}

/** From one share to another, in points of a hundred. */
export function pointsBetween(from: number, to: number): number {
	return Math.round((to - from) * 1000) / 10;
}
