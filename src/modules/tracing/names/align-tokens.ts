import type { NameToken } from './analysed-name.ts';
import { compareTokens, type TokenComparison } from './compare-tokens.ts';
import type { NameFrequencies } from './frequencies.ts';

/** Words `a` (positions in the one name) answer to words `b`; more than one on a side is joined. */
export type Answer = { a: readonly number[]; b: readonly number[]; how: TokenComparison };

/** Which word answers to which so that the sum is highest; the order of the words is free. */
export function alignTokens(
	a: readonly NameToken[],
	b: readonly NameToken[],
	frequencies: NameFrequencies,
): Answer[] {
	const possible = a.map((token, i) =>
		b
			.map((other, j) => ({ a: [i], b: [j], how: compareTokens(token, other, frequencies) }))
			.filter(({ how }) => how.weight > 0)
			.sort((x, y) => y.how.weight - x.how.weight),
	);
	const taken = new Set<number>();
	const answers: Answer[] = [];
	const all = possible.flat().sort((x, y) => y.how.weight - x.how.weight);
	const used = new Set<number>();
	for (const one of all) {
		const [i = 0] = one.a;
		const [j = 0] = one.b;
		if (used.has(i) || taken.has(j)) continue;
		used.add(i);
		taken.add(j);
		answers.push(one);
	}
	return answers.sort((x, y) => (x.a[0] ?? 0) - (y.a[0] ?? 0));
}
