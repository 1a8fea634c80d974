import { expect, test } from 'vitest';
import { lockWithPin, newPin, openWithPin } from './pin-lock.ts';

test('the words open with their number, and with no other', async () => {
	const words = 'دواء السكري صباحا · ስኳር';
	const pin = newPin();
	expect(pin).toMatch(/^\d{16}$/);
	const locked = await lockWithPin(words, pin);
	expect(await openWithPin(locked, pin)).toBe(words);
	const grouped = [...pin].map((digit) => String.fromCodePoint(0x660 + Number(digit))).join(' ');
	expect(await openWithPin(locked, grouped)).toBe(words);
	expect(await openWithPin(locked, newPin())).toBeNull();
	expect(await openWithPin(locked.slice(0, -1), pin)).toBeNull();
	expect(await openWithPin(new Uint8Array(), pin)).toBeNull();
});

test('how long the words are hardly shows', async () => {
	const [short, long] = [await lockWithPin('Asthma', '1'), await lockWithPin('x'.repeat(60), '1')];
	expect(short.length).toBe(long.length);
});
