import fc from 'fast-check';
import { expect, test } from 'vitest';
import { newKeys } from '../keys.ts';
import { joinRecovery, splitRecovery } from './recovery.ts';
import { printShare, readShare } from './share.ts';

const { identity } = await newKeys();
const shares = await splitRecovery(identity, 5, 3);
const [one = '', two = '', three = ''] = shares;

test('any three of five custodians recover, in any order', async () => {
	await fc.assert(
		fc.asyncProperty(fc.shuffledSubarray(shares, { minLength: 3 }), async (present) => {
			expect(await joinRecovery(present)).toBe(identity);
		}),
	);
});

test('two of three are too few, and it is said how many are needed', async () => {
	const problem = { problem: 'too-few', needed: 3, given: 2 };
	expect(await joinRecovery([one, two])).toEqual(problem);
	expect(await joinRecovery([one, two, two])).toEqual(problem);
	expect(await joinRecovery([])).toMatchObject({ problem: 'too-few' });
});

test('a share is printed in groups of four that begin with its number and its set', () => {
	expect(shares).toHaveLength(5);
	for (const [i, share] of shares.entries()) {
		expect(share).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){18}[0-9A-HJKMNP-TV-Z]{4}$/);
		expect(share.slice(0, 4)).toBe(`0${i + 1}03`);
		expect(share.slice(5, 14)).toBe(one.slice(5, 14));
	}
});

test('a share may be typed in small letters, with spaces, with O for 0 and l for 1', async () => {
	const typed = one.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l');
	expect(await joinRecovery([`${typed}\n`, two, three])).toBe(identity);
});

test('a mistyped share is named, before anything else is tried', async () => {
	for (let at = 0; at < two.length; at += 1) {
		if (two[at] === '-') continue;
		const wrong = two.slice(0, at) + (two[at] === '7' ? '8' : '7') + two.slice(at + 1);
		expect(await joinRecovery([one, wrong, three])).toEqual({ problem: 'mistyped', position: 2 });
	}
	expect(await joinRecovery([one, ''])).toEqual({ problem: 'mistyped', position: 2 });
	expect(await joinRecovery([one, two.slice(5)])).toMatchObject({ problem: 'mistyped' });
});

test('shares of another splitting, even of the same identity, do not mix', async () => {
	const [other = ''] = await splitRecovery(identity, 5, 3);
	expect(await joinRecovery([one, two, other])).toEqual({ problem: 'different-sets' });
});

test('a made-up share is found out', async () => {
	const forged = readShare(three);
	if (!forged) throw new Error('unreadable');
	const piece = forged.piece.with(0, (forged.piece[0] ?? 0) ^ 1);
	expect(await joinRecovery([one, two, printShare({ ...forged, piece })])).toEqual({
		problem: 'damaged',
	});
	const alone = printShare({ ...forged, needed: 1 });
	expect(await joinRecovery([alone])).toEqual({ problem: 'mistyped', position: 1 });
});

test('whatever is typed as a share gets an answer', async () => {
	await fc.assert(
		fc.asyncProperty(fc.array(fc.string({ unit: 'binary' }), { maxLength: 4 }), async (typed) => {
			expect(await joinRecovery(typed)).toHaveProperty('problem');
		}),
	);
});

test('one person alone never holds the recovery', async () => {
	await expect(splitRecovery(identity, 3, 1)).rejects.toThrow(RangeError);
	await expect(splitRecovery(identity, 1, 1)).rejects.toThrow(RangeError);
	await expect(splitRecovery(identity, 2, 3)).rejects.toThrow(RangeError);
	await expect(splitRecovery('AGE-SECRET-KEY-1', 3, 2)).rejects.toThrow('identity');
});
