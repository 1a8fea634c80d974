import { expect, test } from 'vitest';
import {
	type Capacity,
	type Fact,
	possibleActs,
	refusalsOf,
	type Surroundings,
} from '#foundations/procedures/index.ts';
import { aRecord } from '#tests/support/procedures/a-record.ts';
import { removal } from '#tests/support/procedures/removal.ts';

const NOW = '2026-03-09T10:00Z';

function story(around: Partial<Surroundings> = {}) {
	return aRecord(removal, around).did('open', '2026-03-01T10:00Z', { age: 'adult' });
}

function codes(
	record: ReturnType<typeof story>,
	action: string,
	who: { id?: string; as: Capacity[] },
	facts: Record<string, Fact> = {},
) {
	const person = { id: 'member-nobody', ...who };
	const refused = refusalsOf(removal, record.at(NOW), action, person, facts, record.place);
	return refused.map(({ code }) => code);
}

test('every reason is told at once, with its norm and what helps instead', () => {
	const record = story();
	const refused = refusalsOf(
		removal,
		record.at(NOW),
		'decide',
		{ id: 'member-counsel', as: ['counsel'] },
		{ age: 'disputed' },
		record.place,
	);
	expect(refused).toEqual([
		{ code: 'not-in-this-capacity', cite: 'ICRMW, art. 22' },
		{ code: 'child', cite: 'CRC, art. 3', offers: 'protect' },
		{ code: 'not-assessed', cite: 'ICRMW, art. 22(2)' },
	]);
});

test('the answers about to be given are held against the guards', () => {
	const record = story().did('assess', '2026-03-02T10:00Z', { fear: false });
	expect(codes(record, 'decide', { as: ['panel'] }, { age: 'adult' })).toEqual([]);
	expect(codes(record, 'decide', { as: ['panel'] }, { age: 'under18' })).toEqual(['child']);
});

test('the assessor cannot decide, nor whoever is named in the assessment', () => {
	const record = story().did('assess', '2026-03-02T10:00Z', { fear: false, member: ['amina'] });
	const decide = (id: string) => codes(record, 'decide', { id, as: ['panel'] }, { age: 'adult' });
	expect(decide('member-caseworker')).toEqual(['four-eyes']);
	expect(decide('amina')).toEqual(['four-eyes']);
	expect(decide('tomas')).toEqual([]);
});

test('nobody stops being the assessor by having the assessment corrected', () => {
	const record = story()
		.did('assess', '2026-03-02T10:00Z', { fear: false })
		.did(
			'assess',
			'2026-03-03T10:00Z',
			{ fear: true },
			{
				corrects: 'e2',
				by: { id: 'someone-else', as: 'caseworker' },
			},
		);
	expect(codes(record, 'decide', { id: 'member-caseworker', as: ['panel'] })).toContain(
		'four-eyes',
	);
});

test('a pending appeal holds a removal, and the ruling lets it go on', () => {
	const record = story()
		.did('assess', '2026-03-02T10:00Z', { fear: false })
		.did('decide', '2026-03-03T10:00Z')
		.did('appeal', '2026-03-04T00:00Z');
	expect(codes(record, 'remove', { as: ['panel'] })).toEqual(['appeal-pending']);
	record.did('rule', '2026-03-05T10:00Z');
	expect(codes(record, 'remove', { as: ['panel'] })).toEqual([]);
	record.did('appeal', '2026-03-06T00:00Z');
	expect(codes(record, 'remove', { as: ['panel'] })).toEqual(['appeal-pending']);
});

test('an open asylum record holds a removal; a closed one does not', () => {
	const asylum = story().at(NOW);
	const beside = (stage: string): Partial<Surroundings> => ({
		linked: [{ procedure: 'asylum', state: { ...asylum, stage } }],
	});
	const decided = (around: Partial<Surroundings>) =>
		story(around)
			.did('assess', '2026-03-02T10:00Z', { fear: false })
			.did('decide', '2026-03-03T10:00Z');
	expect(codes(decided(beside('open')), 'remove', { as: ['panel'] })).toEqual(['asylum-open']);
	expect(codes(decided(beside('closed')), 'remove', { as: ['panel'] })).toEqual([]);
});

test('two signatures are two people, and until then nothing happened', () => {
	const record = story()
		.did('assess', '2026-03-02T10:00Z', { fear: false })
		.did('decide', '2026-03-03T10:00Z')
		.did('remove', '2026-03-04T10:00Z');
	expect(record.at(NOW).stage).toBe('decided');
	expect(record.at(NOW).done.has('remove')).toBe(false);
	expect(record.at(NOW).signing.get('remove')).toHaveLength(1);
	expect(codes(record, 'remove', { id: 'member-panel', as: ['panel'] })).toEqual([
		'already-signed',
	]);
	record.did('remove', '2026-03-05T10:00Z', {}, { by: { id: 'second', as: 'panel' } });
	expect(record.at(NOW).stage).toBe('removed');
});

test('protection works from every stage, the closed ones too', () => {
	const record = story()
		.did('assess', '2026-03-02T10:00Z', { fear: false })
		.did('protect', '2026-03-03T10:00Z');
	expect(codes(record, 'appeal', { as: ['person'] })).toEqual([]);
	expect(codes(record, 'assess', { as: ['caseworker'] })).toEqual(['not-at-this-stage']);
	expect(codes(aRecord(removal), 'appeal', { as: ['person'] })).toEqual(['not-opened']);
});

test('nothing restrictive rests on answers that two people gave differently at once', () => {
	const record = story()
		.did('assess', '2026-03-02T10:00Z', { fear: false })
		.did('open', '2026-03-03T10:00Z', { age: 'under18' }, { after: 'e2' })
		.did('open', '2026-03-03T10:01Z', { age: 'adult' }, { after: 'e2' });
	expect(codes(record, 'decide', { as: ['panel'] })).toContain('answers-differ');
	expect(codes(record, 'protect', { as: ['panel'] })).toEqual([]);
});

test('what is possible is listed with why the rest is not', () => {
	const record = story().did('assess', '2026-03-02T10:00Z', { fear: false });
	const who = { id: 'x', as: ['panel'] as const };
	const acts = possibleActs(removal, record.at(NOW), who, record.place);
	const refused = Object.fromEntries(
		acts.map(({ action, refused }) => [action, refused.map(({ code }) => code)]),
	);
	// Whether the person is a child is asked by the decision itself: it is not refused beforehand.
	expect(refused).toMatchObject({
		decide: [],
		remove: ['not-at-this-stage'],
		appeal: ['not-in-this-capacity'],
		protect: [],
	});
});

test('an action nobody defined is refused by name', () => {
	expect(codes(story(), 'toString', { as: ['panel'] })).toEqual(['no-such-action']);
});
