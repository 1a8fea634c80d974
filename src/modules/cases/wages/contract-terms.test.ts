import { expect, test } from 'vitest';
import { compareContracts } from './compare-contracts.ts';
import { contractTermsOf } from './contract-terms.ts';

const entries = [
	{
		contractVersion: 'promised',
		contractTerms: [
			{ words: '2026-01-01 2026-12-31 1800 AED' },
			{ hoursPerWeek: '48', job: 'cook' },
		],
	},
	{
		contractVersion: 'real',
		contractTerms: [
			{ words: '2026-01-01 2026-12-31 1200 AED' },
			{ hoursPerWeek: 72, job: 'cleaner' },
		],
	},
];

test('the promise and what became of it are read from the record and compared', () => {
	const changes = compareContracts(
		contractTermsOf(entries, 'promised'),
		contractTermsOf(entries, 'real'),
	);

	expect(changes.map(({ term, change }) => `${term} ${change}`)).toEqual([
		'wagePerMonth worse',
		'hoursPerWeek worse',
		'job different',
		'wagePerHour worse',
	]);
});

test('a contract nobody spoke of has no terms, and numbers that are none are left out', () => {
	expect(contractTermsOf(entries, 'signed')).toEqual({});
	const odd = [{ contractVersion: 'signed', contractTerms: [{ hoursPerWeek: 'many', job: ' ' }] }];
	expect(contractTermsOf(odd, 'signed')).toEqual({});
});
