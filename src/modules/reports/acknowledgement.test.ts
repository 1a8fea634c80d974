import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Temporal } from '#foundations/time/index.ts';
import { acknowledgeBy, isLate, lateSince } from './acknowledgement.ts';

const cairo = { country: 'EG', weekend: [5, 6], isHoliday: () => false };

test('the list of late reports holds exactly those that are late', () => {
	const day = fc
		.integer({ min: 0, max: 2000 })
		.map((n) => Temporal.PlainDate.from('2024-01-01').add({ days: n }));
	fc.assert(
		fc.property(day, fc.integer({ min: 0, max: 30 }), (today, ago) => {
			const came = today.subtract({ days: ago });
			const listed = Temporal.PlainDate.compare(came, lateSince(today, cairo)) <= 0;
			expect(listed).toBe(isLate('received', acknowledgeBy(came, cairo), today));
		}),
	);
});
