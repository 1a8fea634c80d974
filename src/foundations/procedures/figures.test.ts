import { expect, test } from 'vitest';
import { dueDates, indicatorsOf, type Procedure } from '#foundations/procedures/index.ts';
import { aRecord } from '#tests/support/procedures/a-record.ts';
import { removal } from '#tests/support/procedures/removal.ts';

const procedure: Procedure = {
	...removal,
	clocks: {
		ruled: {
			...{ start: ['appeal'], stop: ['rule'], within: 'P30D', remind: ['P7D'] },
			...{ basis: 'law', cite: 'ICCPR, art. 2(3)', checked: false },
			breach: { proposes: 'accountability-follow-up' },
		},
		assessed: {
			...{ start: ['open'], stop: ['assess'], within: 'PT48H' },
			...{ basis: 'policy', cite: 'Our own promise', checked: true },
		},
	},
	indicators: {
		onTime: { kind: 'on-time', of: 'assessed' },
		late: { kind: 'count', of: 'assessed' },
		appeals: { kind: 'count', of: 'appeal' },
		days: { kind: 'median', of: 'assessed' },
		appealed: { kind: 'share', of: 'appeal', among: 'assess' },
	},
};

const now = '2026-03-20T00:00Z';
const open = (day: string) => aRecord(procedure).did('open', `2026-03-${day}T00:00Z`);
const records = [
	open('01').did('assess', '2026-03-02T00:00Z').did('appeal', '2026-03-03T00:00Z'),
	open('01').did('assess', '2026-03-05T00:00Z'),
	open('10'),
	open('19'),
];

test('figures are counted from facts and time, with what they are made of', () => {
	const figures = indicatorsOf(
		procedure,
		records.map((record) => record.at(now)),
	);
	expect(figures).toEqual([
		// In time: one. Late: one. Never: one. The last has time left and is not counted yet.
		{ id: 'onTime', kind: 'on-time', numerator: 1, denominator: 3, value: 1 / 3 },
		{ id: 'late', kind: 'count', numerator: 2, denominator: 4, value: 2 },
		{ id: 'appeals', kind: 'count', numerator: 1, denominator: 4, value: 1 },
		{ id: 'days', kind: 'median', numerator: 2, denominator: 4, value: 2.5 },
		{ id: 'appealed', kind: 'share', numerator: 1, denominator: 2, value: 0.5 },
	]);
});

test('of no records there is no share', () => {
	expect(indicatorsOf(procedure, [])[0]).toMatchObject({ denominator: 0, value: null });
});

test('what a database may index: each limit that runs, soonest first, and what a breach proposes', () => {
	const record = open('01').did('appeal', '2026-03-01T12:00Z');
	expect(
		dueDates(procedure, record.at(now)).map((date) => ({
			...date,
			due: String(date.due),
			reminders: date.reminders.map(String),
		})),
	).toEqual([
		{
			clock: 'assessed',
			due: '2026-03-03T00:00:00Z',
			reminders: [],
			maximum: false,
			proposes: null,
			basis: 'policy',
		},
		{
			clock: 'ruled',
			due: '2026-04-01T00:00:00Z',
			reminders: ['2026-03-24T00:00:00Z'],
			maximum: false,
			proposes: 'accountability-follow-up',
			basis: 'policy',
		},
	]);
});
