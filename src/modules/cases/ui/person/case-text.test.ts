import { expect, test } from 'vitest';
import type { OwnCase } from '../../views.ts';
import { caseText } from './case-text.ts';

const one: OwnCase = {
	...{ caseId: 'c1', procedure: 'complaint', version: 1, stage: 'received', open: true },
	clocks: [
		{
			...{ id: 'acknowledged', state: 'overdue', due: '2026-11-28', breaches: [], used: null },
			...{ basis: 'policy', cite: 'A norm of this test', checked: false },
		},
		{
			...{ id: 'decided', state: 'met', due: '2026-12-01', breaches: [], used: null },
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
	const text = caseText(one, 'Europe/Athens');
	expect(text).toContain('They kept the papers.');
	expect(text).toContain('by you');
	expect(text).toContain('A norm of this test');
	expect(text).not.toContain('Met already');
});

test('a copy says in which limits nobody has read the source, as the page does', () => {
	const read = { ...one, clocks: one.clocks.map((clock) => ({ ...clock, checked: true })) };
	expect(caseText(one, 'UTC')).not.toBe(caseText(read, 'UTC'));
});
