import { expect, test } from 'vitest';
import { wageSheet } from './sheet.ts';

const words = (...lines: string[]) => lines.map((line) => ({ words: line }));

/* 9,000 a month for March, 3 hours of overtime × 37.50 × 2 = 225; see count-wages.test.ts. */
test('what a worker wrote line by line is counted by the law of the country', () => {
	const sheet = wageSheet(
		[
			{ contractVersion: 'real', contractTerms: words('2026-03-01 2026-03-31 6000 MXN') },
			{
				contractVersion: 'signed',
				contractTerms: words('2026-03-01 2026-03-31 9000 MXN', 'a room with two others'),
			},
			{ workLog: words('2026-03-02 08:00-12:00 13:00-20:00', 'and Sunday too') },
			{ payments: words('2026-03-31 5000 MXN') },
			{ recruitmentCosts: words('18000 MXN to the agency', '4500 MXN for the bus') },
		],
		'MX',
	);

	expect(sheet).toMatchObject({
		kind: 'counted',
		unread: ['and Sunday too'],
		// 22,500 over 9,000 a month.
		jobCost: { known: true, months: '2.50' },
	});
	const lines = sheet.kind === 'counted' ? sheet.calculation.lines : [];
	expect(lines.slice(0, 2).map(({ what, amount }) => [what, amount])).toEqual([
		['wage', '9000.00'],
		['overtime', '225.00'],
	]);
});

test('without a contract or without a law nothing is counted, and it is said', () => {
	const contract = {
		contractVersion: 'signed',
		contractTerms: words('2026-03-01 2026-03-31 9000 XAF'),
	};

	expect(wageSheet([], 'MX')).toEqual({ kind: 'nothing' });
	expect(wageSheet([contract], 'TD')).toEqual({ kind: 'no-law', unread: [] });
});
