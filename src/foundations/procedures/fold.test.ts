import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fold, type Procedure } from '#foundations/procedures/index.ts';
import { Temporal } from '#foundations/time/index.ts';
import { aRecord } from '#tests/support/procedures/a-record.ts';

const custody: Procedure = {
	id: 'custody',
	version: 1,
	serves: 'C04',
	stages: ['held', 'free'],
	closed: ['free'],
	fields: { place: { half: 'fact', type: 'country', decision: 'whose rules count' } },
	actions: {
		admit: {
			effect: 'protect',
			by: ['monitor'],
			opens: true,
			to: 'held',
			asks: { place: 'optional' },
		},
		move: { effect: 'protect', by: ['monitor'], asks: { place: 'optional' } },
		review: { effect: 'protect', by: ['panel'] },
		release: { effect: 'protect', by: ['panel', 'monitor'], to: 'free' },
	},
	clocks: {
		reviewed: {
			start: ['admit'],
			stop: ['review'],
			within: 'PT48H',
			then: [
				['P30D', 'P7D'],
				['*', 'P30D'],
			],
			basis: 'standard',
			cite: 'UNHCR Detention Guidelines (2012), guideline 7',
			checked: true,
		},
	},
};

test('with no activity a review is overdue at the exact instant, and not before', () => {
	const record = aRecord(custody).did('admit', '2026-03-01T10:00Z');
	expect(record.clock('reviewed', '2026-03-03T09:59:59.999Z').state).toBe('soon');
	expect(record.clock('reviewed', '2026-03-03T10:00Z')).toMatchObject({
		state: 'overdue',
		due: Temporal.Instant.from('2026-03-03T10:00Z'),
		breaches: [{ due: Temporal.Instant.from('2026-03-03T10:00Z'), metAt: null }],
	});
});

test('weekly reviews become monthly after thirty days', () => {
	const record = aRecord(custody)
		.did('admit', '2026-03-01T10:00Z')
		.did('review', '2026-03-02T10:00Z');
	const due = (now: string) => String(record.clock('reviewed', now).due);
	expect(due('2026-03-03T10:00Z')).toBe('2026-03-10T00:00:00Z');
	record.did('review', '2026-04-02T10:00Z');
	expect(due('2026-04-03T10:00Z')).toBe('2026-05-03T00:00:00Z');
});

test('a review that came late stays late for ever', () => {
	const record = aRecord(custody)
		.did('admit', '2026-03-01T10:00Z')
		.did('review', '2026-03-04T10:00Z');
	expect(record.clock('reviewed', '2028-01-01T00:00Z').breaches[0]).toEqual({
		due: Temporal.Instant.from('2026-03-03T10:00Z'),
		metAt: Temporal.Instant.from('2026-03-04T10:00Z'),
	});
});

test('release stops the reviews; a transfer does not', () => {
	const record = aRecord(custody)
		.did('admit', '2026-03-01T10:00Z')
		.did('move', '2026-03-02T08:00Z');
	expect(record.clock('reviewed', '2026-03-02T09:00Z').state).toBe('running');
	record.did('release', '2026-03-02T10:00Z');
	expect(record.clock('reviewed', '2026-05-01T10:00Z')).toMatchObject({
		state: 'ended',
		breaches: [],
	});
	expect(record.at('2026-05-01T10:00Z')).toMatchObject({ stage: 'free', open: false });
});

test('a correction keeps the original and takes its place in time', () => {
	const record = aRecord(custody)
		.did('admit', '2026-03-01T10:00Z', { place: 'GR' })
		.did('move', '2026-03-05T10:00Z', { place: 'TR' })
		.did('admit', '2026-03-09T10:00Z', { place: 'BG' }, { corrects: 'e1' });
	const state = record.at('2026-03-10T10:00Z');
	expect(state.facts.place).toBe('TR');
	expect(state.done.get('admit')).toHaveLength(1);
	expect(state.done.get('admit')?.[0]?.facts.place).toBe('BG');
	expect(record.entries).toHaveLength(3);
	expect(String(record.clock('reviewed', '2026-03-02T10:00Z').due)).toBe('2026-03-03T10:00:00Z');
});

test('two answers given at the same time both stay until a person decides', () => {
	const record = aRecord(custody)
		.did('admit', '2026-03-01T10:00Z', { place: 'GR' })
		.did('move', '2026-03-02T10:00Z', { place: 'TR' }, { after: 'e1' })
		.did('move', '2026-03-02T10:05Z', { place: 'BG' }, { after: 'e1' });
	expect(record.at('2026-03-03T10:00Z').conflicts).toEqual([
		{ field: 'place', entries: ['e2', 'e3'] },
	]);
	record.did('move', '2026-03-03T11:00Z', { place: 'BG' }, { after: 'e3' });
	expect(record.at('2026-03-03T12:00Z').conflicts).toEqual([]);
	expect(record.at('2026-03-03T12:00Z').done.get('move')).toHaveLength(3);
});

test('nothing happened yet: nothing is owed', () => {
	const state = fold(
		custody,
		[],
		Temporal.Instant.from('2026-03-01T10:00Z'),
		aRecord(custody).place,
	);
	expect(state.clocks[0]).toMatchObject({ state: 'waiting', due: null });
});

const claim: Procedure = {
	id: 'claim',
	version: 1,
	serves: 'C11',
	stages: ['asked', 'heard', 'decided'],
	closed: [],
	fields: { on: { half: 'fact', type: 'moment', decision: 'how long it may still take' } },
	actions: {
		ask: { effect: 'protect', by: ['person'], opens: true, to: 'asked' },
		hear: { ...dated('heard'), to: 'heard' },
		decide: { ...dated('decided'), to: 'decided' },
	},
};

function dated(to: string) {
	return {
		effect: 'neutral',
		by: ['counsel'],
		happened: 'on',
		asks: { on: 'required' },
		to,
	} as const;
}

test('what happened before a record was opened still led to where it led', () => {
	const happened = Temporal.Instant.from('2026-02-20T09:00Z');
	const record = aRecord(claim)
		.did('ask', '2026-03-01T10:00Z')
		.did('hear', '2026-03-01T10:05Z', { on: '2026-02-20T09:00' }, { happened });
	expect(record.at('2026-03-02T10:00Z').stage).toBe('heard');
});

test('an opening without a date of its own takes back no stage, whatever is entered after it', () => {
	const acts = fc.array(
		fc.record({ action: fc.constantFrom('hear', 'decide'), day: fc.integer({ min: 1, max: 300 }) }),
		{ minLength: 1, maxLength: 8 },
	);
	fc.assert(
		fc.property(acts, (all) => {
			const record = aRecord(claim).did('ask', '2026-06-01T10:00Z');
			const start = Temporal.Instant.from('2026-01-01T09:00Z');
			for (const [n, { action, day }] of all.entries()) {
				const happened = start.add({ hours: 24 * day, minutes: n });
				record.did(action, '2026-12-01T10:00Z', { on: String(happened) }, { happened });
			}
			const last = all
				.map(({ action, day }, n) => ({ action, place: day * 1000 + n }))
				.toSorted((a, b) => a.place - b.place)
				.at(-1);
			const led = last?.action === 'hear' ? 'heard' : 'decided';
			expect(record.at('2026-12-02T10:00Z').stage).toBe(led);
		}),
	);
});
