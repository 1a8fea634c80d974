import { expect, test } from 'vitest';
import type { WageClaim } from './claim.ts';
import { countWages } from './count-wages.ts';
import { brazil } from './laws/brazil.ts';
import { emirates } from './laws/emirates.ts';
import { mexico } from './laws/mexico.ts';
import { philippines } from './laws/philippines.ts';

const money = (currency: string) => (amount: string) => ({ amount, currency });
const aed = money('AED');
const brl = money('BRL');
const mxn = money('MXN');
const php = money('PHP');
const usd = money('USD');

const nothing = { log: [], payments: [], deductions: [], leaveTaken: '0', rates: [] };

function amounts(claim: WageClaim, law: typeof mexico): string[] {
	return countWages(claim, law).lines.map(
		({ what, amount, currency }) => `${what} ${amount} ${currency}`,
	);
}

/*
 * Mexico, by hand. 9,000 MXN a month, 1 to 31 March 2026; day 300, hour 37.50.
 * Week of 2 March (Monday): Monday to Friday 08:00 to 20:00 with an hour off at noon, 11 hours,
 * so 3 hours of overtime a day, 15 in the week: 9 × 37.50 × 2 = 675, and 6 × 37.50 × 3 = 675.
 * Sunday 8 March, rest day: 8 × 37.50 × 2 = 600.
 * Aguinaldo: 15 days × 31/365 = 1.27397… days × 300 = 382.19 (382.1917…).
 * Leave: 12 × 31/365 = 1.01917… days × 300 × 1.25 = 382.19.
 * Owed: 9,000 + 675 + 675 + 600 + 382.19 + 382.19 = 11,714.38; paid 7,500.00 → 4,214.38.
 */
test('Mexico: nine hours of overtime are paid double and the rest three times', () => {
	const shift = [
		{ from: '08:00', until: '12:00' },
		{ from: '13:00', until: '20:00' },
	];
	const days = ['02', '03', '04', '05', '06'];
	const claim: WageClaim = {
		...nothing,
		currency: 'MXN',
		terms: [{ from: '2026-03-01', until: '2026-03-31', per: 'month', wage: mxn('9000') }],
		log: [
			...days.map((day) => ({ day: `2026-03-${day}`, kind: 'ordinary' as const, spans: shift })),
			{ day: '2026-03-08', kind: 'rest', spans: [{ from: '08:00', until: '16:00' }] },
		],
		payments: [
			{ on: '2026-03-15', paid: mxn('4000') },
			{ on: '2026-03-31', paid: mxn('3500') },
		],
	};

	expect(amounts(claim, mexico)).toEqual([
		'wage 9000.00 MXN',
		'overtime 675.00 MXN',
		'overtime 675.00 MXN',
		'rest-day 600.00 MXN',
		'thirteenth 382.19 MXN',
		'leave 382.19 MXN',
		'paid -4000.00 MXN',
		'paid -3500.00 MXN',
	]);
	expect(countWages(claim, mexico).total).toEqual(mxn('4214.38'));
});

/*
 * Brazil, by hand. 2,200 BRL a month, 1 January to 20 March 2026; hour 2,200 / 220 = 10.
 * Wage: 2 months + 20/30 = 2.6667 × 2,200 = 5,866.67.
 * Night shift on Monday 5 January, 22:00 to 06:00 without a break: 22 to 05 are 7 hours of the
 * clock = 420 / 52.5 = 8 paid night hours, which fill the day; 05 to 06 is 1 hour of overtime.
 * Night: 8 × 10 × 0.2 = 16.00. Overtime by day: 1 × 10 × 1.5 = 15.00.
 * Tuesday 6 January, 14:00 to 23:45: until 22:00 8 hours, then 105 minutes / 52.5 = 2 night hours
 * of overtime × 10 × 1.8 = 36.00.
 * Thirteenth: January, February, and March with 20 days (15 or more): 3 × 2,200/12 = 550.00.
 * Leave: 30 days × 79/365 = 6.49315… × 73.3333… × 4/3 = 634.89 (476.1644 × 1.3333).
 * An advance of 300 is allowed, a recruitment fee of 400 is not.
 * Owed: 5,866.67 + 16 + 15 + 36 + 550 + 634.89 − 300 = 6,818.56; paid 4,000 → 2,818.56.
 */
test('Brazil: the short night hour, the thirteenth by twelfths, a fee that is not taken off', () => {
	const claim: WageClaim = {
		...nothing,
		currency: 'BRL',
		terms: [{ from: '2026-01-01', until: '2026-03-20', per: 'month', wage: brl('2200') }],
		log: [
			{ day: '2026-01-05', kind: 'ordinary', spans: [{ from: '22:00', until: '06:00' }] },
			{ day: '2026-01-06', kind: 'ordinary', spans: [{ from: '14:00', until: '23:45' }] },
		],
		deductions: [
			{ on: '2026-02-05', kind: 'advance', taken: brl('300') },
			{ on: '2026-02-05', kind: 'recruitment-fee', taken: brl('400') },
		],
		payments: [{ on: '2026-03-05', paid: brl('4000') }],
	};

	expect(amounts(claim, brazil)).toEqual([
		'wage 5866.67 BRL',
		'night 16.00 BRL',
		'overtime 15.00 BRL',
		'overtime-night 36.00 BRL',
		'thirteenth 550.00 BRL',
		'leave 634.89 BRL',
		'deduction-allowed -300.00 BRL',
		'deduction-not-allowed -400.00 BRL',
		'paid -4000.00 BRL',
	]);
	expect(countWages(claim, brazil).total).toEqual(brl('2818.56'));
});

/*
 * United Arab Emirates, by hand, with a change of currency. 400 USD a month in January 2026 (hour
 * 400/240 = 1.6667), 1,500 AED a month in February (hour 6.25).
 * January: wage 400.00 USD. Monday 5 January 08:00 to 18:00 with an hour off: 9 hours, 1 overtime
 * = 1.6667 × 1.25 = 2.08 USD.
 * February: wage 1,500.00 AED. Monday 2 February 14:00 to 00:00: 8 hours to 22:00, then 2 hours
 * of overtime by night = 2 × 6.25 × 1.5 = 18.75 AED. Sunday 8 February, rest day, 6 hours
 * = 6 × 6.25 × 1.5 = 56.25 AED.
 * Leave 30 × 59/365 = 4.84931… days × 50 = 242.47 AED.
 * A fine of 400 AED: a sixth of 1,500 = 250 is allowed, 150 is not. A recruitment fee: not.
 * AED: 1,500 + 18.75 + 56.25 + 242.47 − 250 = 1,567.47; paid 900 → 667.47.
 * USD: 402.08; paid 100 → 302.08; at 3.6725 = 1,109.39 (1,109.3888). Total 1,776.86.
 */
test('Emirates: two currencies, overtime by night, and a fine above its share', () => {
	const claim: WageClaim = {
		...nothing,
		currency: 'AED',
		terms: [
			{ from: '2026-01-01', until: '2026-01-31', per: 'month', wage: usd('400') },
			{ from: '2026-02-01', until: '2026-02-28', per: 'month', wage: aed('1500') },
		],
		log: [
			{
				day: '2026-01-05',
				kind: 'ordinary',
				spans: [
					{ from: '08:00', until: '13:00' },
					{ from: '14:00', until: '18:00' },
				],
			},
			{ day: '2026-02-02', kind: 'ordinary', spans: [{ from: '14:00', until: '00:00' }] },
			{ day: '2026-02-08', kind: 'rest', spans: [{ from: '08:00', until: '14:00' }] },
		],
		deductions: [
			{ on: '2026-02-20', kind: 'fine', taken: aed('400') },
			{ on: '2026-02-20', kind: 'recruitment-fee', taken: aed('700') },
			{ on: '2026-02-20', kind: 'papers', taken: aed('80') },
		],
		payments: [
			{ on: '2026-01-31', paid: usd('100') },
			{ on: '2026-02-28', paid: aed('900') },
		],
		rates: [{ currency: 'USD', rate: '3.6725', on: '2026-02-28', source: 'Central bank' }],
	};
	const calculation = countWages(claim, emirates);

	expect(amounts(claim, emirates)).toEqual([
		'wage 400.00 USD',
		'overtime 2.08 USD',
		'wage 1500.00 AED',
		'overtime-night 18.75 AED',
		'rest-day 56.25 AED',
		'leave 242.47 AED',
		'deduction-allowed -250.00 AED',
		'deduction-not-allowed -150.00 AED',
		'deduction-not-allowed -700.00 AED',
		'deduction-unclear -80.00 AED',
		'paid -100.00 USD',
		'paid -900.00 AED',
		'exchange 1109.39 AED',
	]);
	expect(calculation.balances).toEqual([usd('302.08'), aed('667.47')]);
	expect(calculation.total).toEqual(aed('1776.86'));
	expect(countWages({ ...claim, rates: [] }, emirates)).toMatchObject({
		total: null,
		missingRates: ['USD'],
	});
});

/*
 * Philippines, by hand. 640 PHP a day, hour 80; Monday 5 to Saturday 10 January 2026.
 * Monday to Friday 14:00 to 23:00 with 18:00 to 19:00 off: 8 hours, of which 1 after 22:00.
 * Ordinary hours 40 × 80 = 3,200.00; night 5 × 80 × 0.1 = 40.00.
 * Saturday, rest day, 08:00 to 18:00 with an hour off: 8 × 80 × 1.3 = 832.00, 1 × 80 × 1.69 = 135.20.
 * Monday 6 April (say a regular holiday) 4 hours × 80 × 2 = 640.00.
 * Thirteenth month: 3,200 / 12 = 266.67. Leave: not in the first year.
 * Total 3,200 + 40 + 832 + 135.20 + 640 + 266.67 = 5,113.87.
 */
test('Philippines: paid by the day, a tenth by night, the thirteenth from what was earned', () => {
	const claim: WageClaim = {
		...nothing,
		currency: 'PHP',
		terms: [{ from: '2026-01-05', until: '2026-04-30', per: 'day', wage: php('640') }],
		log: [
			...['05', '06', '07', '08', '09'].map((day) => ({
				day: `2026-01-${day}`,
				kind: 'ordinary' as const,
				spans: [
					{ from: '14:00', until: '18:00' },
					{ from: '19:00', until: '23:00' },
				],
			})),
			{
				day: '2026-01-10',
				kind: 'rest',
				spans: [
					{ from: '08:00', until: '12:00' },
					{ from: '13:00', until: '18:00' },
				],
			},
			{ day: '2026-04-06', kind: 'holiday', spans: [{ from: '08:00', until: '12:00' }] },
		],
	};

	expect(amounts(claim, philippines)).toEqual([
		'wage 3200.00 PHP',
		'night 40.00 PHP',
		'rest-day 832.00 PHP',
		'rest-day 135.20 PHP',
		'holiday 640.00 PHP',
		'thirteenth 266.67 PHP',
	]);
	expect(countWages(claim, philippines).total).toEqual(php('5113.87'));
});

test('a line shows what, how many, at which rate and by which article', () => {
	const claim: WageClaim = {
		...nothing,
		currency: 'MXN',
		terms: [{ from: '2026-03-01', until: '2026-03-31', per: 'month', wage: mxn('9000') }],
		log: [{ day: '2026-03-02', kind: 'ordinary', spans: [{ from: '08:00', until: '18:30' }] }],
	};

	expect(countWages(claim, mexico).lines[1]).toEqual({
		what: 'overtime',
		from: '2026-03-01',
		until: '2026-03-31',
		quantity: '2.50',
		unit: 'hours',
		rate: '37.5000',
		factor: '2',
		amount: '187.50',
		currency: 'MXN',
		cite: 'Ley Federal del Trabajo, art. 67',
		checked: 'copy',
		counts: true,
	});
});
