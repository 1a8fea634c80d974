import fc from 'fast-check';
import { expect, test } from 'vitest';
import { loosened, tie } from './tied-evidence.ts';

/** Three evidences of three levels: not known, same, different. The second repeats the first. */
const U = [
	[1, 0.1, 0.9],
	[1, 0.1, 0.9],
	[1, 0.1, 0.9],
];
const SEEN = [1, 2].flatMap((place) =>
	[1, 2].map((name) => ({
		levels: [place, place, name],
		count: 1000 * (place === 1 ? 0.1 : 0.9) * (name === 1 ? 0.1 : 0.9),
	})),
);

test('a postcode that follows from the place says nothing more, a name says all it did', () => {
	const tied = tie([0, 1], SEEN, U, () => 0);
	expect(tied).toMatchObject([{ parent: 0, child: 1 }]);
	expect(loosened([1, 1, 1], tied, U)).toBeCloseTo(0.1, 1);
	expect(loosened([1, 0, 1], tied, U)).toBe(1);
});

test('each evidence is tied to the one that tells most of it', () => {
	expect(tie([0, 2, 1], SEEN, U, () => 0)).toMatchObject([
		{ parent: 0, child: 2 },
		{ parent: 0, child: 1 },
	]);
});

test('pairs of one person among those at random tie nothing', () => {
	const independent = [1, 2].flatMap((place) =>
		[1, 2].map((code) => ({
			levels: [place, code, 2],
			count: 1000 * (place === 1 ? 0.1 : 0.9) * (code === 1 ? 0.1 : 0.9),
		})),
	);
	const withPeople = [...independent, { levels: [1, 1, 1], count: 500 }];
	const tied = tie([0, 1], withPeople, U, (levels) => (levels[2] === 1 ? 1e6 : 0));
	expect(loosened([1, 1, 2], tied, U)).toBeCloseTo(1, 1);
});

test('a tie never lets an agreement say more', () => {
	const level = fc.nat(2);
	const seen = fc.array(fc.record({ levels: fc.tuple(level, level, level), count: fc.nat(500) }), {
		minLength: 1,
	});
	fc.assert(
		fc.property(seen, level, (drawn, above) => {
			expect(
				loosened(
					[above, 1, 1],
					tie([0, 1, 2], drawn, U, () => 0),
					U,
				),
			).toBeLessThanOrEqual(1 + 1e-9);
		}),
	);
});
