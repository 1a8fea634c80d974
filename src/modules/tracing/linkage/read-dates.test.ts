import { expect, test } from 'vitest';
import { orderOf, readDate } from './read-dates.ts';

const day = (iso: string) => Math.floor(Date.parse(`${iso}T00:00:00Z`) / 86_400_000);

test('a year of which nothing more is known is an interval of its days', () => {
	expect(readDate('1985', 'day-first')).toMatchObject({
		from: day('1985-01-01'),
		until: day('1985-12-31'),
	});
});

test('an age given as a span of years is an interval', () => {
	expect(readDate('1985-1990', 'day-first')).toMatchObject({
		from: day('1985-01-01'),
		until: day('1990-12-31'),
	});
});

test.each([
	['1369/12/10', 'persian', '1991-03-01'],
	['1412/08/14', 'islamic-umalqura', '1992-02-18'],
	['1983/06/22', 'ethiopic', '1991-03-01'],
] as const)(
	'a birth date of another calendar is the day it means: %s',
	(written, calendar, iso) => {
		expect(readDate(written, 'day-first', calendar)).toMatchObject({
			from: day(iso),
			until: day(iso),
		});
	},
);

test('a year of the Solar Hijri calendar touches two of ours', () => {
	const read = readDate('1369', 'day-first', 'persian');
	expect([read.from, read.until]).toEqual([day('1990-03-21'), day('1991-03-20')]);
});

test('whether the day stands first is seen from all dates of the column', () => {
	expect(orderOf(['03/04/1990', '05/23/1991'])).toBe('month-first');
	expect(orderOf(['03/04/1990', '23/05/1991'])).toBe('day-first');
});

test('digits that are no date stay as evidence', () => {
	expect(readDate('1872-31-40', 'day-first')).toMatchObject({ digits: '18723140', from: null });
	expect(readDate('2l-12-1972', 'day-first')).toMatchObject({ digits: '1972122l', from: null });
});
