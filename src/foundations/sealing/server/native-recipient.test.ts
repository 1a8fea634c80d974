import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bech32 } from '@scure/base';
import { Decrypter, Encrypter } from 'age-encryption';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { newKeys } from '../keys.ts';
import { nativeRecipient } from './native-recipient.ts';

async function sealed(recipient: string, bytes: Uint8Array): Promise<Uint8Array> {
	const native = nativeRecipient(recipient);
	if (!native) throw new Error('not a recipient of this kind');
	const encrypter = new Encrypter();
	encrypter.addRecipient(native);
	return encrypter.encrypt(bytes);
}

test('what the server seals opens with the library that browsers use', async () => {
	await fc.assert(
		fc.asyncProperty(fc.uint8Array({ maxLength: 5_000 }), async (bytes) => {
			const { identity, recipient } = await newKeys();
			const decrypter = new Decrypter();
			decrypter.addIdentity(identity);
			expect(await decrypter.decrypt(await sealed(recipient, bytes))).toEqual(bytes);
		}),
		{ numRuns: 50 },
	);
});

test('it opens for nobody else', async () => {
	const [mine, theirs] = [await newKeys(), await newKeys()];
	const decrypter = new Decrypter();
	decrypter.addIdentity(theirs.identity);
	const file = await sealed(mine.recipient, new Uint8Array(10));
	await expect(decrypter.decrypt(file)).rejects.toThrow();
});

test('it opens with the stock age tool', async ({ skip }) => {
	const folder = mkdtempSync(join(tmpdir(), 'sealing-'));
	try {
		execFileSync('age', ['--version'], { stdio: 'ignore' });
	} catch {
		skip('the age tool is not installed');
	}
	const { identity, recipient } = await newKeys();
	writeFileSync(join(folder, 'key'), identity, { mode: 0o600 });
	writeFileSync(join(folder, 'file'), await sealed(recipient, Buffer.from('under the viaduct')));
	execFileSync('age', [
		'-d',
		'-i',
		join(folder, 'key'),
		'-o',
		join(folder, 'out'),
		join(folder, 'file'),
	]);
	expect(readFileSync(join(folder, 'out'), 'utf8')).toBe('under the viaduct');
	rmSync(folder, { recursive: true });
});

test('a recipient whose secret everybody would know is sealed to by nobody', async () => {
	const zero = bech32.encodeFromBytes('age', new Uint8Array(32));
	await expect(sealed(zero, new Uint8Array(1))).rejects.toThrow();
});

test('other kinds of recipients are left to the library', () => {
	expect(nativeRecipient('age1pq1qqqq')).toBeUndefined();
	expect(nativeRecipient('ssh-ed25519 AAAA')).toBeUndefined();
	expect(nativeRecipient('')).toBeUndefined();
});
