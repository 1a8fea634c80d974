import { expect, test } from 'vitest';
import type { OwnCase } from '../../views.ts';
import { caseText } from './case-text.ts';

const one: OwnCase = {
	...{ caseId: 'c1', procedure: 'complaint', version: 1, stage: 'received', open: true },
	zone: 'Europe/Athens',
	clocks: [
		{
			...{
				id: 'acknowledged',
				state: 'overdue',
				due: '2026-11-28T22:00:00Z',
				breaches: [],
				used: null,
			},
			...{ basis: 'policy', cite: 'A norm of this test', checked: false },
		},
		{
			...{ id: 'decided', state: 'met', due: '2026-12-01T22:00:00Z', breaches: [], used: null },
			...{ basis: 'law', cite: 'Met already', checked: true },
		},
	],
	timeline: [
		{
			...{ id: 'e1', action: 'fileComplaint', on: '2026-11-21', byMe: true },
			...{ sealed: { whatHappened: 'They kept the papers.' }, doubtful: {} },
		},
	],
	...{ acts: [], letters: [] },
};

test('a copy holds what was said, what is still owed and on what norm it rests', () => {
	const text = caseText(one);
	expect(text).toContain('They kept the papers.');
	expect(text).toContain('by you');
	expect(text).toContain('A norm of this test');
	expect(text).toContain('until November 28, 2026');
	expect(text).not.toContain('Met already');
});

test('a copy says in which limits nobody has read the source, as the page does', () => {
	const read = { ...one, clocks: one.clocks.map((clock) => ({ ...clock, checked: true })) };
	expect(caseText(one)).not.toBe(caseText(read));
});

test('an hour is one of the place of the case, and says which place that is', () => {
	const clocks = one.clocks.map((clock) => ({ ...clock, due: '2026-11-28T11:30:00Z' }));
	expect(caseText({ ...one, clocks, zone: 'Europe/Madrid' })).toMatch(/12:30.*Spain/);
});
