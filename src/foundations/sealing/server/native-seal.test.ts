import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Decrypter } from 'age-encryption';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { newKeys } from '../keys.ts';
import { nativeSeal } from './native-seal.ts';

const one = await newKeys();
const two = await newKeys();
const both = [one.recipient, two.recipient];

function sealed(bytes: Uint8Array): Uint8Array {
	const file = nativeSeal(both, bytes);
	if (!file) throw new Error('sealed to nobody');
	return file;
}

async function opened(identity: string, file: Uint8Array): Promise<Uint8Array> {
	const decrypter = new Decrypter();
	decrypter.addIdentity(identity);
	return decrypter.decrypt(file);
}

test('what the server seals at once, each recipient opens with the library that browsers use', async () => {
	const whole = fc.oneof(
		fc.uint8Array({ maxLength: 5_000 }),
		// Around the ends of chunks, where one more would be a chunk with nothing in it.
		fc
			.constantFrom(0, 1, 2)
			.chain((n) =>
				fc.constantFrom(-1, 0, 1).map((by) => new Uint8Array(Math.max(0, n * 65_536 + by)).fill(7)),
			),
	);
	await fc.assert(
		fc.asyncProperty(whole, async (bytes) => {
			for (const { identity } of [one, two]) {
				expect(Buffer.compare(await opened(identity, sealed(bytes)), bytes)).toBe(0);
			}
		}),
		{ numRuns: 60 },
	);
});

test('any change to the header is noticed, and so is a file without its end', async () => {
	const file = sealed(new Uint8Array(100));
	for (let at = 0; at < file.length; at += 3) {
		await expect(opened(two.identity, file.with(at, (file[at] ?? 0) ^ 1))).rejects.toThrow();
	}
	const long = sealed(new Uint8Array(65_536 * 2));
	await expect(opened(one.identity, long.subarray(0, -65_552))).rejects.toThrow();
});

test('the same bytes are never sealed alike', () => {
	expect(sealed(new Uint8Array(9))).not.toEqual(sealed(new Uint8Array(9)));
});

test('other kinds of recipients are left to the library, also beside our own', () => {
	expect(nativeSeal([one.recipient, 'age1pq1qqqq'], new Uint8Array())).toBeUndefined();
});

test('it opens with the stock age tool', ({ skip }) => {
	try {
		execFileSync('age', ['--version'], { stdio: 'ignore' });
	} catch {
		skip('the age tool is not installed');
	}
	const folder = mkdtempSync(join(tmpdir(), 'sealing-'));
	const [key, file, out] = ['key', 'file', 'out'].map((name) => join(folder, name)) as [
		string,
		string,
		string,
	];
	writeFileSync(key, two.identity, { mode: 0o600 });
	const bytes = Buffer.alloc(200_000, 'under the viaduct ');
	writeFileSync(file, sealed(bytes));
	execFileSync('age', ['-d', '-i', key, '-o', out, file]);
	expect(readFileSync(out).equals(bytes)).toBe(true);
	rmSync(folder, { recursive: true });
});
