export type Mean = { weight: number; mean: number };

/** The nearest values that never fall: neighbours that do are put together. */
export function risingMeans(values: readonly Mean[]): number[] {
	const blocks: (Mean & { many: number })[] = [];
	for (const value of values) {
		let block = { ...value, many: 1 };
		for (let last = blocks.at(-1); last && last.mean > block.mean; last = blocks.at(-1)) {
			const weight = last.weight + block.weight;
			const mean = (last.mean * last.weight + block.mean * block.weight) / weight;
			block = { weight, mean, many: last.many + block.many };
			blocks.pop();
		}
		blocks.push(block);
	}
	return blocks.flatMap(({ mean, many }) => Array.from({ length: many }, () => mean));
}
