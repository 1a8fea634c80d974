import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Temporal } from '#foundations/time/index.ts';
import type { Content, Person } from './content.ts';
import { scoreEvidence } from './evidence/index.ts';
import { knownOf, placeCode, searchRecordOf } from './known-of.ts';

const today = Temporal.PlainDate.from('2026-11-21');
const among = { population: { people: 500 } };

function sought(person: Partial<Person>, more = {}): Content {
	return {
		...{ kind: 'missing', person: { names: [], ...person } },
		...{ telling: { way: 'phone', inInbox: false }, sharing: [] },
		...more,
	};
}

function body(person: Partial<Person>, more = {}): Content {
	const kind = { kind: 'dead', condition: 'early', category: 'journey' } as const;
	return { ...kind, person: { names: [], ...person }, ...more };
}

test('a birth told in the Ethiopian calendar is the day that a mortuary writes', () => {
	const birth = {
		kind: 'date',
		date: { calendar: 'ethiopic', year: 1983, month: 5, day: 9 },
	} as const;
	expect(knownOf(sought({ birth }), today)?.birth).toEqual({
		...{ from: '1991-01-17', to: '1991-01-17', basis: 'stated' },
	});
});

test('1 January is what registers write who know the year alone', () => {
	const birth = {
		kind: 'date',
		date: { calendar: 'gregory', year: 2001, month: 1, day: 1 },
	} as const;
	expect(knownOf(sought({ birth }), today)?.birth).toMatchObject({
		to: '2001-12-31',
		basis: 'default',
	});
});

test('an age counts on its own day; without one, on the day of the record', () => {
	const age = { kind: 'age', age: { from: 20, to: 30 } } as const;
	expect(knownOf(body({ birth: age }), today)?.birth).toMatchObject({
		from: '1995-11-22',
		to: '2006-11-21',
	});
	const then = { ...age, on: '2016-11-21' };
	expect(knownOf(body({ birth: then }), today)?.birth).toMatchObject({ from: '1985-11-22' });
});

test('a range given the wrong way round is a range all the same', () => {
	const known = knownOf(body({ heightCm: { from: 180, to: 170 } }), today);
	expect(known?.height).toEqual({ from: 170, to: 180 });
});

test('whoever was heard of after a body was found is not that body', () => {
	const day = (month: number) => ({ calendar: 'gregory', year: 2025, month, day: 3 }) as const;
	const family = knownOf(sought({}, { lastContact: { when: day(6) } }), today);
	const found = knownOf(body({}, { found: { on: day(5) } }), today);
	expect(family && found && scoreEvidence(family, found, among).impossible).toBe(
		'death_before_last_contact',
	);
	const later = knownOf(body({}, { found: { on: day(7) } }), today);
	expect(family && later && scoreEvidence(family, later, among).impossible).toBeNull();
});

test('a place is the same with and without its accents, and where a body lies is a place', () => {
	expect(placeCode('  Agadèz ')).toBe('agadez');
	expect(placeCode('Ṭarābulus, al-Gharb')).toBe('tarabulus al gharb');
	const family = knownOf(sought({ legs: [{ place: 'Zuwarah' }] }), today);
	const found = knownOf(body({}, { found: { place: 'zuwārah' } }), today);
	const journey =
		family &&
		found &&
		scoreEvidence(family, found, among).parts.find(({ evidence }) => evidence === 'journey');
	expect(journey).toMatchObject({ agreement: 'same' });
});

test('a tattoo keeps its site whoever spells it, and what was looked for in vain stays so', () => {
	const marks = [{ kind: 'tattoo', site: 'Left  Arm', seen: false }] as const;
	expect(knownOf(body({ marks }), today)?.marks).toEqual([{ ...marks[0], site: 'left arm' }]);
});

test('who has no name is compared all the same, and is in no index of names', () => {
	const content = body({ sex: 'female', names: [{ written: '  ', use: 'own' }] });
	const known = knownOf(content, today);
	expect(known).toMatchObject({ sex: 'female' });
	expect(known?.names).toBeUndefined();
	expect(content.kind === 'dead' && known && searchRecordOf('x', content.person, known)).toBeNull();
});

test('an event is nobody', () => {
	expect(knownOf({ kind: 'event', title: 'A boat off no island' }, today)).toBeNull();
});

test('no content, however odd, breaks the matcher', () => {
	const date = fc.record(
		{
			calendar: fc.constantFrom('gregory', 'ethiopic', 'persian'),
			year: fc.integer(),
			month: fc.integer(),
			day: fc.integer(),
		},
		{ requiredKeys: ['calendar', 'year'] },
	);
	const range = fc.record({
		from: fc.integer({ min: -5, max: 300 }),
		to: fc.integer({ min: -5, max: 300 }),
	});
	const birth = fc.oneof(
		fc.record({ kind: fc.constant('date'), date }),
		fc.record({
			kind: fc.constant('age'),
			age: fc.record({ from: fc.nat(120), to: fc.nat(120) }),
			on: fc.string(),
		}),
	);
	const people = fc.record(
		{
			names: fc.array(fc.record({ written: fc.string(), use: fc.constantFrom('own', 'nickname') })),
			...{ birth, heightCm: range, legs: fc.array(fc.record({ place: fc.string(), when: date })) },
			languages: fc.array(fc.string()),
		},
		{ requiredKeys: ['names'] },
	);
	fc.assert(
		fc.property(people, people, date, (a, b, when) => {
			const one = knownOf(sought(a as Person, { lastContact: { when } }), today);
			const other = knownOf(
				body(b as Person, { found: { on: when }, died: { from: when } }),
				today,
			);
			const score = one && other && scoreEvidence(one, other, among);
			expect(Number.isFinite(score?.total)).toBe(true);
		}),
	);
});
