import { expect, test } from 'vitest';
import { type Condition, evaluate, type Surroundings } from '#foundations/procedures/index.ts';
import { aRecord } from '#tests/support/procedures/a-record.ts';
import { removal } from '#tests/support/procedures/removal.ts';

const NOW = '2026-03-09T10:00Z';
const record = aRecord(removal)
	.did('open', '2026-03-01T10:00Z', { age: 'disputed', fear: true, born: '2010' })
	.did('assess', '2026-03-02T10:00Z', { fear: true, member: ['amina', 'tomas'] })
	.did('appeal', '2026-03-03T00:00Z');

function holds(condition: Condition, around: Partial<Surroundings> = {}): boolean {
	return evaluate(condition, removal, record.at(NOW), { ...record.place, ...around });
}

test.each<[string, Condition, boolean]>([
	['an act that was done', { has: 'assess' }, true],
	['an act that was not', { has: 'decide' }, false],
	['done since an earlier one', { has: 'appeal', since: 'assess' }, true],
	['not done since a later one', { has: 'assess', since: 'appeal' }, false],
	['since what never was', { has: 'assess', since: 'rule' }, true],
	['an answer', { field: 'age', is: 'disputed' }, true],
	['one of several answers', { field: 'member', is: 'tomas' }, true],
	['one of a list', { field: 'age', in: ['adult', 'under18'] }, false],
	['an answer that is there', { field: 'born', known: true }, true],
	['an answer that is not', { field: 'hearing', known: true }, false],
	['no number where none is', { field: 'hearing', atLeast: 0 }, false],
	['a flag', { flag: 'child' }, true],
	['a stage', { stage: 'open' }, true],
	['a clock that runs', { clock: 'ruled', is: 'running' }, true],
	['a clock that has not passed', { clock: 'ruled', is: 'breached' }, false],
	['all of none', { all: [] }, true],
	['any of none', { any: [] }, false],
	['not', { not: { stage: 'open' } }, false],
	['what is linked, when nothing is: each', { linked: 'asylum', every: { stage: 'x' } }, true],
	['what is linked, when nothing is: one', { linked: 'asylum', some: { stage: 'x' } }, false],
	['a consent that nobody gave', { consent: 'shelter' }, false],
])('%s', (_, condition, value) => {
	expect(holds(condition)).toBe(value);
});

test('a consent holds while it lives', () => {
	expect(holds({ consent: 'shelter' }, { consents: new Set(['shelter']) })).toBe(true);
});

test('a linked record is read by its own flags, one step far', () => {
	const state = record.at(NOW);
	const linked = [{ procedure: 'asylum', state }];
	expect(holds({ linked: 'asylum', some: { flag: 'child' } }, { linked })).toBe(true);
	const further: Condition = { linked: 'asylum', some: { linked: 'asylum', some: { all: [] } } };
	expect(holds(further, { linked })).toBe(false);
});
