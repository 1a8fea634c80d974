import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Hash } from './merkle.ts';
import { leafHash, rootOf, treeOf } from './merkle.ts';
import { consistencyProof, inclusionProof, isConsistent, isIncluded } from './paths.ts';

// The tree of the Certificate Transparency reference implementation.
const inputs = [
	'',
	'00',
	'10',
	'2021',
	'3031',
	'40414243',
	'5051525354555657',
	'606162636465666768696a6b6c6d6e6f',
];
const roots = [
	'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
	'6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
	'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
	'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
	'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
	'4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
	'76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
	'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
	'5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
];
const known = inputs.map((hex) => leafHash(Buffer.from(hex, 'hex')));

test.each(roots.map((root, size) => ({ size, root })))(
	'a tree of $size leaves has the root that other implementations give it',
	({ size, root }) => {
		expect(Buffer.from(rootOf(treeOf(known.slice(0, size)))).toString('hex')).toBe(root);
	},
);

const someLeaves = fc
	.array(fc.uint8Array({ maxLength: 4 }), { minLength: 1, maxLength: 70 })
	.map((data) => data.map(leafHash));

test('every leaf can be proved to be in the tree, and only in its own place', () => {
	fc.assert(
		fc.property(someLeaves, fc.nat(), fc.nat(), (leaves, a, b) => {
			const [index, other] = [a % leaves.length, b % leaves.length];
			const tree = { size: leaves.length, root: rootOf(treeOf(leaves)) };
			const proof = inclusionProof(leaves, index);
			expect(isIncluded(leaves[index] as Hash, index, tree, proof)).toBe(true);
			expect(isIncluded(leafHash(Buffer.from('strange')), index, tree, proof)).toBe(false);
			expect(
				isIncluded(leaves[index] as Hash, index, { ...tree, root: leafHash(tree.root) }, proof),
			).toBe(false);
			if (other !== index && !same(leaves[index], leaves[other])) {
				expect(isIncluded(leaves[other] as Hash, index, tree, proof)).toBe(false);
			}
			expect(isIncluded(leaves[index] as Hash, index, tree, [...proof, tree.root])).toBe(false);
			if (proof.length > 0) {
				expect(isIncluded(leaves[index] as Hash, index, tree, proof.slice(1))).toBe(false);
			}
		}),
	);
});

test('every earlier tree can be proved to be the beginning of the later one', () => {
	fc.assert(
		fc.property(someLeaves, fc.nat(), (leaves, n) => {
			const size = n % (leaves.length + 1);
			const old = { size, root: rootOf(treeOf(leaves.slice(0, size))) };
			const tree = { size: leaves.length, root: rootOf(treeOf(leaves)) };
			expect(isConsistent(old, tree, consistencyProof(leaves, size))).toBe(true);
		}),
	);
});

test('a rewritten past has no proof', () => {
	fc.assert(
		fc.property(someLeaves, fc.nat(), fc.nat(), (leaves, n, at) => {
			const size = 1 + (n % leaves.length);
			const old = { size, root: rootOf(treeOf(leaves.slice(0, size))) };
			const rewritten = leaves.with(at % size, leafHash(Buffer.from('rewritten')));
			const tree = { size: rewritten.length, root: rootOf(treeOf(rewritten)) };
			expect(isConsistent(old, tree, consistencyProof(rewritten, size))).toBe(false);
		}),
	);
});

function same(a: Hash | undefined, b: Hash | undefined): boolean {
	return a !== undefined && b !== undefined && Buffer.compare(a, b) === 0;
}
