import { identityToRecipient } from 'age-encryption';
import { expect, test } from 'vitest';
import { bytesOfIdentity, keysFromBytes, newKeys } from './keys.ts';

test('keys are in the words of age', async () => {
	const { identity, recipient } = await newKeys();
	expect(identity).toMatch(/^AGE-SECRET-KEY-1[0-9A-Z]{58}$/);
	expect(recipient).toMatch(/^age1[0-9a-z]{58}$/);
	expect(await identityToRecipient(identity)).toBe(recipient);
});

test('the same 32 bytes are the same keys, and back', async () => {
	const bytes = crypto.getRandomValues(new Uint8Array(32));
	const keys = await keysFromBytes(bytes);
	expect(await keysFromBytes(bytes)).toEqual(keys);
	expect(bytesOfIdentity(keys.identity)).toEqual(bytes);
});

test('what is no identity has no bytes', async () => {
	const { identity, recipient } = await newKeys();
	expect(bytesOfIdentity(recipient)).toBeUndefined();
	expect(bytesOfIdentity('')).toBeUndefined();
	expect(bytesOfIdentity(`${identity.slice(0, -1)}B`)).toBeUndefined();
	await expect(keysFromBytes(new Uint8Array(31))).rejects.toThrow('32 bytes');
});
