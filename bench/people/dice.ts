/** Chance that repeats itself: the same seed throws the same numbers (mulberry32). */
export type Dice = {
	/** 0 (in) to 1 (out). */
	next(): number;
	/** 0 to `below - 1`. */
	pick(below: number): number;
	one<T>(of: readonly [T, ...T[]] | readonly T[]): T;
};

export function dice(seed: number): Dice {
	let state = seed >>> 0;
	const next = () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let value = Math.imul(state ^ (state >>> 15), state | 1);
		value ^= value + Math.imul(value ^ (value >>> 7), value | 61);
		return ((value ^ (value >>> 14)) >>> 0) / 4_294_967_296;
	};
	const pick = (below: number) => Math.floor(next() * below);
	return {
		next,
		pick,
		one<T>(of: readonly T[]): T {
			const chosen = of[pick(of.length)];
			if (chosen === undefined) throw new RangeError('nothing to choose from');
			return chosen;
		},
	};
}
