import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Temporal } from '#foundations/time/index.ts';
import type { Content, Living, Remains, Sought } from './content.ts';
import { readContent } from './read-content.ts';

const today = Temporal.PlainDate.from('2026-11-21');
const read = (input: unknown) => readContent(input, today);
const names = [{ written: 'ገብረመድህን ተስፋይ', use: 'own' as const }];
const sought = {
	...{ kind: 'missing', person: { names }, sharing: [] },
	telling: { way: 'in_person', inInbox: false },
} satisfies Sought;
const living = { kind: 'alive', person: { names }, wish: 'alive' } satisfies Living;
const remains = {
	...{ kind: 'dead', person: { names: [] }, category: 'journey', burial: 'Row 4' },
} satisfies Remains;

test('a record that is right comes out as it was said', () => {
	const full: Content = {
		...sought,
		person: {
			...{ names, sex: 'male', origins: ['ER'], languages: ['ti'], from: 'Adi Quala' },
			birth: { kind: 'date', date: { calendar: 'ethiopic', year: 1990, month: 13, day: 3 } },
			heightCm: { from: 165, to: 175 },
			marks: [{ kind: 'scar', site: 'left hand', seen: true }],
			legs: [{ place: 'Kufra', country: 'LY', when: { calendar: 'gregory', year: 2025 } }],
			kept: { home_street: '12' },
		},
		lastContact: { how: 'a call' },
	};
	expect(read(full)).toEqual({ ok: true, content: full });
	for (const one of [sought, living, remains, { kind: 'event', title: 'Crossing off Zuwara' }]) {
		expect(read(one)).toEqual({ ok: true, content: one });
	}
});

test('every slip is said at its own field', () => {
	const person = {
		names: [...names, { written: 'x'.repeat(301), use: 'own' }],
		birth: { kind: 'age', age: { from: 30, to: 20 } },
		heightCm: { from: 0, to: 999 },
		origins: ['Eritrea'],
		legs: [{ when: { calendar: 'gregory', year: 2026, month: 2, day: 30 } }],
	};
	const lastContact = { when: { calendar: 'gregory', year: 2031 } };
	expect(read({ ...sought, person, lastContact, sharing: ['frontier police'] })).toEqual({
		ok: false,
		problems: {
			'person.names.1.written': 'tracing_problem_too_long',
			'person.birth.age': 'tracing_problem_reversed',
			'person.heightCm.to': 'tracing_problem_not_a_number',
			'person.origins.0': 'tracing_problem_not_in_list',
			'person.legs.0.when': 'tracing_problem_no_such_day',
			'lastContact.when': 'tracing_problem_future',
			'sharing.0': 'tracing_problem_not_in_list',
		},
	});
});

test('a search with nothing in it is no search', () => {
	expect(read({ ...sought, person: { names: [] } })).toMatchObject({
		problems: { 'person.names': 'tracing_problem_nothing_said' },
	});
	expect(read({ ...sought, person: { names: [] }, words: 'a boy with a red cap' }).ok).toBe(true);
});

test('what a survivor did not allow is not kept', () => {
	expect(read({ ...living, wish: 'nothing', message: 'I am well.' })).toMatchObject({
		problems: { message: 'tracing_problem_not_wished' },
	});
	expect(read({ ...living, wish: 'message', message: 'x', contact: '+30' })).toMatchObject({
		problems: { contact: 'tracing_problem_not_wished' },
	});
	expect(read({ ...living, wish: 'contact' })).toMatchObject({
		problems: { contact: 'tracing_problem_required' },
	});
});

test('a death does not end before it begins', () => {
	const year = (year: number) => ({ calendar: 'gregory', year });
	expect(read({ ...remains, died: { from: year(2025), to: year(2024) } })).toMatchObject({
		problems: { 'died.to': 'tracing_problem_reversed' },
	});
	expect(read({ ...remains, died: { from: year(2025), to: year(2025) } }).ok).toBe(true);
});

test('no prints, faces or profiles: what has no place in a record does not come in', () => {
	const person = { names, face: 'data:image/png', fingerprints: 'x', dna: 'y' };
	expect(read({ ...sought, person, voice: 'z' })).toEqual({ ok: true, content: sought });
});

test('whatever comes, the answer is a record or a list of fields', () => {
	fc.assert(
		fc.property(
			fc.anything(),
			fc.constantFrom('missing', 'alive', 'dead', 'event'),
			(any, kind) => {
				for (const input of [any, { kind, person: any }, { ...sought, kind, words: any }]) {
					const answer = read(input);
					if (!answer.ok) expect(Object.keys(answer.problems).length).toBeGreaterThan(0);
				}
			},
		),
	);
});
