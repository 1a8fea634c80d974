import { expect, test } from 'vitest';
import { compareContracts } from './compare-contracts.ts';

const promised = {
	wagePerMonth: { amount: '1800', currency: 'AED' },
	hoursPerWeek: '48',
	restDaysPerMonth: '4',
	housingFree: true,
	job: 'cook',
	months: '24',
};

test('what got worse on the way is seen at once, a lower wage first', () => {
	const real = {
		...promised,
		wagePerMonth: { amount: '1200', currency: 'AED' },
		hoursPerWeek: '72',
		restDaysPerMonth: '2',
		housingFree: false,
		job: 'cleaner',
	};

	expect(compareContracts(promised, real).map(({ term, change }) => `${term} ${change}`)).toEqual([
		'wagePerMonth worse',
		'hoursPerWeek worse',
		'restDaysPerMonth worse',
		'housingFree worse',
		'months same',
		'job different',
		'wagePerHour worse',
	]);
});

/* By hand: 48 hours a week are 208 a month, 1,800 / 208 = 8.6538; 60 are 260, 1,950 / 260 = 7.5. */
test('more money for many more hours is less pay', () => {
	const signed = {
		...promised,
		wagePerMonth: { amount: '1950', currency: 'AED' },
		hoursPerWeek: '60',
	};
	const changes = compareContracts(promised, signed);

	expect(changes.find(({ term }) => term === 'wagePerMonth')?.change).toBe('better');
	expect(changes.find(({ term }) => term === 'wagePerHour')).toEqual({
		term: 'wagePerHour',
		before: '8.6538 AED',
		after: '7.5000 AED',
		change: 'worse',
	});
});

test('two currencies without a rate are not compared by their numbers', () => {
	const signed = { wagePerMonth: { amount: '45000', currency: 'INR' } };
	const rates = [{ currency: 'INR', rate: '0.04', on: '2026-01-01', source: 'Central bank' }];

	expect(compareContracts(promised, signed)[0]?.change).toBe('unclear');
	expect(compareContracts(promised, signed, rates)[0]?.change).toBe('same');
	expect(compareContracts(signed, promised, rates)[0]?.change).toBe('same');
});

test('what one of the two did not speak of is not made up', () => {
	expect(compareContracts({ job: 'driver' }, { months: '12' })).toEqual([]);
});
