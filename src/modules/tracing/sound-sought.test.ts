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
