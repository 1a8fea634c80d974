import { createHash } from 'node:crypto';

/** 32 bytes of SHA-256. */
export type Hash = Uint8Array;

/**
 * A Merkle tree that remembers only the roots of its full subtrees, largest first: enough to
 * grow and to know its root, and never more than 53 hashes.
 *
 * Source: RFC 6962, section 2.1.
 */
export type Tree = { readonly size: number; readonly peaks: readonly Hash[] };

export const EMPTY_TREE: Tree = { size: 0, peaks: [] };

export function leafHash(data: Uint8Array): Hash {
	return createHash('sha256').update(LEAF).update(data).digest();
}

export function nodeHash(left: Hash, right: Hash): Hash {
	return createHash('sha256').update(NODE).update(left).update(right).digest();
}

export function withLeaf(tree: Tree, leaf: Hash): Tree {
	const peaks = [...tree.peaks];
	let right = leaf;
	for (let size = tree.size; size % 2 === 1; size = Math.floor(size / 2)) {
		right = nodeHash(peaks.pop() as Hash, right);
	}
	return { size: tree.size + 1, peaks: [...peaks, right] };
}

export function rootOf(tree: Tree): Hash {
	if (tree.size === 0) return createHash('sha256').digest();
	return tree.peaks.reduceRight((right, left) => nodeHash(left, right));
}

export function treeOf(leaves: Iterable<Hash>): Tree {
	let tree = EMPTY_TREE;
	for (const leaf of leaves) tree = withLeaf(tree, leaf);
	return tree;
}

export function sameHash(a: Hash, b: Hash): boolean {
	return Buffer.compare(a, b) === 0;
}

const LEAF = Uint8Array.of(0);
const NODE = Uint8Array.of(1);
