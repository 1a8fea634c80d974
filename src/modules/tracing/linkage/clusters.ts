/** Candidates as three columns of equal length: two people (numbers from 0) and their log2 odds. */
export type Edges = { l: Int32Array; r: Int32Array; weight: Float32Array };

/** Evidence against a merge that a pair gives which was never compared: it shares no key. */
const NOT_COMPARED = -4;
/** No single pair may outvote all others. */
const STRONGEST = 8;

/**
 * Groups of records of one person. The two groups that agree most are joined first, and only as
 * long as all their pairs together speak for it: one weak or mistaken pair joins nobody, as it does
 * where whatever is connected becomes one person.
 *
 * @returns for each person the number of the group
 */
export function clustersOf(people: number, edges: Edges): Int32Array {
	const group = Int32Array.from({ length: people }, (_, n) => n);
	const size = new Int32Array(people).fill(1);
	const links: (Map<number, Link> | undefined)[] = new Array(people);
	const heap = new Heap();
	for (let i = 0; i < edges.l.length; i += 1) {
		const [a, b] = [edges.l[i] ?? 0, edges.r[i] ?? 0];
		const weight = Math.max(-STRONGEST, Math.min(STRONGEST, edges.weight[i] ?? 0));
		const link = { sum: weight, pairs: 1, version: 0 };
		mapOf(links, a).set(b, link);
		mapOf(links, b).set(a, link);
		if (weight > 0) heap.push(weight, a, b, 0);
	}
	for (let top = heap.pop(); top; top = heap.pop()) {
		const link = links[top.a]?.get(top.b);
		if (!link || link.version !== top.version) continue;
		const [keep, lose] =
			sizeOf(links, top.a) >= sizeOf(links, top.b) ? [top.a, top.b] : [top.b, top.a];
		const [kept, lost] = [mapOf(links, keep), mapOf(links, lose)];
		kept.delete(lose);
		lost.delete(keep);
		group[lose] = keep;
		size[keep] = (size[keep] ?? 0) + (size[lose] ?? 0);
		for (const [other, link] of lost) {
			const theirs = mapOf(links, other);
			theirs.delete(lose);
			const own = kept.get(other);
			if (own) {
				own.sum += link.sum;
				own.pairs += link.pairs;
			} else {
				kept.set(other, link);
				theirs.set(keep, link);
			}
		}
		links[lose] = undefined;
		for (const [other, link] of kept) {
			link.version += 1;
			const all = (size[keep] ?? 1) * (size[other] ?? 1);
			const mean = (link.sum + (all - link.pairs) * NOT_COMPARED) / all;
			if (mean > 0) heap.push(mean, keep, other, link.version);
		}
	}
	for (let n = 0; n < people; n += 1) group[n] = rootOf(group, n);
	return group;
}

/** `sum` of the weights of the pairs that were compared between two groups. */
type Link = { sum: number; pairs: number; version: number };

function mapOf(links: (Map<number, Link> | undefined)[], n: number): Map<number, Link> {
	let map = links[n];
	if (!map) {
		map = new Map();
		links[n] = map;
	}
	return map;
}

function sizeOf(links: readonly (Map<number, Link> | undefined)[], n: number): number {
	return links[n]?.size ?? 0;
}

function rootOf(group: Int32Array, n: number): number {
	let root = n;
	while (group[root] !== root) root = group[root] ?? root;
	return root;
}

type Entry = { priority: number; a: number; b: number; version: number };

class Heap {
	#items: Entry[] = [];

	push(priority: number, a: number, b: number, version: number): void {
		const items = this.#items;
		let at = items.push({ priority, a, b, version }) - 1;
		while (at > 0) {
			const up = (at - 1) >> 1;
			if (this.#priority(up) >= this.#priority(at)) return;
			this.#swap(at, up);
			at = up;
		}
	}

	pop(): Entry | undefined {
		const items = this.#items;
		const top = items[0];
		const last = items.pop();
		if (!top || !last || items.length === 0) return top;
		items[0] = last;
		for (let at = 0; ; ) {
			const [left, right] = [2 * at + 1, 2 * at + 2];
			let best = at;
			if (this.#priority(left) > this.#priority(best)) best = left;
			if (this.#priority(right) > this.#priority(best)) best = right;
			if (best === at) return top;
			this.#swap(at, best);
			at = best;
		}
	}

	#priority(at: number): number {
		return this.#items[at]?.priority ?? Number.NEGATIVE_INFINITY;
	}

	#swap(a: number, b: number): void {
		const [one, two] = [this.#items[a], this.#items[b]];
		if (!one || !two) return;
		this.#items[a] = two;
		this.#items[b] = one;
	}
}
