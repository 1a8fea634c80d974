import fc from 'fast-check';
import { expect, test } from 'vitest';
import { clustersOf } from './clusters.ts';

const edges = (list: readonly (readonly [number, number, number])[]) => ({
	l: Int32Array.from(list, ([l]) => l),
	r: Int32Array.from(list, ([, r]) => r),
	weight: Float32Array.from(list, ([, , weight]) => weight),
});

test('one weak pair does not make two people one', () => {
	const families = edges([
		[0, 1, 8],
		[0, 2, 8],
		[1, 2, 8],
		[3, 4, 8],
		[3, 5, 8],
		[4, 5, 8],
		[2, 3, 1],
	]);
	const [a, b, c, d, e, f] = clustersOf(6, families);
	expect([b, c]).toEqual([a, a]);
	expect([e, f]).toEqual([d, d]);
	expect(d).not.toBe(a);
});

test('a record that agrees with most of a group belongs to it, though one pair is unlike', () => {
	const group = edges([
		[0, 1, 8],
		[0, 2, 8],
		[1, 2, 8],
		[0, 3, 6],
		[1, 3, 6],
		[2, 3, -3],
	]);
	expect(new Set(clustersOf(4, group)).size).toBe(1);
});

test('nobody is joined with anybody to whom no chain of likely pairs leads', () => {
	const pair = fc.tuple(fc.nat(19), fc.nat(19), fc.double({ min: -10, max: 10, noNaN: true }));
	fc.assert(
		fc.property(fc.array(pair), (drawn) => {
			const unique = new Map(
				drawn.filter(([a, b]) => a < b).map((one) => [`${one[0]}-${one[1]}`, one]),
			);
			const list = [...unique.values()];
			const found = clustersOf(20, edges(list));
			const chain = Array.from({ length: 20 }, (_, n) => n);
			for (let round = 0; round < 20; round += 1) {
				for (const [a, b, weight] of list) {
					if (weight <= 0) continue;
					const low = Math.min(chain[a] ?? 0, chain[b] ?? 0);
					chain[a] = low;
					chain[b] = low;
				}
			}
			for (const [n, group] of found.entries()) expect(chain[n]).toBe(chain[group]);
		}),
	);
});
