import { expect, test } from 'vitest';
import type { Custody, CustodyEntry } from '#foundations/media/index.ts';
import {
	digestsOf,
	isCleanedCopy,
	isOriginal,
	isSealedOriginal,
	withEntry,
} from '#foundations/media/index.ts';
import { Refusal } from '#foundations/refusal/index.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const original = await digestsOf(bytes('original'));
const sealed = await digestsOf(bytes('sealed'));
const copy = await digestsOf(bytes('copy'));

const at = '2026-03-02T08:00:00Z';
const received: CustodyEntry = { act: 'received', on: '2026-03-01', by: 'person:1', bytes: 8 };
const hashed: CustodyEntry = { act: 'hashed', on: '2026-03-01', original, sealed };
const opened: CustodyEntry = { act: 'opened', at, by: 'member:1' };
const cleaned: CustodyEntry = {
	act: 'cleaned',
	at,
	by: 'service:media',
	how: 'drawn anew',
	kind: 'jpeg',
	copy,
};
const handedOn: CustodyEntry = {
	act: 'handed-on',
	at,
	by: 'member:1',
	to: 'partner:1',
	grant: 'grant:1',
	copy,
};

const chain = (...entries: CustodyEntry[]): Custody => entries.reduce<Custody>(withEntry, []);

test('a file is received, hashed, opened, cleaned and handed on, and each step stays', () => {
	const whole = chain(received, hashed, opened, cleaned, handedOn);
	expect(whole.map(({ act }) => act)).toEqual([
		'received',
		'hashed',
		'opened',
		'cleaned',
		'handed-on',
	]);
});

test('what was not cleaned is never handed on', () => {
	expect(() => chain(received, hashed, opened, handedOn)).toThrow(
		expect.objectContaining({ code: 'media.not-cleaned', norm: 'R13' }),
	);
});

test('the original itself is never handed on, even beside a cleaned copy', () => {
	const before = chain(received, hashed, cleaned);
	expect(() => withEntry(before, { ...handedOn, copy: original })).toThrow(Refusal);
	expect(isCleanedCopy(before, copy)).toBe(true);
});

test('a chain begins with the reception and is hashed once', () => {
	expect(() => chain(opened)).toThrow(Refusal);
	expect(() => chain(received, opened)).toThrow(Refusal);
	expect(() => chain(received, hashed, hashed)).toThrow(Refusal);
	expect(() => chain(received, hashed, received)).toThrow(Refusal);
});

test('the original can be told from anything else, and so can its ciphertext', async () => {
	const custody = chain(received, hashed);
	expect(isOriginal(custody, original)).toBe(true);
	expect(isOriginal(custody, await digestsOf(bytes('Original')))).toBe(false);
	expect(isOriginal(custody, { ...original, sha512: copy.sha512 })).toBe(false);
	expect(isSealedOriginal(custody, sealed)).toBe(true);
	expect(isSealedOriginal(custody, original)).toBe(false);
	expect(isOriginal([received], original)).toBeUndefined();
});

test('hashes are those that any tool computes', async () => {
	const { sha256, sha512 } = await digestsOf(bytes('abc'));
	expect(sha256).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
	expect(sha512.slice(0, 32)).toBe('ddaf35a193617abacc417349ae204131');
});
