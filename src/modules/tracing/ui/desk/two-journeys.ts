import type { Living, Person, Remains, Sought } from '../../content.ts';

/** One country on the drawing of two journeys, and whose journey touches it. */
export type Stop = { country: string; sought: boolean; found: boolean };

/** ISO 3166-1 codes in the order in which they were told, neighbours of the same code once. */
export function countriesOf(content: Sought | Living | Remains): string[] {
	const { origins = [], legs = [] }: Person = content.person;
	const end = content.kind === 'alive' ? content.where?.country : undefined;
	const found = content.kind === 'dead' ? content.found?.country : undefined;
	const all = [origins[0], ...legs.map(({ country }) => country), end, found];
	return all
		.filter((code): code is string => Boolean(code))
		.filter((code, at, list) => code !== list[at - 1]);
}

/**
 * Both journeys as one list of countries in which each keeps its order; a country stands once for
 * both where the two can meet (shortest common supersequence).
 */
export function twoJourneys(sought: readonly string[], found: readonly string[]): Stop[] {
	const lengths = commonLengths(sought, found);
	const stops: Stop[] = [];
	let [i, j] = [0, 0];
	while (i < sought.length || j < found.length) {
		const [one, other] = [sought[i], found[j]];
		if (one !== undefined && one === other) {
			stops.push({ country: one, sought: true, found: true });
			i += 1;
			j += 1;
		} else if (
			other === undefined ||
			(one !== undefined && at(lengths, i + 1, j) >= at(lengths, i, j + 1))
		) {
			stops.push({ country: one ?? '', sought: true, found: false });
			i += 1;
		} else {
			stops.push({ country: other, sought: false, found: true });
			j += 1;
		}
	}
	return stops;
}

/** Of the rest of either list, how many codes both have in one order. */
function commonLengths(a: readonly string[], b: readonly string[]): number[][] {
	const lengths = Array.from({ length: a.length + 1 }, () => Array<number>(b.length + 1).fill(0));
	for (let i = a.length - 1; i >= 0; i -= 1) {
		for (let j = b.length - 1; j >= 0; j -= 1) {
			const row = lengths[i] ?? [];
			row[j] =
				a[i] === b[j]
					? 1 + at(lengths, i + 1, j + 1)
					: Math.max(at(lengths, i + 1, j), at(lengths, i, j + 1));
		}
	}
	return lengths;
}

function at(lengths: readonly (readonly number[])[], i: number, j: number): number {
	return lengths[i]?.[j] ?? 0;
}
