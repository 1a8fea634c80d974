/** One measured number: `seal 50 kB of text`, `ms`, 2.9, the median of 30 runs. */
export type Figure = { name: string; unit: string; value: number; runs: number };

/** The middle of some measurements; of an even number, the mean of the two in the middle. */
export function median(values: readonly number[]): number {
	if (values.length === 0) throw new RangeError('no measurement, no median');
	const sorted = [...values].sort((a, b) => a - b);
	const middle = sorted.length / 2;
	const [below = 0, above = 0] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]];
	return (below + above) / 2;
}
