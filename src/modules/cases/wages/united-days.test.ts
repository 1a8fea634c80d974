import fc from 'fast-check';
import { expect, test } from 'vitest';
import { unitedDays } from './united-days.ts';
import { stretchesOf, type WorkDay } from './work-log.ts';

const day = (kind: WorkDay['kind'], ...spans: [string, string][]): WorkDay => ({
	...{ day: '2026-03-02', kind },
	spans: spans.map(([from, until]) => ({ from, until })),
});
const minutes = (log: readonly WorkDay[]) =>
	log.flatMap((one) => stretchesOf(one, null)).reduce((sum, one) => sum + one.minutes, 0);

test('hours that two phones tell of count once, and what only one of them knows counts too', () => {
	const desk = day('ordinary', ['08:00', '12:00'], ['13:00', '20:00']);
	expect(unitedDays([desk, desk])).toEqual([desk]);
	// By hand: 07:00 to 12:00 and 13:00 to 20:00, of a day of rest.
	const all = unitedDays([desk, day('rest', ['07:00', '10:00'])]);
	expect(all).toEqual([day('rest', ['07:00', '10:00'], ['10:00', '12:00'], ['13:00', '20:00'])]);
	const night = day('ordinary', ['20:00', '23:00'], ['01:00', '05:00']);
	expect(minutes(unitedDays([night, day('ordinary', ['22:00', '02:00'])]))).toBe(9 * 60);
	expect(unitedDays([night])).toEqual([night]);
});

test('no day has more hours than any of its lines together, nor than a day has', () => {
	const time = fc.integer({ min: 0, max: 95 }).map((n) => {
		const parts = [Math.floor(n / 4), (n % 4) * 15];
		return parts.map((part) => String(part).padStart(2, '0')).join(':');
	});
	const span = fc.tuple(time, time).filter(([from, until]) => from !== until);
	const rows = fc.array(
		fc.array(span, { minLength: 1, maxLength: 3 }).map((spans) => day('ordinary', ...spans)),
		{ minLength: 1, maxLength: 4 },
	);
	fc.assert(
		fc.property(rows, (log) => {
			const once = minutes(unitedDays(log));
			expect(once).toBeLessThanOrEqual(Math.min(1440, minutes(log)));
			for (const row of log) expect(once).toBeGreaterThanOrEqual(minutes(unitedDays([row])));
			expect(minutes(unitedDays([...log, ...log]))).toBe(once);
		}),
	);
});
