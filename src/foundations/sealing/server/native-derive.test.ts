import fc from 'fast-check';
import { afterEach, expect, test } from 'vitest';
import { derive, deriveFaster, stretch } from '../derive.ts';
import { findRecipientFaster, keysFromBytes, newKeys } from '../keys.ts';
import { nativeDerivation } from './native-derive.ts';
import { nativeRecipientOf } from './native-identity.ts';

afterEach(() => {
	deriveFaster(undefined);
	findRecipientFaster(undefined);
});

const bytes = (least: number, most: number) => fc.uint8Array({ minLength: least, maxLength: most });

test('a receipt given out by a browser finds, proves and opens the same on the server', async () => {
	const lengths = fc.constantFrom(2, 32, 48);
	await fc.assert(
		fc.asyncProperty(bytes(0, 200), bytes(0, 80), lengths, async (secret, salt, length) => {
			const label = 'amparo/v1/receipt/person';
			const ours = nativeDerivation.derive(secret, salt, label, length);
			expect(ours).toEqual(await derive(secret, salt, label, length));
		}),
	);
	await fc.assert(
		fc.asyncProperty(fc.string({ unit: 'binary' }), bytes(16, 32), async (text, salt) => {
			expect(await nativeDerivation.stretch(text, salt, 3)).toEqual(await stretch(text, salt, 3));
		}),
	);
});

test('an identity has one recipient, whoever works it out', async () => {
	await fc.assert(
		fc.asyncProperty(bytes(32, 32), async (secret) => {
			const { identity, recipient } = await keysFromBytes(secret);
			expect(nativeRecipientOf(identity)).toBe(recipient);
		}),
	);
});

test('keys of another kind are left to the library', async () => {
	expect(nativeRecipientOf('AGE-SECRET-KEY-PQ-1QQQQ')).toBeUndefined();
	expect(nativeRecipientOf((await newKeys()).identity.slice(0, -1))).toBeUndefined();
});
