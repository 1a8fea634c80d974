import { expect, test } from 'vitest';
import { stretchesOf, weekOf } from './work-log.ts';

const night = { from: '22:00', until: '05:00' };

test('a shift past midnight is cut where night begins and ends', () => {
	expect(stretchesOf({ spans: [{ from: '20:00', until: '06:30' }] }, night)).toEqual([
		{ minutes: 120, night: false },
		{ minutes: 420, night: true },
		{ minutes: 90, night: false },
	]);
});

test('work that begins before dawn begins by night', () => {
	expect(stretchesOf({ spans: [{ from: '04:00', until: '12:00' }] }, night)).toEqual([
		{ minutes: 60, night: true },
		{ minutes: 420, night: false },
	]);
});

test('twenty-four hours are counted whole', () => {
	const all = stretchesOf({ spans: [{ from: '06:00', until: '06:00' }] }, night);

	expect(all.reduce((sum, { minutes }) => sum + minutes, 0)).toBe(1440);
});

test.each(['24:00', '8:00', '12:60', ''])('%j is no time of the clock', (from) => {
	expect(() => stretchesOf({ spans: [{ from, until: '12:00' }] }, night)).toThrow(RangeError);
});

test('a week begins on Monday', () => {
	expect(weekOf('2026-03-08')).toBe('2026-03-02');
	expect(weekOf('2026-03-09')).toBe('2026-03-09');
});
