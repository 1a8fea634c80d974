import { expect, test } from 'vitest';
import type { Procedure, ProcedureClock, RulePack } from '#foundations/procedures/index.ts';
import { Temporal } from '#foundations/time/index.ts';
import { aRecord } from '#tests/support/procedures/a-record.ts';

const base: Omit<ProcedureClock, 'within'> = {
	start: ['begin'],
	stop: ['finish'],
	basis: 'national',
	cite: 'Act on nothing, s. 1',
	checked: true,
};

function procedure(clock: Partial<ProcedureClock> & Pick<ProcedureClock, 'within'>): Procedure {
	return {
		id: 'example',
		version: 1,
		serves: 'C04',
		stages: ['open', 'closed'],
		closed: ['closed'],
		fields: {
			on: { half: 'fact', type: 'date', decision: 'when time begins' },
			lastDay: { half: 'fact', type: 'date', decision: 'when the right is lost' },
			age: { half: 'fact', type: 'choice', choices: ['adult', 'child'], decision: 'whose rules' },
		},
		flags: { child: { field: 'age', is: 'child' } },
		actions: {
			begin: {
				effect: 'protect',
				by: ['caseworker'],
				opens: true,
				to: 'open',
				asks: { on: 'optional', lastDay: 'optional', age: 'optional' },
				happened: 'on',
			},
			learnAge: { effect: 'protect', by: ['caseworker'], asks: { age: 'optional' } },
			finish: { effect: 'protect', by: ['caseworker'], asks: { on: 'optional' }, happened: 'on' },
			halt: { effect: 'protect', by: ['caseworker'] },
			goOn: { effect: 'protect', by: ['caseworker'] },
			leave: { effect: 'protect', by: ['caseworker'] },
			move: { effect: 'protect', by: ['caseworker'] },
			close: { effect: 'neutral', by: ['caseworker'], to: 'closed' },
		},
		clocks: { limit: { ...base, ...clock } },
	};
}

const due = (record: ReturnType<typeof aRecord>, now: string) =>
	String(record.clock('limit', now).due);

test('hours are elapsed time: the night the clocks change is an hour shorter', () => {
	const record = aRecord(procedure({ within: 'PT48H' }), { zone: 'Europe/Athens' });
	record.did('begin', '2026-03-28T10:00:00+02:00');
	expect(due(record, '2026-03-28T12:00Z')).toBe('2026-03-30T08:00:00Z');
});

test('days end with the day in the place, whichever hour it has there', () => {
	const record = aRecord(procedure({ within: 'P1D' }), { zone: 'Europe/Athens' });
	record.did('begin', '2026-03-28T10:00:00+02:00');
	expect(due(record, '2026-03-28T12:00Z')).toBe('2026-03-29T21:00:00Z');
	const far = aRecord(procedure({ within: 'P1D' }), { zone: 'Pacific/Auckland' });
	far.did('begin', '2026-03-28T10:00:00Z');
	expect(due(far, '2026-03-28T12:00Z')).toBe('2026-03-29T11:00:00Z');
});

test('a month after the 31st of January ends with February', () => {
	const record = aRecord(procedure({ within: 'P1M' })).did('begin', '2027-01-31T10:00Z');
	expect(due(record, '2027-01-31T12:00Z')).toBe('2027-03-01T00:00:00Z');
});

test('working days are those of the country; without its calendar nothing is guessed', () => {
	const calendar = { country: 'JO', weekend: [5, 6], isHoliday: () => false };
	const clock = procedure({ within: { workingDays: 2 } });
	const record = aRecord(clock, { calendar }).did('begin', '2026-03-05T10:00Z');
	expect(due(record, '2026-03-05T12:00Z')).toBe('2026-03-10T00:00:00Z');
	const nowhere = aRecord(clock).did('begin', '2026-03-05T10:00Z');
	expect(nowhere.clock('limit', '2027-01-01T00:00Z')).toMatchObject({
		state: 'unknown',
		due: null,
	});
});

test('a limit that the country’s pack does not know is unknown, never a default', () => {
	const clock = procedure({ within: { pack: 'maximum' } });
	const known = { within: 'P10D', basis: 'national', cite: 'Act 5, s. 2', checked: true } as const;
	const pack = (limits: RulePack['limits']): RulePack => {
		return { ...aRecord(clock).place.pack, country: 'XX', limits };
	};
	const unknown = aRecord(clock, { pack: pack({ maximum: 'unknown' }) });
	unknown.did('begin', '2026-03-01T10:00Z');
	expect(unknown.clock('limit', '2029-01-01T00:00Z')).toMatchObject({
		state: 'unknown',
		due: null,
		breaches: [],
	});
	const sourced = aRecord(clock, { pack: pack({ maximum: known }) });
	sourced.did('begin', '2026-03-01T10:00Z');
	expect(sourced.clock('limit', '2026-03-02T00:00Z')).toMatchObject({
		basis: 'national',
		cite: 'Act 5, s. 2',
	});
	expect(due(sourced, '2026-03-02T00:00Z')).toBe('2026-03-12T00:00:00Z');
});

test('what nobody checked at its source is shown as policy', () => {
	const clock = procedure({ within: 'PT24H', basis: 'law', checked: false });
	const record = aRecord(clock).did('begin', '2026-03-01T10:00Z');
	expect(record.clock('limit', '2026-03-01T11:00Z')).toMatchObject({
		basis: 'policy',
		claimed: 'law',
		checked: false,
	});
});

test('thirty-five days of custody add up over three transfers and a sham release', () => {
	const clock = procedure({
		within: 'P30D',
		stop: ['leave'],
		cumulative: { resumes: ['begin'], sham: 'P7D' },
		maximum: true,
	});
	const record = aRecord(clock)
		.did('begin', '2026-03-01T10:00Z')
		.did('move', '2026-03-05T10:00Z')
		.did('move', '2026-03-09T10:00Z')
		.did('leave', '2026-03-11T10:00Z')
		.did('begin', '2026-03-14T10:00Z')
		.did('move', '2026-03-20T10:00Z');
	// The 12th and the 13th were days of freedom, and no others.
	expect(due(record, '2026-03-21T00:00Z')).toBe('2026-04-03T00:00:00Z');
	expect(record.clock('limit', '2026-04-07T12:00Z')).toMatchObject({ state: 'overdue', met: [] });
	expect(String(record.clock('limit', '2026-04-07T12:00Z').used)).toBe('P35D');
	record.did('leave', '2026-04-08T10:00Z');
	expect(record.clock('limit', '2027-01-01T00:00Z').breaches).toHaveLength(1);
	record.did('begin', '2026-06-01T10:00Z');
	expect(due(record, '2026-06-02T00:00Z')).toBe('2026-07-02T00:00:00Z');
	expect(record.clock('limit', '2026-06-02T00:00Z').breaches).toHaveLength(1);
});

test('a sham release after the limit passed does not move it', () => {
	const clock = procedure({
		within: 'P5D',
		stop: ['leave'],
		cumulative: { resumes: ['begin'], sham: 'P7D' },
	});
	const record = aRecord(clock)
		.did('begin', '2026-03-01T10:00Z')
		.did('leave', '2026-03-08T10:00Z')
		.did('begin', '2026-03-11T10:00Z');
	expect(due(record, '2026-03-12T00:00Z')).toBe('2026-03-07T00:00:00Z');
	expect(record.clock('limit', '2026-03-12T00:00Z').breaches).toHaveLength(1);
});

test('a pause holds the time, and one that began too late changes nothing', () => {
	const clock = procedure({ within: 'P10D', pause: { from: ['halt'], until: ['goOn'] } });
	const record = aRecord(clock).did('begin', '2026-03-01T10:00Z').did('halt', '2026-03-04T10:00Z');
	expect(record.clock('limit', '2026-06-01T00:00Z')).toMatchObject({ state: 'paused', due: null });
	record.did('goOn', '2026-03-09T10:00Z');
	expect(due(record, '2026-03-10T00:00Z')).toBe('2026-03-17T00:00:00Z');
	const late = aRecord(clock).did('begin', '2026-03-01T10:00Z').did('halt', '2026-03-20T10:00Z');
	expect(late.clock('limit', '2026-06-01T00:00Z').state).toBe('overdue');
	const ended = aRecord(clock)
		.did('begin', '2026-03-01T10:00Z')
		.did('halt', '2026-03-04T10:00Z')
		.did('close', '2026-05-01T10:00Z');
	expect(ended.clock('limit', '2026-06-01T00:00Z')).toMatchObject({ state: 'ended', breaches: [] });
});

test('the last day in a field ends with that day; of an uncertain one the first counts', () => {
	const record = aRecord(procedure({ within: { until: 'lastDay' } }), { zone: 'Asia/Kathmandu' });
	record.did('begin', '2026-03-01T10:00Z');
	expect(record.clock('limit', '2026-03-02T00:00Z').state).toBe('unknown');
	const told = aRecord(procedure({ within: { until: 'lastDay' } }), { zone: 'Asia/Kathmandu' });
	told.did('begin', '2026-03-01T10:00Z', { lastDay: '2026-09' });
	expect(due(told, '2026-03-02T00:00Z')).toBe('2026-09-01T18:15:00Z');
});

test('a limit may lie months before the day in a field, and ends with that day', () => {
	const within = { until: 'lastDay', before: 'P6M' } as const;
	const dueFor = (lastDay: string) =>
		due(
			aRecord(procedure({ within }), { zone: 'Asia/Kathmandu' }).did('begin', '2026-03-01T10:00Z', {
				lastDay,
			}),
			'2026-03-02T00:00Z',
		);
	expect(dueFor('2027-08-31')).toBe('2027-02-28T18:15:00Z');
	expect(dueFor('2027-09')).toBe('2027-03-01T18:15:00Z');
});

test('each mark is owed from the first start; a word on the first day meets none', () => {
	const clock = procedure({ within: 'P1M', marks: { at: ['P3M', 'P6M'], early: 'P7D' } });
	const record = aRecord(clock)
		.did('begin', '2026-03-01T10:00Z')
		.did('finish', '2026-03-01T12:00Z');
	expect(due(record, '2026-03-02T00:00Z')).toBe('2026-04-02T00:00:00Z');
	record.did('finish', '2026-03-25T10:00Z').did('finish', '2026-04-02T10:00Z');
	expect(due(record, '2026-04-03T00:00Z')).toBe('2026-06-02T00:00:00Z');
	record.did('finish', '2026-08-30T10:00Z');
	expect(record.clock('limit', '2026-09-01T00:00Z')).toMatchObject({
		state: 'met',
		breaches: [{ metAt: Temporal.Instant.from('2026-08-30T10:00Z') }],
	});
});

test('seven days before a limit that ends with the 30th is the 23rd', () => {
	const clock = procedure({ within: 'P90D', remind: ['P7D', 'P30D'] });
	const record = aRecord(clock).did('begin', '2026-03-01T10:00Z');
	expect(record.clock('limit', '2026-03-02T00:00Z').reminders.map(String)).toEqual([
		'2026-04-30T00:00:00Z',
		'2026-05-23T00:00:00Z',
	]);
	expect(String(record.clock('limit', '2026-03-02T00:00Z').due)).toBe('2026-05-31T00:00:00Z');
	expect(record.clock('limit', '2026-05-22T23:59Z').state).toBe('running');
	expect(record.clock('limit', '2026-05-23T00:00Z').state).toBe('soon');
});

test('a child found out later starts the children’s clock when it is found out', () => {
	const record = aRecord(procedure({ within: 'PT0S', when: { flag: 'child' } }));
	record.did('begin', '2026-03-01T10:00Z', { age: 'adult' });
	expect(record.clock('limit', '2026-03-05T10:00Z').state).toBe('waiting');
	record.did('learnAge', '2026-03-05T10:00Z', { age: 'child' });
	expect(record.clock('limit', '2026-03-05T10:00Z').state).toBe('overdue');
	record.did('learnAge', '2026-03-09T10:00Z', { age: 'adult' });
	expect(record.clock('limit', '2026-03-10T10:00Z')).toMatchObject({ state: 'ended' });
	expect(record.clock('limit', '2026-03-10T10:00Z').breaches).toHaveLength(1);
});

test('what was done on the day it began, at no known hour, was not done before it', () => {
	const record = aRecord(procedure({ within: 'PT24H' })).did('begin', '2026-03-01T14:00Z');
	record.did(
		'finish',
		'2026-03-01T18:00Z',
		{ on: '2026-03-01' },
		{ happened: Temporal.Instant.from('2026-03-01T00:00Z') },
	);
	expect(record.clock('limit', '2026-03-04T00:00Z').state).toBe('met');
});

test('once met, the next occasion is counted anew', () => {
	const record = aRecord(procedure({ within: 'PT24H' }))
		.did('begin', '2026-03-01T10:00Z')
		.did('finish', '2026-03-01T12:00Z')
		.did('begin', '2026-03-05T10:00Z');
	expect(due(record, '2026-03-05T11:00Z')).toBe('2026-03-06T10:00:00Z');
	expect(record.clock('limit', '2026-03-05T11:00Z').met).toHaveLength(1);
});

test('a written-down past is counted from when it happened', () => {
	const record = aRecord(procedure({ within: 'PT24H' }));
	record.did(
		'begin',
		'2026-03-05T10:00Z',
		{},
		{
			happened: Temporal.Instant.from('2026-03-01T00:00Z'),
		},
	);
	expect(due(record, '2026-03-05T10:00Z')).toBe('2026-03-02T00:00:00Z');
	expect(record.clock('limit', '2026-03-05T10:00Z').state).toBe('overdue');
});
