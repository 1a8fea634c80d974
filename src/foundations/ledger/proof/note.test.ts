import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readCheckpoint, writeCheckpoint } from './checkpoint.ts';
import type { SigningKey, VerifierKey } from './keys.ts';
import {
	newSigningKey,
	readSigningKey,
	readVerifierKey,
	writeSigningKey,
	writeVerifierKey,
} from './keys.ts';
import { readNote, signatureLine, signers, writeNote } from './note.ts';

const log = newSigningKey('amparo.example/ledger', 'log');
const witness = newSigningKey('witness.example/w1', 'witness');
const stranger = newSigningKey('amparo.example/ledger', 'log');
const text = 'amparo.example/ledger\n2\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n';

// Published with golang.org/x/mod/sumdb/note: our keys and notes are everybody's.
const published = {
	verifier: 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW',
	signer: 'PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz',
	text: "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n",
	line: '— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n',
};

test('keys and notes of other tools are read and written the same', () => {
	const signer = readSigningKey(published.signer) as SigningKey;
	const verifier = readVerifierKey(published.verifier) as VerifierKey;
	expect(writeVerifierKey(signer)).toBe(published.verifier);
	expect(writeSigningKey(signer)).toBe(published.signer);
	expect(signatureLine(published.text, signer, 0)).toBe(published.line);
	const note = readNote(writeNote(published.text, [published.line]));
	expect(note && signers(note, [verifier])).toHaveLength(1);
});

test('a key comes back from its own writing, and a damaged one does not', () => {
	for (const key of [log, witness]) {
		const vkey = writeVerifierKey(key);
		expect(readVerifierKey(vkey)?.id).toBe(key.id);
		expect(writeSigningKey(readSigningKey(writeSigningKey(key)) as SigningKey)).toBe(
			writeSigningKey(key),
		);
		expect(readVerifierKey(vkey.replace('example', 'examplf'))).toBeNull();
		expect(readVerifierKey(`${vkey}AA`)).toBeNull();
		expect(readSigningKey(vkey)).toBeNull();
	}
});

test('a name with a space or a plus is no key name', () => {
	for (const name of ['', 'a b', 'a+b', 'a\u00a0b', 'a\nb']) {
		expect(() => newSigningKey(name, 'log')).toThrow();
	}
});

test('log and witness sign the same checkpoint, the witness with the time', () => {
	const lines = [signatureLine(text, log, 0), signatureLine(text, witness, 1_795_240_000)];
	const note = readNote(writeNote(text, lines));
	const signed = note && signers(note, [witness, log]);
	expect(signed?.map(({ key, time }) => [key.name, time])).toEqual([
		['amparo.example/ledger', null],
		['witness.example/w1', 1_795_240_000],
	]);
});

test('a signature by an unknown key says nothing, even under a known name', () => {
	const note = readNote(writeNote(text, [signatureLine(text, stranger, 0)]));
	expect(note && signers(note, [log])).toBeNull();
	const both = writeNote(text, [signatureLine(text, stranger, 0), signatureLine(text, log, 0)]);
	expect(signers(readNote(both) as NonNullable<typeof note>, [log])).toHaveLength(1);
});

test('no byte of a signed note can be altered', () => {
	const lines = [signatureLine(text, log, 0), signatureLine(text, witness, 1_795_240_000)];
	const bytes = Buffer.from(writeNote(text, lines));
	fc.assert(
		fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
			const altered = Buffer.from(bytes);
			altered[at] = (altered[at] as number) ^ change;
			const note = readNote(altered.toString('utf8'));
			const signed = note === null ? null : signers(note, [log, witness]);
			expect(signed?.length ?? 0).toBeLessThan(2);
		}),
		{ numRuns: 1000 },
	);
});

test('a checkpoint is read back as it was written, and in no other spelling', () => {
	expect(
		writeCheckpoint(readCheckpoint(text) as NonNullable<ReturnType<typeof readCheckpoint>>),
	).toBe(text);
	const [origin, , root] = text.split('\n');
	for (const wrong of [
		'',
		`${origin}\n02\n${root}\n`,
		`${origin}\n-1\n${root}\n`,
		`\n2\n${root}\n`,
		`${origin}\n2\n${root?.slice(4)}\n`,
		`${origin}\n2\n${root}`,
		`${origin}\n2\n${root}\n\n`,
		text.replace('q2I=', 'q2J='),
	]) {
		expect(readCheckpoint(wrong)).toBeNull();
	}
	expect(readCheckpoint(`${text}extension\n`)?.size).toBe(2);
});

test('nothing that is not a note is read as one', () => {
	fc.assert(
		fc.property(fc.string({ unit: 'binary' }), (noise) => {
			expect(readNote(noise)).toBeNull();
		}),
	);
});
