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

/*
 * United Arab Emirates, by hand. 1,500 AED for January 2026, a day 1,500/30 = 50. Leave due
 * 30 × 31/365 = 2.54794… days, taken 1.5, left 1.04794… × 50 = 52.40. Paid 300 USD, at 3.6725
 * = 1,101.75 AED. 1,500 + 52.40 − 1,101.75 = 450.65. The job cost 220,000 BDT at 0.03 = 6,600 AED,
 * over 1,500 a month = 4.40.
 */
test('leave taken and exchange rates are counted as entered, the latest day first', () => {
	const sheet = wageSheet(
		[
			{ contractVersion: 'signed', contractTerms: words('2026-01-01 2026-01-31 1500 AED') },
			{ workLog: words('2026-01-05 08:00-12:00 13:00-17:00') },
			{ payments: words('2026-01-31 300 USD') },
			{ leaveTaken: words('2026-01-12 1', '2026-01-19 0.5', 'a week at home') },
			{
				exchangeRates: words(
					'2025-12-31 USD 3.5 AED A newspaper',
					'2026-01-31 usd 3.6725 aed Central Bank of the UAE',
					'2026-01-31 BDT 0.03 AED Central Bank of the UAE',
					'2026-01-31 USD 3.6725 AED',
				),
			},
			{ recruitmentCosts: words('220000 BDT to the agency') },
		],
		'AE',
	);
	if (sheet.kind !== 'counted') throw new Error(sheet.kind);
	expect(sheet.calculation.total).toEqual({ amount: '450.65', currency: 'AED' });
	expect(
		sheet.calculation.lines.map(({ what, quantity, amount, counts }) => [
			...[what, quantity.slice(0, 4), amount, counts],
		]),
	).toEqual([
		['wage', '1.00', '1500.00', true],
		['leave-taken', '1.50', '0.00', false],
		['leave', '1.05', '52.40', true],
		['paid', '1', '-300.00', true],
		['exchange', '-300', '-1101.75', false],
	]);
	expect(sheet.calculation.lines.at(-1)).toMatchObject({
		...{ from: '2026-01-31', rate: '3.6725', cite: 'Central Bank of the UAE', checked: 'given' },
	});
	expect(sheet.jobCost).toMatchObject({ known: true, months: '4.40' });
	// A rate that nobody stands for is no rate.
	expect(sheet.unread).toEqual(['a week at home', '2026-01-31 USD 3.6725 AED']);
});

test('without a rate nothing is added across currencies', () => {
	const sheet = wageSheet(
		[
			{ contractVersion: 'signed', contractTerms: words('2026-01-01 2026-01-31 1500 AED') },
			{ payments: words('2026-01-31 300 USD') },
			{ exchangeRates: words('2026-01-31 AED 0.27 USD Central Bank of the UAE') },
		],
		'AE',
	);
	expect(sheet).toMatchObject({ calculation: { total: null, missingRates: ['USD'] } });
});
