import type { Evidence, Kind } from './evidence.ts';

/**
 * How one evidence of two people can agree, from the closest to none. Level 0 is always "not known
 * of both", the last always "different". Levels 1 to 4 are exact agreement on a value, from rare (1)
 * to frequent (4): that is what term frequencies come to when counted in classes.
 */
export type Comparison = {
	evidence: Evidence;
	/** Columns of `people` that the conditions read, as `given_l` and `given_r`. */
	columns: readonly string[];
	/** SQL that the conditions call `given_like`, if they need how alike two texts are. */
	like: string | null;
	levels: readonly Level[];
};

export type Level = { name: string; condition: string };

export const EXACT_LEVELS = 4;

export function comparisonOf(evidence: Evidence, all: readonly Evidence[]): Comparison {
	const { key, kind } = evidence;
	const value = kind === 'name' ? key : `${key}_v`;
	const unknown =
		kind === 'date'
			? `coalesce(${key}_v_l, ${key}_a_l::VARCHAR) is null or coalesce(${key}_v_r, ${key}_a_r::VARCHAR) is null`
			: `${value}_l is null or ${value}_r is null`;
	const exact = ['rare', 'uncommon', 'common', 'frequent'].map((how, f) => ({
		name: `same, ${how}`,
		condition: `${value}_l = ${value}_r and ${key}_f_l = ${f}`,
	}));
	const other = key === 'given' ? 'surname' : 'given';
	const crossed = kind === 'name' && all.some((one) => one.key === other) ? other : null;
	const isText = kind === 'name' || kind === 'text';
	return {
		evidence,
		columns: [`${key}_f`, ...(COLUMNS[kind]?.(key) ?? [`${key}_v`]), ...(crossed ? [crossed] : [])],
		like: isText ? `jaro_winkler_similarity(${value}_l, ${value}_r, ${SIMILAR})` : null,
		levels: [
			{ name: 'not known', condition: unknown },
			...exact,
			...LEVELS[kind](key, crossed),
			{ name: 'different', condition: 'true' },
		],
	};
}

/** The level of a pair as a number, over the columns of `pairsSql`. */
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

/**
 * What is compared of each pair of a table with `l` and `r`, in Splink's way of naming columns.
 * How alike two texts are is worked out once, and only if they differ.
 */
export function pairsSql(
	comparisons: readonly Comparison[],
	pairs: string,
	twoFiles: boolean,
	people = 'people',
): string {
	const columns = [...new Set(comparisons.flatMap((one) => one.columns))];
	const cells = columns.flatMap((name) => [`l.${name} as ${name}_l`, `r.${name} as ${name}_r`]);
	const alike = comparisons.flatMap(({ evidence: { key, kind }, like }) => {
		if (!like) return [];
		const value = kind === 'name' ? key : `${key}_v`;
		const sql = like.replaceAll(`${value}_l`, `l.${value}`).replaceAll(`${value}_r`, `r.${value}`);
		return [`case when l.${value} = r.${value} then 1 else ${sql} end as ${key}_like`];
	});
	const side = (n: number) => (twoFiles ? `(from ${people} where side = ${n})` : people);
	return `(select p.l, p.r, ${[...cells, ...alike].join(', ')}
		from ${pairs} p join ${side(0)} l on l.n = p.l join ${side(1)} r on r.n = p.r)`;
}

const CLOSE = 0.92;
const SIMILAR = 0.8;

const COLUMNS: Partial<Record<Kind, (key: string) => string[]>> = {
	name: (key) => [key, `${key}_sk`, `${key}_i`, `${key}_many`],
	date: (key) => ['v', 'y', 'md', 'sorted', 'a', 'b'].map((part) => `${key}_${part}`),
};

const LEVELS: Record<Kind, (key: string, crossed: string | null) => Level[]> = {
	name: (key, crossed) => [
		{ name: 'nearly the same', condition: `${key}_like >= ${CLOSE}` },
		...(crossed ? [{ name: 'stands at the other place', condition: crosswise(key, crossed) }] : []),
		{
			name: 'initial, or one of several words',
			condition: `(length(${key}_l) = 1 or length(${key}_r) = 1) and ${key}_i_l = ${key}_i_r
				or (${key}_many_l or ${key}_many_r) and (${within(key)})`,
		},
		{ name: 'similar', condition: `${key}_sk_l = ${key}_sk_r or ${key}_like >= ${SIMILAR}` },
	],
	date: (key) => [
		{ name: 'day and month changed places', condition: same(`${key}_sorted`) },
		{
			name: 'one slip of the pen',
			condition: `(${same(`${key}_y`)} or ${same(`${key}_md`)} or ${key}_y_l is null or ${key}_y_r is null)
				and ${oneSlip(`${key}_v_l`, `${key}_v_r`)}`,
		},
		{
			name: 'possible, one is not exact',
			condition: `(${inexact(`${key}`, 'l')} or ${inexact(`${key}`, 'r')})
				and ${key}_a_l <= ${key}_b_r and ${key}_a_r <= ${key}_b_l`,
		},
		{
			name: 'two of year, month and day',
			condition: `${same(`${key}_md`)} or ${same(`${key}_y`)}
				and (${key}_md_l // 100 = ${key}_md_r // 100 or ${key}_md_l % 100 = ${key}_md_r % 100)`,
		},
		{ name: 'same year', condition: same(`${key}_y`) },
		{ name: 'within two years', condition: `abs(${key}_a_l - ${key}_a_r) < 730` },
	],
	sex: () => [],
	text: (key) => [
		{ name: 'nearly the same', condition: `${key}_like >= ${CLOSE}` },
		{ name: 'one within the other', condition: within(`${key}_v`) },
		{ name: 'similar', condition: `${key}_like >= ${SIMILAR}` },
	],
	code: (key) => [
		{ name: 'one slip of the pen', condition: slips(key, 3, 1) },
		{ name: 'two slips of the pen', condition: slips(key, 2, 2) },
		{
			name: 'same beginning',
			condition: `left(${key}_v_l, greatest(2, length(${key}_v_l) // 2)) = left(${key}_v_r, greatest(2, length(${key}_v_l) // 2))`,
		},
	],
	number: (key) => [{ name: 'one slip of the pen', condition: slips(key, 2, 1) }],
	place: () => [],
};

function same(column: string): string {
	return `${column}_l = ${column}_r`;
}

/** A span of days and no single one, see normalise.ts for the first of January. */
function inexact(key: string, side: 'l' | 'r'): string {
	return `${key}_b_${side} > ${key}_a_${side}`;
}

function within(value: string): string {
	const holds = (whole: string, part: string) =>
		`contains(${value}_${whole}, ${value}_${part})
		and contains(' ' || ${value}_${whole} || ' ', ' ' || ${value}_${part} || ' ')`;
	return `${holds('l', 'r')} or ${holds('r', 'l')}`;
}

/** A name alone is often written into the column for given names, whichever it is. */
function crosswise(key: string, other: string): string {
	const swapped = `${key}_l = ${other}_r`;
	if (key === 'surname') return swapped;
	return `${swapped} or (${other}_r is null and ${key}_r = ${other}_l)`;
}

/** Of two texts of one length: the full distance is dear, so it is asked only where two signs differ. */
function oneSlip(a: string, b: string): string {
	return `case hamming(${a}, ${b}) when 1 then true
		when 2 then damerau_levenshtein(${a}, ${b}) = 1 else false end`;
}

/** The distance is dear, so it is asked only of values that begin or end alike. */
function slips(key: string, alike: number, most: number): string {
	const same = (side: string) => `${side}(${key}_v_l, ${alike}) = ${side}(${key}_v_r, ${alike})`;
	return `(${same('left')} or ${same('right')})
		and damerau_levenshtein(${key}_v_l, ${key}_v_r) = ${most}`;
}
