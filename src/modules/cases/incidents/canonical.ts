/**
 * Who somebody is, when others turned out to be the same person. Whoever is called the same as
 * someone who is not there is themselves; of people who are called the same in a ring, the first.
 *
 * @param same number of each person there is, and of whom they are said to be
 */
export function canonical(same: ReadonlyMap<number, unknown>, number: number): number {
	const seen: number[] = [];
	let one = number;
	while (!seen.includes(one)) {
		seen.push(one);
		const next = same.get(one);
		if (typeof next !== 'number' || !same.has(next)) return one;
		one = next;
	}
	return Math.min(...seen.slice(seen.indexOf(one)));
}
