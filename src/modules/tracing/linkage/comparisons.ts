import type { Evidence } from './evidence.ts';

/**
 * How one evidence of two people can agree, from the closest to none. Level 0 is always "not known
 * of both", the last always "does not agree". Levels 1 to 4 are exact agreement on a value, from
 * rare (1) to frequent (4): that is what term frequencies come to when counted in classes.
 */
export type Comparison = { evidence: Evidence; levels: readonly Level[] };

export type Level = { name: string; condition: string };

export const EXACT_LEVELS = 4;

export function comparisonOf(evidence: Evidence, all: readonly Evidence[]): Comparison {
	const levels = [...LEVELS[evidence.kind](evidence.key, all)];
	const value = evidence.kind === 'name' ? evidence.key : `${evidence.key}_v`;
	const unknown =
		evidence.kind === 'date'
			? dateUnknown(evidence.key)
			: `l.${value} is null or r.${value} is null`;
	const exact = ['rare', 'uncommon', 'common', 'frequent'].map((how, f) => ({
		name: `same, ${how}`,
		condition: `l.${value} = r.${value} and l.${evidence.key}_f = ${f}`,
	}));
	return {
		evidence,
		levels: [
			{ name: 'not known', condition: unknown },
			...exact,
			...levels,
			{ name: 'different', condition: 'true' },
		],
	};
}

/** The level of a pair `l`, `r` of people, as a number. */
export function levelSql({ levels }: Comparison): string {
	const cases = levels.slice(0, -1).map(({ condition }, i) => `when ${condition} then ${i}`);
	return `case ${cases.join(' ')} else ${levels.length - 1} end`;
}

/** All levels of a pair in one number, four bits each. */
export function patternSql(comparisons: readonly Comparison[]): string {
	return comparisons
		.map((comparison, i) => `((${levelSql(comparison)})::UBIGINT << ${4 * i})`)
		.join(' | ');
}

const LEVELS: Record<Evidence['kind'], (key: string, all: readonly Evidence[]) => Level[]> = {
	name: (key, all) => {
		const other = key === 'given' ? 'surname' : 'given';
		const crossed = all.some((one) => one.key === other)
			? [{ name: 'stands at the other place', condition: crosswise(key, other) }]
			: [];
		const like = (least: number) => `jaro_winkler_similarity(l.${key}, r.${key}) >= ${least}`;
		return [
			{ name: 'nearly the same', condition: like(0.92) },
			...crossed,
			{
				name: 'initial, or one of several words',
				condition: `(length(l.${key}) = 1 or length(r.${key}) = 1) and l.${key}_i = r.${key}_i
					or (l.${key}_many or r.${key}_many) and (contains(' ' || l.${key} || ' ', ' ' || r.${key} || ' ')
					or contains(' ' || r.${key} || ' ', ' ' || l.${key} || ' '))`,
			},
			{ name: 'similar', condition: `l.${key}_sk = r.${key}_sk or ${like(0.8)}` },
		];
	},
	date: (key) => [
		{
			name: 'day and month changed places',
			condition: `l.${key}_sorted = r.${key}_sorted`,
		},
		{
			name: 'one slip of the pen',
			condition: `(l.${key}_y = r.${key}_y or l.${key}_md = r.${key}_md) and damerau_levenshtein(l.${key}_v, r.${key}_v) = 1`,
		},
		{
			name: 'possible, one is not exact',
			condition: `(l.${key}_b > l.${key}_a or r.${key}_b > r.${key}_a) and l.${key}_a <= r.${key}_b and r.${key}_a <= l.${key}_b`,
		},
		{
			name: 'two of year, month and day',
			condition: `l.${key}_md = r.${key}_md or l.${key}_y = r.${key}_y
				and (l.${key}_md // 100 = r.${key}_md // 100 or l.${key}_md % 100 = r.${key}_md % 100)
`,
		},
		{ name: 'same year', condition: `l.${key}_y = r.${key}_y` },
		{ name: 'within two years', condition: `abs(l.${key}_a - r.${key}_a) < 730` },
	],
	sex: () => [],
	text: (key) => [
		{
			name: 'nearly the same',
			condition: `jaro_winkler_similarity(l.${key}_v, r.${key}_v) >= 0.92`,
		},
		{
			name: 'one within the other',
			condition: `contains(' ' || l.${key}_v || ' ', ' ' || r.${key}_v || ' ') or contains(' ' || r.${key}_v || ' ', ' ' || l.${key}_v || ' ')`,
		},
		{ name: 'similar', condition: `jaro_winkler_similarity(l.${key}_v, r.${key}_v) >= 0.8` },
	],
	code: (key) => [
		{ name: 'one slip of the pen', condition: slips(key, 3, 1) },
		{ name: 'two slips of the pen', condition: slips(key, 2, 2) },
		{
			name: 'same beginning',
			condition: `left(l.${key}_v, greatest(2, length(l.${key}_v) // 2)) = left(r.${key}_v, greatest(2, length(l.${key}_v) // 2))`,
		},
	],
	number: (key) => [{ name: 'one slip of the pen', condition: slips(key, 2, 1) }],
	place: () => [],
};

/** A name alone is often written into the column for given names, whichever it is. */
function crosswise(key: string, other: string): string {
	const swapped = `l.${key} = r.${other}`;
	if (key === 'surname') return swapped;
	return `${swapped} or (r.${other} is null and r.${key} = l.${other})`;
}

/** The distance is dear, so it is asked only of values that begin or end alike. */
function slips(key: string, alike: number, most: number): string {
	const same = (side: string) => `${side}(l.${key}_v, ${alike}) = ${side}(r.${key}_v, ${alike})`;
	return `(${same('left')} or ${same('right')})
		and damerau_levenshtein(l.${key}_v, r.${key}_v) = ${most}`;
}

function dateUnknown(key: string): string {
	return `(l.${key}_v is null and l.${key}_a is null) or (r.${key}_v is null and r.${key}_a is null)`;
}
