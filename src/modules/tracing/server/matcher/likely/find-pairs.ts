import { leastGained, MOST_RAISED, pairOf, type Raised } from '../../../candidate-policy.ts';
import { prior, type Surroundings } from '../../../evidence/index.ts';
import type { Person, Register } from '../register.ts';

type Among = {
	surroundings: Surroundings;
	/** Ids of those with whom it waits already: they are compared, however little speaks for them. */
	inHand: ReadonlySet<string>;
	isFree: (other: Person) => boolean;
};

/**
 * The likeliest pairs of one record, and those that wait with it already. Whoever cannot be among
 * them, whatever the evidence said, is passed over: what is left is as if everyone were compared.
 * Gives way between pieces of the work.
 */
export function* findPairs(
	people: Register,
	one: Person,
	{ surroundings, inHand, isFree }: Among,
): Generator<void, Raised[]> {
	const across = people.across(one);
	const pairs: Raised[] = [];
	for (const id of inHand) {
		const other = across.get(id);
		const pair = other && isFree(other) && pairOf(one, other, surroundings, true);
		if (pair) pairs.push(pair);
		yield;
	}
	const heaviest = pairs.map(({ weight }) => weight).sort((a, b) => b - a);
	const first = prior(surroundings.population);
	const least = leastGained(surroundings);
	const likely = yield* across.likely(one.known, people.beside(one), least, surroundings);
	for (const { person, bits } of likely) {
		// All that are left weigh less than so many do already.
		if (bits + first < (heaviest[MOST_RAISED - 1] ?? Number.NEGATIVE_INFINITY)) break;
		if (inHand.has(person.id) || !isFree(person)) continue;
		const pair = pairOf(one, person, surroundings);
		yield;
		if (!pair) continue;
		pairs.push(pair);
		heaviest.push(pair.weight);
		heaviest.sort((a, b) => b - a);
	}
	return pairs;
}
