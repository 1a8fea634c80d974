import { expect, test } from 'vitest';
import { readPay, readTerms, readWork } from './read-lines.ts';

test('a day with a break, a day of rest and a holiday', () => {
	const { read, unread } = readWork([
		'2026-03-02 8:00-12:00 13:00–20:00',
		'2026-03-08 * 08:00-16:00',
		'2026-04-06 ** 08:00-12:00',
	]);

	expect(unread).toEqual([]);
	expect(read.map(({ kind }) => kind)).toEqual(['ordinary', 'rest', 'holiday']);
	expect(read[0]?.spans).toEqual([
		{ from: '08:00', until: '12:00' },
		{ from: '13:00', until: '20:00' },
	]);
});

test('digits of every script are read', () => {
	expect(readWork(['٢٠٢٦-٠٣-٠٢ ٠٨:٠٠-١٢:٠٠']).read).toHaveLength(1);
	expect(readPay(['۲۰۲۶-۰۳-۱۵ ۴۰۰۰ mxn']).read).toEqual([
		{ paid: { on: '2026-03-15', paid: { amount: '4000', currency: 'MXN' } } },
	]);
});

test('what was taken off is no payment, and nobody said as what', () => {
	expect(readPay(['2026-03-15 -300.50 AED']).read).toEqual([
		{
			taken: {
				on: '2026-03-15',
				kind: 'other-deduction',
				taken: { amount: '300.50', currency: 'AED' },
			},
		},
	]);
});

test('as what it was taken may be said, by one of the words that laws know', () => {
	const { read, unread } = readPay(['2026-03-15 -300 AED fine', '2026-03-15 -300 AED whatever']);

	expect(read).toMatchObject([{ taken: { kind: 'fine' } }]);
	expect(unread).toEqual(['2026-03-15 -300 AED whatever']);
});

test('a wage is for a month unless it says day or hour', () => {
	const { read } = readTerms(['2026-01-01 2026-12-31 1500 AED', '2026-01-01 2026-01-31 80 PHP /h']);

	expect(read.map(({ per }) => per)).toEqual(['month', 'hour']);
});

test.each([
	'2026-02-31 08:00-12:00',
	'2026-03-02',
	'2026-03-02 08:00-25:00',
	'2026-03-02 08:00-08:00',
	'worked all day',
	'',
])('%j is not counted and not lost', (line) => {
	expect(readWork([line])).toEqual({ read: [], unread: [line] });
});

test.each(['2026-03-15 4,000 MXN', '2026-03-15 4000', '2026-03-15 1/3 AED', '15.3.2026 4000 MXN'])(
	'%j is no payment that can be read',
	(line) => {
		expect(readPay([line]).unread).toEqual([line]);
	},
);

test('a contract that ends before it begins is not counted', () => {
	const line = '2026-12-31 2026-01-01 1500 AED';

	expect(readTerms([line]).unread).toEqual([line]);
});
