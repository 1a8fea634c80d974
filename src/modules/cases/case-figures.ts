import type { Figure } from '#foundations/procedures/index.ts';
import { CHILD_THRESHOLD, THRESHOLD } from '#modules/reports/index.ts';
import type { ShownTable } from './incidents/index.ts';

/** An indicator as it may be shown: `null` where a number would point at someone. */
export type CaseFigure = Pick<Figure, 'id' | 'kind'> & {
	readonly numerator: number | null;
	readonly denominator: number | null;
	readonly value: number | null;
};

export type CaseFigures = {
	procedures: readonly {
		procedure: string;
		version: number;
		records: number | null;
		figures: readonly CaseFigure[];
		/** Of incidents: by type of act, by who took part, by how sure it is. */
		tables?: readonly ShownTable[];
	}[];
	/** The last month counted. */
	until: string;
};

/** Procedures that count children: a larger group to hide in. */
const CHILDREN = ['child-best-interests'];

export function thresholdOf(procedure: string): number {
	return CHILDREN.includes(procedure) ? CHILD_THRESHOLD : THRESHOLD;
}

/**
 * Holds a figure back where it or what is missing from it is small: of six complaints answered in
 * time out of seven everyone would know of the one. Zero is told: nobody is in it.
 */
export function shownFigure(figure: Figure, threshold: number): CaseFigure {
	const { id, kind, numerator, denominator, value } = figure;
	const small = (count: number) => count > 0 && count < threshold;
	const isPart = kind === 'on-time' || kind === 'share';
	const rest = isPart ? denominator - numerator : 0;
	const hidden = denominator < threshold || small(numerator) || small(rest);
	// A middle of few cases is the case of one of them.
	const hides = hidden || (kind === 'median' && numerator < threshold);
	if (hides) return { id, kind, numerator: null, denominator: null, value: null };
	return { id, kind, numerator, denominator, value };
}
