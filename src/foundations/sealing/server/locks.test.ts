import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { newKeys } from '../keys.ts';
import { CannotOpen } from '../seal.ts';
import { lockWithPassword, unlockWithPassword } from './password-lock.ts';
import { lockWithSecret, unlockWithSecret } from './secret-lock.ts';

const { identity } = await newKeys();
const secret = randomBytes(32);

/** Made with the least that OWASP allows, outside this code. */
const older =
	'$amparo-password$v=1$m=19456,t=2,p=1$AwMDAwMDAwMDAwMDAwMDAw' +
	'$BAQEBAQEBAQEBAQEUMXUd-WYilgTo9JEeTUqrxhEpd3s2K6ETu8MyLsrUSlVVjSj';

test('the right password opens, a wrong one gives nothing', async () => {
	const locked = await lockWithPassword(identity, 'seven quiet rivers');
	expect(locked).not.toContain(identity);
	expect(await unlockWithPassword(locked, 'seven quiet rivers')).toBe(identity);
	expect(await unlockWithPassword(locked, 'Seven quiet rivers')).toBeNull();
	expect(await unlockWithPassword(locked, '')).toBeNull();
});

test('the same password from another keyboard opens', async () => {
	const locked = await lockWithPassword(identity, 'café ﷺ １２'.normalize('NFC'));
	expect(await unlockWithPassword(locked, 'café ﷺ １２'.normalize('NFD'))).toBe(identity);
});

test('a lock costs at least what OWASP asks', async () => {
	const [, memory, passes] = /m=(\d+),t=(\d+)/.exec(await lockWithPassword(identity, 'x')) ?? [];
	expect(Number(memory)).toBeGreaterThanOrEqual(19_456);
	expect(Number(passes)).toBeGreaterThanOrEqual(2);
});

test('a lock made with other costs still opens, and its costs cannot be edited', async () => {
	const locked = await lockWithPassword(identity, 'x');
	expect(await unlockWithPassword(locked.replace('t=2', 't=1'), 'x')).toBeNull();
	expect(await unlockWithPassword(older, 'older and cheaper')).toBe('AGE-SECRET-KEY-OLDER');
});

test('a doctored lock cannot ask for endless work', async () => {
	const locked = await lockWithPassword(identity, 'x');
	const greedy = locked.replace('m=47104', 'm=9999999');
	await expect(unlockWithPassword(greedy, 'x')).rejects.toThrow(CannotOpen);
	await expect(unlockWithPassword('', 'x')).rejects.toThrow(CannotOpen);
});

test('the right secret opens, another gives nothing', async () => {
	const locked = await lockWithSecret(identity, secret);
	expect(locked).not.toContain(identity);
	expect(await unlockWithSecret(locked, secret)).toBe(identity);
	expect(await unlockWithSecret(locked, randomBytes(32))).toBeNull();
});

test('one changed character of a lock gives nothing', async () => {
	const locked = await lockWithSecret(identity, secret);
	for (let at = locked.lastIndexOf('$') + 1; at < locked.length; at += 1) {
		const changed = locked.slice(0, at) + (locked[at] === 'A' ? 'Q' : 'A') + locked.slice(at + 1);
		expect(await unlockWithSecret(changed, secret)).toBeNull();
	}
});

test('two locks of one identity have nothing in common', async () => {
	const [one, two] = [
		await lockWithSecret(identity, secret),
		await lockWithSecret(identity, secret),
	];
	expect(one.split('$').slice(3)).not.toEqual(two.split('$').slice(3));
});

test('a secret that is too short is a mistake, not a lock', async () => {
	await expect(lockWithSecret(identity, randomBytes(16))).rejects.toThrow('32 bytes');
	await expect(unlockWithSecret('$amparo-password$', secret)).rejects.toThrow(CannotOpen);
});
