import type { Evidence, Part } from '../../evidence/index.ts';
import type { ContentRow } from '../rows-of.ts';

/** How the two sides of a line stand to each other; `open` where nobody weighs it. */
export type Stands = 'same' | 'near' | 'different' | 'one_side' | 'open';

export type ComparedRow = {
	key: string;
	term: string;
	sought: string | null;
	found: string | null;
	stands: Stands;
};

/**
 * What is known of both, line beside line: first what both sides answer, then what only one does.
 * How to be told and with whom it is shared is the family's own and is not compared.
 */
export function comparedRows(
	sought: readonly ContentRow[],
	found: readonly ContentRow[],
	parts: readonly Part[],
): ComparedRow[] {
	const terms = new Map<string, string>();
	for (const { key, group, term } of [...sought, ...found]) {
		if (group !== 'you' && !terms.has(key)) terms.set(key, term);
	}
	const textIn = (rows: readonly ContentRow[], wanted: string) =>
		rows.find(({ key, group }) => key === wanted && group !== 'you')?.text ?? null;
	const rows = [...terms].map(([key, term]) => {
		const [one, other] = [textIn(sought, key), textIn(found, key)];
		const stands =
			one === null || other === null ? 'one_side' : standsOf(key, parts, one === other);
		return { key, term, sought: one, found: other, stands } as const;
	});
	const isBoth = ({ stands }: ComparedRow) => stands !== 'one_side';
	return [...rows.filter(isBoth), ...rows.filter((row) => !isBoth(row))];
}

function standsOf(key: string, parts: readonly Part[], equal: boolean): Stands {
	const weighed = parts.filter(
		({ evidence, agreement }) => evidence === EVIDENCE[key] && agreement !== 'unknown',
	);
	if (weighed.length === 0) return equal ? 'same' : 'open';
	if (weighed.every(({ agreement }) => agreement === 'same')) return 'same';
	const sum = weighed.reduce((all, { weight }) => all + weight, 0);
	return sum > 0 ? 'near' : 'different';
}

const EVIDENCE: Partial<Record<string, Evidence>> = {
	name: 'name',
	birth: 'birth',
	sex: 'sex',
	origins: 'origin',
	spoken: 'languages',
	height: 'height',
	build: 'build',
	marks: 'marks',
	legs: 'journey',
	companions: 'companions',
};
