import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Temporal } from '#foundations/time/index.ts';
import type { Grant, Wish } from './index.ts';
import { liveGrant, PURPOSES } from './index.ts';

const hour = fc
	.integer({ min: 0, max: 12 })
	.map((n) => Temporal.Instant.from('2026-11-21T00:00:00Z').add({ hours: n }));
const word = (...words: string[]) => fc.constantFrom(...words);

// Few values each, so that near misses (all the same but one) come up in every run.
const aGrant: fc.Arbitrary<Grant> = fc.record({
	id: fc.uuid(),
	record: word('r1', 'r2'),
	item: word('contact', 'narrative'),
	purpose: fc.constantFrom(...PURPOSES.slice(0, 3)),
	recipient: word('clinic', 'lawyers'),
	from: hour,
	until: hour,
	withdrawnOn: fc.option(fc.constant(Temporal.PlainDate.from('2026-11-22')), { freq: 4 }),
});
const aWish: fc.Arbitrary<Wish> = fc.record({
	record: word('r1', 'r2'),
	item: word('contact', 'narrative'),
	purpose: fc.constantFrom(...PURPOSES.slice(0, 3)),
	recipient: fc.record({ id: word('clinic', 'lawyers'), enforcement: fc.constant(false) }),
	now: hour,
});

test('no grant outside its record, item, purpose, recipient or time is ever live', () => {
	let live = 0;
	fc.assert(
		fc.property(fc.array(aGrant, { minLength: 20, maxLength: 40 }), aWish, (grants, wish) => {
			const found = liveGrant(grants, wish);
			const would = grants.some(
				(one) =>
					one.record === wish.record &&
					one.item === wish.item &&
					one.purpose === wish.purpose &&
					one.recipient === wish.recipient.id &&
					Temporal.Instant.compare(one.from, wish.now) <= 0 &&
					Temporal.Instant.compare(wish.now, one.until) < 0 &&
					one.withdrawnOn === null,
			);
			expect(found !== null).toBe(would);
			if (found) live += 1;
		}),
		{ numRuns: 3000 },
	);
	expect(live).toBeGreaterThan(50);
});

const given: Grant = {
	id: 'g1',
	record: 'r1',
	item: 'contact',
	purpose: 'health',
	recipient: 'clinic',
	from: Temporal.Instant.from('2026-11-01T00:00:00Z'),
	until: Temporal.Instant.from('2026-12-01T00:00:00Z'),
	withdrawnOn: null,
};
const wish: Wish = {
	record: 'r1',
	item: 'contact',
	purpose: 'health',
	recipient: { id: 'clinic', enforcement: false },
	now: Temporal.Instant.from('2026-11-21T06:00:00Z'),
};

test('what was allowed is live, from its first moment until before its last', () => {
	expect(liveGrant([given], wish)).toBe(given);
	expect(liveGrant([given], { ...wish, now: given.from })).toBe(given);
	expect(liveGrant([given], { ...wish, now: given.until })).toBeNull();
	expect(liveGrant([given], { ...wish, now: given.from.subtract({ seconds: 1 }) })).toBeNull();
});

test('a withdrawal holds at once, even when its day is still to come where the reader is', () => {
	const withdrawnOn = Temporal.PlainDate.from('2026-11-30');
	expect(liveGrant([{ ...given, withdrawnOn }], wish)).toBeNull();
});

test('a body that became an enforcement one reads nothing more', () => {
	expect(
		liveGrant([given], { ...wish, recipient: { id: 'clinic', enforcement: true } }),
	).toBeNull();
});

test('a yes for health is no yes for anything else', () => {
	for (const purpose of PURPOSES.filter((one) => one !== 'health')) {
		expect(liveGrant([given], { ...wish, purpose })).toBeNull();
	}
});
