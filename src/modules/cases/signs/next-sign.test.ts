import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Temporal } from '#foundations/time/index.ts';
import { nextSign, signCame } from './next-sign.ts';
import { signAct } from './sign-acts.ts';

const HOURS = { 'every-4-hours': 4, 'every-12-hours': 12, 'every-24-hours': 24 };
const instant = (minute: number) => Temporal.Instant.fromEpochMilliseconds(minute * 60_000);
const minute = fc.integer({ min: 0, max: 100_000 });

test('no clock of a phone and no sign held back wins time, and no hour of the plan is taken back', () => {
	fc.assert(
		fc.property(
			fc.constantFrom(...(Object.keys(HOURS) as (keyof typeof HOURS)[])),
			...([minute, minute, minute] as const),
			(every, due, given, arrived) => {
				const sign = { every, due: instant(due), given: instant(given), arrived: instant(arrived) };
				const next = nextSign(sign).epochMilliseconds / 60_000;
				const step = HOURS[every] * 60;
				const told = nextSign({ ...sign, given: sign.arrived }).epochMilliseconds / 60_000;
				expect(next).toBeGreaterThanOrEqual(due);
				expect(next).toBeLessThanOrEqual(told);
				expect(next).toBeLessThanOrEqual(Math.max(due, Math.min(given, arrived) + 1.5 * step));
				expect((next - due) % step).toBe(0);
			},
		),
	);
});

test('at the very minute it is late; what was given before is said to have been', () => {
	const sign = { every: 'every-4-hours', due: instant(600), given: instant(590) };
	expect(signCame({ ...sign, arrived: instant(599) })).toBe('in-time');
	expect(signCame({ ...sign, arrived: instant(600) })).toBe('given-in-time');
	expect(signCame({ ...sign, given: instant(600), arrived: instant(600) })).toBe('late');
});

test.each([
	['Kite', 'signAlive'],
	[' kite. ', 'signAlive'],
	['RED kite', 'signDuress'],
	['', 'signOther'],
	['kites', 'signOther'],
])('the word «%s» is %s', (word, act) => {
	expect(signAct(word, { well: 'kite', duress: 'red kite' })).toBe(act);
});

test('who agreed on no words gives a sign with any, and nothing is danger by silence', () => {
	expect(signAct('', { well: '', duress: '' })).toBe('signAlive');
	expect(signAct('hello', { well: '', duress: 'نار' })).toBe('signAlive');
	expect(signAct('نَار', { well: '', duress: 'نَار' })).toBe('signDuress');
});
