import type { Known } from './known.ts';
import type { Part } from './part.ts';
import { type Population, shareOf } from './shares.ts';

/** One person is recorded with one origin nine times in ten: borders, papers and fear move it. */
const SAME = 0.9;
/** One person speaks a language of both lists nineteen times in twenty. */
const COMMON = 0.95;

export function weighOrigin(a: Known, b: Known, population: Population): Part {
	return weighCodes('origin', [a.origins, b.origins], SAME, (code) =>
		shareOf(population, 'origin', code),
	);
}

/**
 * Languages follow from origins, so counting both in full would count one thing twice: where the
 * origins agree, languages weigh a third.
 */
export function weighLanguages(a: Known, b: Known, population: Population): Part {
	const part = weighCodes('languages', [a.languages, b.languages], COMMON, (code) =>
		shareOf(population, 'language', code),
	);
	const sameOrigin = common(a.origins, b.origins).length > 0;
	return sameOrigin && part.weight !== 0 ? { ...part, weight: part.weight / 3 } : part;
}

type Codes = readonly string[] | undefined;

function weighCodes(
	evidence: 'origin' | 'languages',
	[a, b]: [Codes, Codes],
	same: number,
	share: (code: string) => number,
): Part {
	if (!a?.length || !b?.length) return { evidence, agreement: 'unknown', weight: 0 };
	const shared = common(a, b);
	// Of several, the rarest says most; each further code would have been a chance to agree.
	const chance = Math.min(0.9, either(a, b) * Math.min(...shared.map(share), 0.9));
	if (shared.length > 0) {
		return { evidence, agreement: 'same', weight: Math.max(0, Math.log2(same / chance)) };
	}
	return { evidence, agreement: 'different', weight: Math.log2((1 - same) / 0.9) };
}

function common(a: Codes, b: Codes): string[] {
	return (a ?? []).filter((code) => b?.includes(code));
}

function either(a: readonly string[], b: readonly string[]): number {
	return Math.max(1, Math.min(a.length, b.length));
}
