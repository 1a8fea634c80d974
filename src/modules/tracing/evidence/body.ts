import { BUILDS, type Known, type Mark, type MarkKind, type Range } from './known.ts';
import type { Part } from './part.ts';
import { CONDITIONS } from './reliability.ts';
import { likelihoodRatio, type Share, touch, type Windows, withShares } from './windows.ts';

/** Heights as ranges, centimetres: what a family remembers and what a table of bones says differ. */
export function weighHeight(a: Known, b: Known): Part {
	if (!a.height || !b.height) return { evidence: 'height', agreement: 'unknown', weight: 0 };
	const [one, other] = [heights(a.height, a), heights(b.height, b)];
	const weight = Math.log2(likelihoodRatio(one, other, people));
	const agreement = touch(one, other) ? 'same' : weight > -1 ? 'close' : 'different';
	return { evidence: 'height', agreement, weight };
}

function heights({ from, to }: Range, { condition = 'living' }: Known): Windows {
	const far = CONDITIONS[condition].height;
	const windows = [
		{ chance: (1 - far) * 0.7, from, to },
		{ chance: (1 - far) * 0.3, from: from - 5, to: to + 5 },
		{ chance: far, from: 40, to: 230 },
	];
	return withShares(windows, people);
}

/**
 * Heights of adults: 168 ± 9.5 cm, both sexes together (logistic of the same spread), with one in
 * ten spread evenly from 50 cm on for children. Assumed from the means of NCD-RisC (2016).
 */
const people: Share = (from, to) => {
	const grown = logistic((to + 0.5 - 168) / 5.2) - logistic((from - 0.5 - 168) / 5.2);
	const even = Math.max(0, Math.min(to + 0.5, 200) - Math.max(from - 0.5, 50)) / 150;
	return Math.max(1e-6, 0.9 * grown + 0.1 * even);
};

function logistic(x: number): number {
	return 1 / (1 + Math.exp(-x));
}

/** Slight, medium or heavy: a word of the family against one of a stranger. Half of all are medium. */
export function weighBuild(a: Known, b: Known): Part {
	if (!a.build || !b.build) return { evidence: 'build', agreement: 'unknown', weight: 0 };
	const apart = Math.abs(BUILDS.indexOf(a.build) - BUILDS.indexOf(b.build));
	const unsure = Math.max(blur(a, 'build'), blur(b, 'build'));
	const weight = ([0.8, -0.6, -2][apart] ?? 0) * (1 - unsure);
	const agreement = (['same', 'close', 'different'] as const)[apart] ?? 'unknown';
	return { evidence: 'build', agreement, weight };
}

/** How many people bear a mark of a kind at one site. Assumed, and generous to be cautious. */
const BORNE: Record<MarkKind, number> = {
	tattoo: 0.03,
	scar: 0.05,
	amputation: 0.003,
	implant: 0.01,
	dental: 0.05,
	other: 0.1,
};

/** What does not go with the skin. */
const LASTING: readonly MarkKind[] = ['amputation', 'implant', 'dental'];
const MOST = 12;

/** Marks that both records have, and those that somebody looked for and did not see. */
export function weighMarks(a: Known, b: Known): Part {
	const pairs = (a.marks ?? []).flatMap((mark) =>
		(b.marks ?? [])
			.filter(({ kind, site }) => kind === mark.kind && site === mark.site)
			.map((other) => bits(mark, other, a, b)),
	);
	if (pairs.length === 0) return { evidence: 'marks', agreement: 'unknown', weight: 0 };
	const weight = Math.min(
		MOST,
		pairs.reduce((sum, next) => sum + next, 0),
	);
	return { evidence: 'marks', agreement: weight > 0 ? 'same' : 'different', weight };
}

function bits(mark: Mark, other: Mark, a: Known, b: Known): number {
	if (!mark.seen && !other.seen) return 0;
	const lasting = LASTING.includes(mark.kind);
	const unsure = lasting ? 0.05 : Math.max(blur(a, 'skin'), blur(b, 'skin'));
	if (mark.seen && other.seen) return Math.log2((1 - unsure / 2) / BORNE[mark.kind]);
	return Math.log2(Math.max(0.05, unsure));
}

function blur({ condition = 'living' }: Known, what: 'build' | 'skin'): number {
	return CONDITIONS[condition][what];
}
