import { expect, test } from 'vitest';
import { PROCEDURES } from '#modules/cases/index.ts';
import { proceduresHold } from './procedures-hold.ts';

test('what is shipped starts', () => {
	expect(() => proceduresHold(PROCEDURES)).not.toThrow();
});

test('one guard on a release stops the start, with its line', () => {
	const guarded = PROCEDURES.map((procedure) => {
		const { release } = procedure.actions;
		if (procedure.id !== 'detention' || !release) return procedure;
		return {
			...procedure,
			actions: { ...procedure.actions, release: { ...release, notBy: ['prolong'] } },
		};
	});
	expect(() => proceduresHold(guarded)).toThrow(
		/detention-actions\.ts:\d+: actions\.release\.notBy: A protective act is never guarded/,
	);
});
