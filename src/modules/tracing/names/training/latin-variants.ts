import type { Pair } from './align.ts';

/**
 * How one name is spelled in Latin in different ways: words that are written alike in another
 * script (`Mohamed`, `Muhammad`: محمد), each word with itself, and slips of the pen.
 */
export function latinVariants(mined: readonly Pair[], slips: () => number): Pair[] {
	const alike = new Map<string, Pair[]>();
	for (const pair of mined) {
		const group = alike.get(pair.native);
		if (group) group.push(pair);
		else alike.set(pair.native, [pair]);
	}
	const pairs: Pair[] = [];
	for (const group of alike.values()) {
		const some = group.sort((a, b) => b.weight - a.weight).slice(0, 6);
		for (const one of some) {
			const more = some.length > 1;
			pairs.push({ native: one.latin, latin: one.latin, weight: more ? 1 : 0.3 });
			pairs.push({ native: one.latin, latin: slip(one.latin, slips), weight: 0.03 });
			for (const two of some) {
				if (one === two || Math.abs(one.latin.length - two.latin.length) > 3) continue;
				const weight = (Math.min(1, one.weight - 0.7, two.weight - 0.7) * 2) / some.length;
				pairs.push({ native: one.latin, latin: two.latin, weight });
			}
		}
	}
	return pairs;
}

/** One slip: a letter left out, doubled, another in its place, or two the wrong way round. */
function slip(word: string, slips: () => number): string {
	const at = Math.floor(slips() * word.length);
	const other = String.fromCharCode(97 + Math.floor(slips() * 26));
	const [before, letter, after] = [word.slice(0, at), word.charAt(at), word.slice(at + 1)];
	switch (Math.floor(slips() * 5)) {
		case 0:
			return word.length > 3 ? before + after : word;
		case 1:
			return before + letter + letter + after;
		case 2:
			return before + other + after;
		case 3:
			return before + letter + other + after;
		default:
			return before + after.slice(0, 1) + letter + after.slice(1);
	}
}
