import type { Script } from './analysed-name.ts';

/** Bits in favour of one name when two words of one script differ by slips of the pen. */
export function slipsBetween(a: string, b: string, script: Script): number {
	const [left, right] = [[...a], [...b]];
	const bits = BITS_A_LETTER[script] ?? 4;
	const alike = Math.max(left.length, right.length);
	return alike * bits - slips(left, right) * (bits + SLIP);
}

const SLIP = 5;
const BITS_A_LETTER: Partial<Record<Script, number>> = {
	geez: 6,
	bengali: 4,
	han: 7,
	hangul: 6,
	kana: 4.5,
};

/** Of the letters of the longer word, the part that need not change: 1 for the same word. */
export function likeness(a: string, b: string): number {
	const [left, right] = [[...a], [...b]];
	return 1 - slips(left, right) / Math.max(left.length, right.length, 1);
}

/** Damerau's distance: a letter more, less, another, or two the wrong way round, is one each. */
function slips(a: readonly string[], b: readonly string[]): number {
	let before: number[] = [];
	let last = Array.from({ length: b.length + 1 }, (_, j) => j);
	for (let i = 1; i <= a.length; i += 1) {
		const row = [i];
		for (let j = 1; j <= b.length; j += 1) {
			const other = a[i - 1] === b[j - 1] ? 0 : 1;
			let best = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + other);
			if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
				best = Math.min(best, (before[j - 2] ?? 0) + 1);
			}
			row.push(best);
		}
		before = last;
		last = row;
	}
	return last[b.length] ?? 0;
}
