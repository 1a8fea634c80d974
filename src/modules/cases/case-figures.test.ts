import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shownFigure, thresholdOf } from './case-figures.ts';

const figure = (
	kind: 'count' | 'share' | 'on-time' | 'median',
	numerator: number,
	denominator: number,
) => ({
	...{ id: 'answered', kind, numerator, denominator, value: 0.5 },
});
const isHidden = (shown: { value: number | null }) => shown.value === null;

test('of six answered in time out of seven, everyone would know of the one', () => {
	expect(isHidden(shownFigure(figure('on-time', 6, 7), 5))).toBe(true);
	expect(isHidden(shownFigure(figure('on-time', 1, 70), 5))).toBe(true);
	expect(isHidden(shownFigure(figure('on-time', 60, 70), 5))).toBe(false);
	expect(isHidden(shownFigure(figure('on-time', 0, 70), 5))).toBe(false);
});

test('the middle of few is the case of one of them', () => {
	expect(isHidden(shownFigure(figure('median', 0, 70), 5))).toBe(true);
	expect(isHidden(shownFigure(figure('median', 4, 70), 5))).toBe(true);
});

test('where children are counted the group is larger', () => {
	expect(thresholdOf('child-best-interests')).toBe(10);
	expect(thresholdOf('complaint')).toBe(5);
});

test('nothing small is ever shown, neither what is said nor what is left', () => {
	const count = fc.nat({ max: 40 });
	fc.assert(
		fc.property(fc.constantFrom('share', 'on-time'), count, count, (kind, some, more) => {
			const shown = shownFigure(figure(kind, some, some + more), 5);
			if (isHidden(shown)) return;
			for (const part of [some, more]) expect(part === 0 || part >= 5).toBe(true);
			expect(some + more).toBeGreaterThanOrEqual(5);
		}),
	);
});
