import type { Hash } from './merkle.ts';
import { nodeHash, rootOf, sameHash, treeOf } from './merkle.ts';

/**
 * The hashes that, with one leaf, give the root: proof that the leaf is in the tree.
 *
 * @param index from 0. Source: RFC 6962, section 2.1.1.
 */
export function inclusionProof(leaves: readonly Hash[], index: number): Hash[] {
	if (index < 0 || index >= leaves.length) throw new RangeError('no such leaf');
	if (leaves.length === 1) return [];
	const k = splitPoint(leaves.length);
	const [left, right] = [leaves.slice(0, k), leaves.slice(k)];
	return index < k
		? [...inclusionProof(left, index), rootOf(treeOf(right))]
		: [...inclusionProof(right, index - k), rootOf(treeOf(left))];
}

/** Source of the verification: RFC 9162, section 2.1.3.2. */
export function isIncluded(
	leaf: Hash,
	index: number,
	tree: { size: number; root: Hash },
	proof: readonly Hash[],
): boolean {
	if (index < 0 || index >= tree.size) return false;
	let [node, last, hash] = [index, tree.size - 1, leaf];
	for (const sibling of proof) {
		if (last === 0) return false;
		if (node % 2 === 1 || node === last) {
			hash = nodeHash(sibling, hash);
			while (node % 2 === 0 && node !== 0) [node, last] = [half(node), half(last)];
		} else {
			hash = nodeHash(hash, sibling);
		}
		[node, last] = [half(node), half(last)];
	}
	return last === 0 && sameHash(hash, tree.root);
}

/**
 * The hashes that show the first `size` leaves to be the beginning of all of them: proof that
 * nothing was taken away or rewritten in between. Source: RFC 6962, section 2.1.2.
 */
export function consistencyProof(leaves: readonly Hash[], size: number): Hash[] {
	if (size < 0 || size > leaves.length) throw new RangeError('no such tree');
	return size === 0 ? [] : subproof(leaves, size, true);
}

/** Source of the verification: RFC 9162, section 2.1.4.2. */
export function isConsistent(
	old: { size: number; root: Hash },
	tree: { size: number; root: Hash },
	proof: readonly Hash[],
): boolean {
	if (old.size > tree.size) return false;
	if (old.size === tree.size) return proof.length === 0 && sameHash(old.root, tree.root);
	if (old.size === 0) return proof.length === 0;
	const path = isPowerOfTwo(old.size) ? [old.root, ...proof] : [...proof];
	let [node, last] = [old.size - 1, tree.size - 1];
	while (node % 2 === 1) [node, last] = [half(node), half(last)];
	const [first, ...rest] = path;
	if (first === undefined) return false;
	let [before, now] = [first, first];
	for (const hash of rest) {
		if (last === 0) return false;
		if (node % 2 === 1 || node === last) {
			[before, now] = [nodeHash(hash, before), nodeHash(hash, now)];
			while (node % 2 === 0 && node !== 0) [node, last] = [half(node), half(last)];
		} else {
			now = nodeHash(now, hash);
		}
		[node, last] = [half(node), half(last)];
	}
	return last === 0 && sameHash(before, old.root) && sameHash(now, tree.root);
}

function subproof(leaves: readonly Hash[], size: number, known: boolean): Hash[] {
	if (size === leaves.length) return known ? [] : [rootOf(treeOf(leaves))];
	const k = splitPoint(leaves.length);
	const [left, right] = [leaves.slice(0, k), leaves.slice(k)];
	return size <= k
		? [...subproof(left, size, known), rootOf(treeOf(right))]
		: [...subproof(right, size - k, false), rootOf(treeOf(left))];
}

/** The largest power of two smaller than `size`. */
function splitPoint(size: number): number {
	let k = 1;
	while (k * 2 < size) k *= 2;
	return k;
}

function isPowerOfTwo(size: number): boolean {
	return splitPoint(size) * 2 === size || size === 1;
}

function half(n: number): number {
	return Math.floor(n / 2);
}
