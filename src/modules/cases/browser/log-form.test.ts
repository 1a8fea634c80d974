import { expect, test } from 'vitest';
import { decimalsOf } from '../wages/currency.ts';
import { plainNumber } from './log-form.ts';

test.each([
	['150.500', 'KWD', '150.500'],
	['150,5', 'KWD', '150.5'],
	['1,500.250', 'BHD', '1500.250'],
	['1.500,250', 'TND', '1500.250'],
	['1,500,250', 'JOD', '1500250'],
	['١٥٠٫٥٠٠', 'OMR', '150.500'],
	['150.500', 'MXN', '150500'],
	['1,500', 'AED', '1500'],
	['1.234,50', 'BRL', '1234.50'],
])('%s of %s is %s', (typed, currency, amount) => {
	expect(plainNumber(typed, decimalsOf(currency))).toBe(amount);
});
