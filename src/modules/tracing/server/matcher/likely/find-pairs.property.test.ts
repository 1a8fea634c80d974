import fc from 'fast-check';
import { expect, test } from 'vitest';
import { seeded, TRADITIONS } from '#tests/support/invented-names.ts';
import { likeliest, MOST_RAISED, pairOf, type Raised } from '../../../candidate-policy.ts';
import { BUILDS, type Fates, type Known, type Mark } from '../../../evidence/index.ts';
import { analyseName } from '../../../names/index.ts';
import { type Person, Register } from '../register.ts';
import { findPairs } from './find-pairs.ts';

const words = TRADITIONS.flatMap(({ given, family }) => [...given, ...family].flat());
/** Beside whole names: one letter, a nickname, neighbours joined and apart, many words, no word. */
const ODD = [
	'M.',
	'Bill',
	'William',
	'Nur',
	'Din',
	'Nurdin',
	'Abu Bakr',
	'Abubakr',
	'王小明',
	'?',
	'',
];

function someone(random: () => number, number: number): Person {
	const one = <T>(of: readonly T[]): T => of[Math.floor(random() * of.length)] as T;
	const maybe = <T>(share: number, make: () => T) => (random() < share ? make() : undefined);
	const name = () => {
		const size = one([1, 2, 2, 2, 3, 4, 10]);
		return Array.from({ length: size }, () => (random() < 0.1 ? one(ODD) : one(words))).join(' ');
	};
	const names = Array.from({ length: one([0, 1, 1, 1, 2]) }, () => ({
		...{ name: analyseName(name()), use: one(['own', 'own', 'travelled_under'] as const) },
	}));
	const born = `${1980 + Math.floor(random() * 25)}-0${1 + Math.floor(random() * 9)}-1${Math.floor(random() * 9)}`;
	const later = `${Number(born.slice(0, 4)) + 4}${born.slice(4)}`;
	const height = 160 + Math.floor(random() * 20);
	const mark = (): Mark => ({
		...{ kind: one(['tattoo', 'scar', 'implant'] as const), site: one(['arm', 'hand']) },
		seen: random() < 0.8,
	});
	const said: { [K in keyof Known]: Known[K] | undefined } = {
		names: names.length > 0 ? names : undefined,
		birth: maybe(0.7, () =>
			random() < 0.5
				? { from: born, to: born, basis: one(['stated', 'default'] as const) }
				: { from: born, to: later, basis: 'estimated' as const },
		),
		sex: maybe(0.8, () => one(['male', 'male', 'female', 'other'] as const)),
		origins: maybe(0.7, () => [one(['SY', 'ER', 'AF'])]),
		languages: maybe(0.4, () => [one(['ar', 'ti', 'fa']), one(['en', 'ar'])]),
		height: maybe(0.5, () => ({ from: height, to: height + 6 })),
		build: maybe(0.3, () => one(BUILDS)),
		marks: maybe(0.3, () => [mark(), mark()]),
		event: maybe(0.2, () => one(['wreck', 'fire'])),
		legs: maybe(0.5, () => [{ place: one(['tripoli', 'agadez']) }, { place: one(['LY', 'NE']) }]),
		companions: maybe(0.2, () => [one(['friend', 'cousin']), one(['friend', 'aunt'])]),
		companionNames: maybe(0.3, () => [analyseName(name()), analyseName(one(words))]),
		condition: one(['living', 'fresh', 'early', 'advanced', 'skeleton', 'unknown'] as const),
		lastContact: maybe(0.1, () => ({ from: '2024-05-01', to: '2024-05-01' })),
		died: maybe(0.1, () => ({ from: '2024-01-01', to: '2024-03-01' })),
	};
	const known = Object.fromEntries(Object.entries(said).filter(([, value]) => value)) as Known;
	const kind = number % 3 === 0 ? 'missing' : 'dead';
	const stage = random() < 0.9 ? 'open' : 'told';
	return { id: String(number), kind, stage, drill: false, position: 1, known, names: [] };
}

const fates: Fates = new Map([
	['friend', { event: 'wreck' }],
	['cousin', { place: 'agadez' }],
]);

function heaviest(pairs: readonly Raised[]): number[] {
	return likeliest(pairs).map(({ weight }) => weight);
}

test('whoever would be raised if everyone were compared is raised, whoever came and went before', () => {
	let raised = 0;
	let most = 0;
	fc.assert(
		fc.property(fc.integer(), fc.constantFrom(150, 4_000, 300_000), (seed, size) => {
			const random = seeded(seed);
			const people = Array.from({ length: 150 }, (_, number) => someone(random, number));
			const register = new Register();
			for (const person of people) register.set(person.id, someone(random, Number(person.id)));
			for (const person of people) register.set(person.id, person);
			for (const person of people.splice(120)) register.delete(person.id);
			const surroundings = { population: { people: size, event: () => 40 }, fates };
			for (const one of people.filter(({ stage }) => stage === 'open').slice(0, 40)) {
				const others = [...register.across(one).everyone()];
				const all = others.flatMap((other) => pairOf(one, other, surroundings) ?? []);
				const among = { surroundings, inHand: new Set<string>(), isFree: () => true };
				const found = run(findPairs(register, one, among));
				expect(heaviest(found)).toEqual(heaviest(all));
				raised += heaviest(found).length;
				most += Math.min(all.length, MOST_RAISED);
			}
		}),
		{ numRuns: 4 },
	);
	expect(raised).toBe(most);
	expect(raised).toBeGreaterThan(100);
});

function run<T>(work: Generator<void, T>): T {
	for (;;) {
		const step = work.next();
		if (step.done) return step.value;
	}
}
