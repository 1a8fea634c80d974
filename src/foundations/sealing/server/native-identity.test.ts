import { Decrypter, Encrypter } from 'age-encryption';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { newKeys } from '../keys.ts';
import { nativeIdentity } from './native-identity.ts';

async function opened(identity: string, file: Uint8Array): Promise<Uint8Array> {
	const native = nativeIdentity(identity);
	if (!native) throw new Error('not an identity of this kind');
	const decrypter = new Decrypter();
	decrypter.addIdentity(native);
	return decrypter.decrypt(file);
}

/** As a browser seals. */
async function sealedBy(recipients: readonly string[], bytes: Uint8Array): Promise<Uint8Array> {
	const encrypter = new Encrypter();
	for (const recipient of recipients) encrypter.addRecipient(recipient);
	return encrypter.encrypt(bytes);
}

test('what a browser seals opens on the server', async () => {
	await fc.assert(
		fc.asyncProperty(fc.uint8Array({ maxLength: 5_000 }), async (bytes) => {
			const { identity, recipient } = await newKeys();
			expect(await opened(identity, await sealedBy([recipient], bytes))).toEqual(bytes);
		}),
		{ numRuns: 30 },
	);
});

test('the stanza of one’s own is found among those of others', async () => {
	const [mine, theirs] = [await newKeys(), await newKeys()];
	const file = await sealedBy([theirs.recipient, mine.recipient], Buffer.from('ሓደ'));
	expect(Buffer.from(await opened(mine.identity, file)).toString()).toBe('ሓደ');
});

test('it opens for nobody else, and no changed file', async () => {
	const [mine, theirs] = [await newKeys(), await newKeys()];
	const file = await sealedBy([mine.recipient], new Uint8Array(10));
	await expect(opened(theirs.identity, file)).rejects.toThrow();
	for (let at = 0; at < file.length; at += 7) {
		const changed = file.slice();
		changed[at] = (changed[at] ?? 0) ^ 1;
		await expect(opened(mine.identity, changed)).rejects.toThrow();
	}
});

test('other kinds of identities are left to the library', () => {
	expect(nativeIdentity('AGE-SECRET-KEY-PQ-1QQQQ')).toBeUndefined();
	expect(nativeIdentity('')).toBeUndefined();
});
