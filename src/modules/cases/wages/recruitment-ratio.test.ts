import { expect, test } from 'vitest';
import { recruitmentRatio } from './recruitment-ratio.ts';

const rates = [{ currency: 'BDT', rate: '0.03', on: '2026-02-01', source: 'Central bank' }];

/*
 * By hand: 220,000 BDT to the agency × 0.03 = 6,600.00 AED; 300 AED for the medical test;
 * 1,450 BDT interest × 0.03 = 43.50. Together 6,943.50 AED. A month pays 1,200: 5.78625 months.
 */
test('the job cost nearly six months of the same worker’s pay', () => {
	const ratio = recruitmentRatio(
		[
			{ amount: '220000', currency: 'BDT' },
			{ amount: '300', currency: 'AED' },
			{ amount: '1450', currency: 'BDT' },
		],
		{ amount: '1200', currency: 'AED' },
		rates,
	);

	expect(ratio).toMatchObject({
		known: true,
		costs: { amount: '6943.50', currency: 'AED' },
		months: '5.79',
	});
});

test('without a rate there is no figure, and it is said which rate is missing', () => {
	const costs = [{ amount: '9', currency: 'NPR' }];

	expect(recruitmentRatio(costs, { amount: '1200', currency: 'AED' }, rates)).toEqual({
		known: false,
		missingRates: ['NPR'],
	});
});

test('without earnings there is no figure either', () => {
	expect(recruitmentRatio([], { amount: '0', currency: 'AED' }, rates).known).toBe(false);
});
