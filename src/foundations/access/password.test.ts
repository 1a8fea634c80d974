import fc from 'fast-check';
import { expect, test } from 'vitest';
import { passwordProblem } from './password.ts';
import { sessionHolds } from './session-age.ts';
import { afterFailure, secondsToWait } from './throttle.ts';

test('a sentence is a good password, whatever its letters', () => {
	for (const password of [
		'seven quiet herons',
		'семь тихих цапель',
		'七只安静的苍鹭站在水里边',
		'x7#Lq9!vB2$z',
	]) {
		expect(passwordProblem(password, ['Amina Diallo', 'amina'])).toBeNull();
	}
});

test('a short one is not, nor what everyone tries first', () => {
	expect(passwordProblem('x7#Lq9!vB2$', [])).toBe('short');
	for (const password of [
		'password1234',
		'Password@1234!',
		'qwertyuiop123',
		'123456123456',
		'aaaaaaaaaaaa',
		'Welcome 2025 2026',
	]) {
		expect(passwordProblem(password, []), password).toBe('common');
	}
});

test('a name is not a password', () => {
	expect(passwordProblem('Amina Diallo', ['Amina Diallo'])).toBe('own-name');
	expect(passwordProblem('casapuente.casapuente', ['Casa Puente', 'casapuente'])).toBe('own-name');
});

test('waiting grows with each failure, ends at a quarter of an hour, and is forgotten in a day', () => {
	expect([1, 2, 3, 4, 5, 20].map((count) => secondsToWait({ count, secondsAgo: 0 }))).toEqual([
		0, 0, 2, 4, 8, 900,
	]);
	expect(secondsToWait({ count: 20, secondsAgo: 86_400 })).toBe(0);
	expect(afterFailure({ count: 20, secondsAgo: 86_400 })).toBe(1);
	fc.assert(
		fc.property(
			fc.nat(10_000),
			fc.double({ min: -1e9, max: 1e9, noNaN: true }),
			(count, secondsAgo) => {
				const wait = secondsToWait({ count, secondsAgo });
				expect(wait).toBeGreaterThanOrEqual(0);
				expect(wait).toBeLessThanOrEqual(900);
			},
		),
	);
});

test('a clock that jumps back or far ahead ends a session', () => {
	const hour = 3_600_000;
	expect(sessionHolds(0, 0, 60_000)).toBe(true);
	expect(sessionHolds(2 * hour, 2 * hour, hour)).toBe(false);
	expect(sessionHolds(0, 0, 400 * hour)).toBe(false);
});
