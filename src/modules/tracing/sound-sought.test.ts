import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Sought } from './content.ts';
import { soundSought } from './sound-sought.ts';

const whole: Sought = {
	kind: 'missing',
	person: {
		names: [{ written: 'ሰላም ተስፋይ', use: 'own' }],
		birth: { kind: 'date', date: { calendar: 'persian', year: 1375, month: 2 } },
		legs: [{ place: 'Agadez', country: 'NE' }],
	},
	telling: { way: 'phone', contact: '+00 1', inInbox: false },
	sharing: ['red_cross'],
	words: 'My sister.',
};

test('what a browser sealed as it should is read as it was written', () => {
	expect(soundSought(whole)).toEqual(whole);
});

test('what does not fit is left out, and the rest is searched with', () => {
	const { person } = whole;
	const odd = {
		...whole,
		person: {
			...person,
			names: [...person.names, 7, { written: 'x'.repeat(900), use: 'own' }],
			birth: { kind: 'date', date: { calendar: 'persian', year: 1375, month: 12, day: 31 } },
			marks: 'none',
			sex: 'unknown',
		},
		telling: { way: 'shout' },
	};
	const { person: read, telling } = soundSought(odd);
	expect(read.names).toEqual([...person.names, { written: 'x'.repeat(300), use: 'own' }]);
	expect(read.birth).toEqual({
		...{ kind: 'date', date: { calendar: 'persian', year: 1375, month: 12 } },
	});
	expect(read).not.toHaveProperty('marks');
	expect(read).not.toHaveProperty('sex');
	expect(read.legs).toEqual(person.legs);
	expect(telling).toEqual({ way: 'inbox', inInbox: false });
});

test('nobody says of themselves that a file brought them, or what a file said', () => {
	const came = { source: 'A hospital', mark: 'm', said: 's' };
	const forged = { ...whole.person, came, kept: { bed: '7' } };
	expect(soundSought({ ...whole, person: forged })).toEqual(whole);
});

test('more faults than anybody makes hold nobody up, nor does what is nested without end', () => {
	const many = Array.from({ length: 20_000 }, (_, i) => `k${i}`);
	expect(soundSought({ ...whole, sharing: many }).person).toEqual({ names: [] });
	const kept = Object.fromEntries(many.map((name) => [name, { year: 1, month: 1, day: 1 }]));
	expect(soundSought({ ...whole, person: { ...whole.person, kept } })).toEqual(whole);
	const deep: unknown = JSON.parse(`${'['.repeat(99_999)}${']'.repeat(99_999)}`);
	expect(soundSought({ ...whole, words: 7, deep })).toMatchObject({ person: whole.person });
});

test('whatever somebody sealed, opening it never fails and always gives a search', () => {
	const parts = fc.record(
		{
			...{ kind: fc.anything(), person: fc.anything(), telling: fc.anything() },
			...{ sharing: fc.anything(), words: fc.anything(), lastContact: fc.anything() },
		},
		{ requiredKeys: [] },
	);
	fc.assert(
		fc.property(fc.oneof(fc.jsonValue(), parts), (sealed) => {
			const read = soundSought(sealed);
			expect(read.kind).toBe('missing');
			expect(Array.isArray(read.person.names)).toBe(true);
			expect(read.telling.way).toBeTypeOf('string');
		}),
	);
});
