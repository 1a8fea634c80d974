import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
	type Before,
	type CodedPart,
	isWritten,
	LEAD,
	likeliest,
	MOST_RAISED,
	oneToOne,
	type Raised,
} from './candidate-policy.ts';
import { WISHES } from './content.ts';
import { type Asked, type Decided, decideOn, isIdentified } from './decision-policy.ts';
import { type CandidateStage, METHODS, TELLING_SUBJECTS, type TellingSubject } from './kinds.ts';
import {
	isForFamily,
	refusedAct,
	refusedSubject,
	type Telling,
	type TellingAct,
	type TellingFacts,
} from './telling-policy.ts';

const PEOPLE = ['amara', 'bashir', 'chanthou'];
const person = fc.constantFrom(...PEOPLE);
const text = fc.constantFrom('', 'said so');

type Act =
	| ({ what: 'decide' } & Asked)
	| { what: 'plan'; by: string; subject: TellingSubject; communicator: string }
	| { what: TellingAct; by: string };

const act: fc.Arbitrary<Act> = fc.oneof(
	fc.record({
		what: fc.constant('decide' as const),
		kind: fc.constantFrom('reject', 'propose', 'confirm', 'overturn'),
		by: person,
		method: fc.constantFrom(...METHODS, null),
		...{ authority: text, reference: text, reasons: text },
	}),
	fc.record({
		what: fc.constant('plan' as const),
		...{ by: person, subject: fc.constantFrom(...TELLING_SUBJECTS), communicator: person },
	}),
	fc.record({ what: fc.constantFrom<TellingAct>('sign', 'tell', 'take_back'), by: person }),
);

type World = {
	facts: TellingFacts;
	tellings: Telling[];
	told: { telling: Telling; log: Decided[]; by: string }[];
};

/** Plays acts as the doors do: what a rule refuses does not happen. */
function play(acts: readonly Act[], facts: TellingFacts): World {
	const world: World = { facts, tellings: [], told: [] };
	for (const one of acts) step(world, one);
	return world;
}

function step(world: World, one: Act): void {
	const { facts, tellings } = world;
	if (one.what === 'decide') {
		const answer = decideOn({ ...facts, taken: false }, facts.log, one);
		if (!answer.ok) return;
		const { kind, by, method } = one;
		world.facts = { ...facts, stage: answer.stage, log: [...facts.log, { kind, by, method }] };
		if (kind === 'overturn') for (const telling of tellings) telling.stage = 'taken_back';
		return;
	}
	if (one.what === 'plan') {
		if (refusedSubject(facts, one.subject)) return;
		const { subject, communicator, by } = one;
		tellings.push({ stage: 'planned', subject, communicator, plannedBy: by, signedBy: null });
		return;
	}
	const telling = tellings.at(-1);
	if (!telling || refusedAct(telling, facts, { act: one.what, by: one.by })) return;
	if (one.what === 'sign') Object.assign(telling, { stage: 'signed', signedBy: one.by });
	if (one.what === 'take_back') telling.stage = 'taken_back';
	if (one.what !== 'tell') return;
	telling.stage = 'told';
	world.told.push({ telling: { ...telling }, log: [...facts.log], by: one.by });
}

/** A way that can be gone, mixed with whatever else: else chance would rarely get to the end. */
function likely(subject: TellingSubject, method: (typeof METHODS)[number]): Act[] {
	const words = { method, authority: 'x', reference: 'x', reasons: 'x' };
	return [
		{ what: 'decide', kind: 'propose', by: 'amara', ...words },
		{ what: 'decide', kind: 'confirm', by: 'bashir', ...words },
		{ what: 'plan', by: 'amara', subject, communicator: 'chanthou' },
		{ what: 'sign', by: 'bashir' },
		{ what: 'tell', by: 'chanthou' },
	];
}

const acts = (way: readonly Act[]) =>
	fc
		.tuple(fc.array(act, { maxLength: 30 }), fc.array(fc.boolean(), { minLength: 5, maxLength: 5 }))
		.map(([any, keep]) => [
			...way.filter((_, i) => keep[i]),
			...any,
			...way.filter((_, i) => keep[i]),
		]);
const unknown = { stage: 'waiting' as CandidateStage, log: [], wish: null, wayIsKnown: true };

test('the way that it should go can be gone', () => {
	const dead = play(likely('death', 'authority_dna'), { ...unknown, foundKind: 'dead' });
	expect(dead.told).toHaveLength(1);
	const alive = play(likely('alive', 'own_word'), {
		...unknown,
		foundKind: 'alive',
		wish: 'alive',
	});
	expect(alive.told).toHaveLength(1);
});

test('no sequence of acts tells of a death without an authority’s method, two signers and a named teller', () => {
	fc.assert(
		fc.property(acts(likely('death', 'authority_dental')), fc.boolean(), (all, wayIsKnown) => {
			const { told } = play(all, { ...unknown, foundKind: 'dead', wayIsKnown });
			for (const { telling, log, by } of told) {
				expect(telling.subject).toBe('death');
				expect(wayIsKnown).toBe(true);
				const [proposed, confirmed] = log.slice(-2);
				expect([proposed?.kind, confirmed?.kind]).toEqual(['propose', 'confirm']);
				expect(proposed?.by).not.toBe(confirmed?.by);
				for (const one of [proposed, confirmed]) expect(one?.method).toMatch(/^authority_/);
				expect(telling.signedBy).not.toBeNull();
				expect(telling.signedBy).not.toBe(telling.plannedBy);
				expect(by).toBe(telling.communicator);
			}
		}),
		{ numRuns: 2000 },
	);
});

test('whoever wishes nothing is told of in no words but those of a search that found nobody', () => {
	const silent = fc.constantFrom('nothing', 'not_asked', null);
	fc.assert(
		fc.property(acts(likely('alive', 'own_word')), silent, (all, wish) => {
			const { told } = play(all, { ...unknown, foundKind: 'alive', wish });
			expect(told.filter(({ telling }) => isForFamily(telling))).toEqual([]);
		}),
		{ numRuns: 1000 },
	);
});

test('a living person’s family learns at most what they agreed to', () => {
	const most = { not_asked: 0, nothing: 0, alive: 1, message: 2, contact: 3 } as const;
	const says = { searching: 0, alive: 1, message: 2, contact: 3, death: 9 } as const;
	fc.assert(
		fc.property(acts(likely('contact', 'own_word')), fc.constantFrom(...WISHES), (all, wish) => {
			const { told } = play(all, { ...unknown, foundKind: 'alive', wish });
			for (const { telling } of told) {
				expect(says[telling.subject]).toBeLessThanOrEqual(most[wish]);
			}
		}),
		{ numRuns: 1000 },
	);
});

test('an overturned match leaves no telling that stands, and nothing more is told of it', () => {
	fc.assert(
		fc.property(acts(likely('death', 'authority_dna')), (all) => {
			const before = play(all, { ...unknown, foundKind: 'dead' });
			const over: Act = {
				what: 'decide',
				kind: 'overturn',
				by: 'amara',
				method: null,
				authority: '',
				reference: '',
				reasons: 'wrong',
			};
			const told = before.told.length;
			const wasConfirmed = before.facts.stage === 'confirmed';
			step(before, over);
			if (!wasConfirmed) return;
			expect(before.tellings.every(({ stage }) => stage === 'taken_back')).toBe(true);
			step(before, { what: 'tell', by: 'chanthou' });
			expect(before.told).toHaveLength(told);
			expect(isIdentified('dead', before.facts.log)).toBe(false);
		}),
	);
});

const part: fc.Arbitrary<CodedPart> = fc.record({
	evidence: fc.constantFrom('prior', 'name', 'birth', 'sex'),
	agreement: fc.constantFrom('same', 'different', 'unknown'),
	weight: fc.double({ min: -9, max: 9, noNaN: true }),
});
const raised: fc.Arbitrary<Raised> = fc.record({
	soughtId: fc.constantFrom('s1', 's2', 's3'),
	foundId: fc.constantFrom('f1', 'f2', 'f3'),
	weight: fc.double({ min: -7, max: 20, noNaN: true }),
	parts: fc.array(part, { maxLength: 4 }),
	soughtPosition: fc.integer({ min: 1, max: 3 }),
	foundPosition: fc.integer({ min: 1, max: 3 }),
});

test('a rejected pair does not come back while both say what they said', () => {
	fc.assert(
		fc.property(raised, raised, (one, now) => {
			const before: Before = { ...one, stage: 'rejected' };
			const positions = { soughtPosition: one.soughtPosition, foundPosition: one.foundPosition };
			expect(isWritten(before, { ...now, ...positions })).toBe(false);
			expect(isWritten(before, { ...now, parts: one.parts })).toBe(false);
		}),
	);
});

test('a pair that waits and says what it said is not written again', () => {
	fc.assert(
		fc.property(raised, fc.integer({ min: 1, max: 9 }), (one, more) => {
			const before: Before = { ...one, stage: 'waiting' };
			expect(isWritten(before, one)).toBe(false);
			expect(isWritten(before, { ...one, weight: one.weight + more })).toBe(true);
			expect(isWritten(before, { ...one, foundPosition: one.foundPosition + more })).toBe(true);
		}),
	);
});

test('what people have in hand is not written over by a program', () => {
	const inHand = fc.constantFrom<CandidateStage>('proposed', 'confirmed', 'overturned');
	fc.assert(
		fc.property(raised, raised, inHand, (one, now, stage) => {
			expect(isWritten({ ...one, stage }, now)).toBe(false);
		}),
	);
});

test('within an event nobody who stands far behind the better fitting is raised, and the best always is', () => {
	fc.assert(
		fc.property(
			fc.uniqueArray(raised, { selector: (one) => one.soughtId + one.foundId, minLength: 1 }),
			(pairs) => {
				const left = oneToOne(pairs, []);
				const [best] = likeliest(pairs);
				expect(left).toContain(best);
				const alone = { ...pairs[0], soughtId: 'other', foundId: 'lonely' } as Raised;
				expect(oneToOne([...pairs, alone], [])).toContain(alone);
			},
		),
	);
	const pair = (soughtId: string, foundId: string, weight: number): Raised => {
		return { soughtId, foundId, weight, parts: [], soughtPosition: 1, foundPosition: 1 };
	};
	const [strong, weak] = [pair('s1', 'f1', 9), pair('s1', 'f2', 9 - LEAD)];
	expect(oneToOne([weak], [strong])).toEqual([]);
	expect(oneToOne([strong, weak], [])).toEqual([strong]);
});

test('of one record so many are raised and no more, the likeliest', () => {
	fc.assert(
		fc.property(fc.array(raised, { maxLength: 40 }), (pairs) => {
			const few = likeliest(pairs);
			expect(few.length).toBe(Math.min(MOST_RAISED, pairs.length));
			const least = Math.min(...few.map(({ weight }) => weight));
			const rest = pairs.filter((one) => !few.includes(one));
			expect(rest.every(({ weight }) => weight <= least)).toBe(true);
		}),
	);
});
