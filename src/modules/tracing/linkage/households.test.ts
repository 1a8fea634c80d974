import { expect, test } from 'vitest';
import { calibrationOf } from './calibration.ts';
import { whereCareless } from './careless.ts';
import { amongNeighbours, householdsOf } from './households.ts';

const [SURNAME, ADDRESS, SAME, DIFFERENT] = [0, 1, 1, 6];
const U = [
	[1, 0.01, 0, 0, 0, 0.01, 0.98],
	[1, 0.001, 0, 0, 0, 0, 0.999],
];

/** A hundred pairs of two people at one address, so many of them with one surname. */
function living(together: number) {
	const pair = (level: number, count: number) => ({
		place: ADDRESS,
		levels: [level, SAME],
		count,
	});
	const near = [pair(SAME, together), pair(DIFFERENT, 100 - together)];
	return householdsOf(SURNAME, near, U[SURNAME] ?? [], () => 0);
}

test('where families live together, a surname that neighbours share says little', () => {
	const families = living(90);
	expect(amongNeighbours([SAME, SAME], families, U)).toBeLessThan(0.02);
	expect(amongNeighbours([SAME, DIFFERENT], families, U)).toBe(1);
	expect(amongNeighbours([0, SAME], families, U)).toBe(1);
});

test('where neighbours rarely share a surname, it says what it says elsewhere', () => {
	expect(amongNeighbours([SAME, SAME], living(5), U)).toBe(1);
});

test('careless files raise faint odds, careful files and compared places change nothing', () => {
	const comparison = (role: 'surname' | 'address') => ({
		evidence: { key: 'e', name: role, role, kind: 'text' as const, left: [], right: [] },
	});
	const careful = { m: [[1, 0.9, 0, 0, 0, 0.05, 0.05]] };
	const careless = { m: [[1, 0.4, 0, 0, 0, 0.5, 0.1]] };
	expect(whereCareless([comparison('surname')], careful)(0.5)).toBe(0.5);
	expect(whereCareless([comparison('surname')], careless)(0.5)).toBeGreaterThan(0.8);
	expect(whereCareless([comparison('address')], careless)(0.5)).toBe(0.5);
});

test('what cannot be known without labels is said, and nothing is said where no pair is in doubt', () => {
	const doubtful = Float64Array.of(0.2, 0.6, 0.999);
	expect(calibrationOf(doubtful, 3, 1)).toEqual({
		calibrated: false,
		middle: 2,
		why: 'few kinds of evidence',
	});
	expect(calibrationOf(doubtful, 7, 0).why).toBe('few rows of each person');
	expect(calibrationOf(doubtful, 7, 1).calibrated).toBe(true);
	expect(calibrationOf(Float64Array.of(0.999), 3, 0).calibrated).toBe(true);
});
