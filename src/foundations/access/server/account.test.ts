import { expect, test } from 'vitest';
import { readEntries } from '#foundations/ledger/server/index.ts';
import { houseForFile } from '#tests/support/house-for-file.ts';
import { anOrganisation, MONDAY, PASSWORD } from '#tests/support/organisation.ts';
import { changeTotp, readAccount, renewRecoveryCodes } from './account.ts';
import { addPasskey, askForNewPasskey } from './new-passkey.ts';
import { signIn } from './sign-in.ts';
import { newTotpSecret, totpCode } from './totp.ts';

const house = houseForFile((db) => anOrganisation(db, MONDAY));

const WRONG = 'seven quiet heron';
const site = { origin: 'https://help.example.org' };

test('whoever finds a desk open cannot change the app for codes', async () => {
	const now = MONDAY.add({ hours: 2 });
	const session = await house.lead.session(now);
	const totpSecret = newTotpSecret();
	const form = { totpSecret, totpCode: totpCode(totpSecret, now) };
	expect(await changeTotp(house.db, session, { ...form, password: WRONG }, { now })).toEqual({
		...{ ok: false, problem: 'password' },
	});
	const then = now.add({ hours: 1 });
	const old = totpCode(house.lead.totpSecret, then);
	const signed = { signInName: 'Lena', password: PASSWORD, code: old };
	expect(await signIn(house.db, signed, { now: then })).toMatchObject({ ok: true });
	const mine = { ...form, password: PASSWORD };
	expect(await changeTotp(house.db, session, mine, { now })).toEqual({ ok: true });
});

test('nor make recovery codes', async () => {
	const now = MONDAY.add({ hours: 4 });
	const session = await house.childLead.session(now);
	const before = await readEntries(house.db, { subject: session.member.id });
	expect(await renewRecoveryCodes(house.db, session, WRONG, { now })).toEqual({ ok: false });
	expect(await readEntries(house.db, { subject: session.member.id })).toEqual(before);
	const renewed = await renewRecoveryCodes(house.db, session, PASSWORD, { now });
	expect(renewed.ok && renewed.codes.length).toBe(10);
});

test('nor add a passkey, with the wrong password or with a question made up', async () => {
	const now = MONDAY.add({ hours: 6 });
	const session = await house.childLead.session(now);
	expect(await askForNewPasskey(house.db, session, site, WRONG, { now })).toBeNull();
	const answer = { challengeId: crypto.randomUUID(), name: 'Mine', response: {} as never };
	expect(await addPasskey(house.db, session, site, answer, { now })).toEqual({ ok: false });
	const { passkeys } = await readAccount(house.db, session);
	expect(passkeys).toEqual([]);
	expect(await askForNewPasskey(house.db, session, site, PASSWORD, { now })).not.toBeNull();
});

test('an open desk is no place to guess the password', async () => {
	const now = MONDAY.add({ hours: 30 });
	const session = await house.childLead.session(now);
	for (let tries = 0; tries < 4; tries += 1) {
		await renewRecoveryCodes(house.db, session, WRONG, { now });
	}
	// From now on even the right one has to wait.
	expect(await renewRecoveryCodes(house.db, session, PASSWORD, { now })).toEqual({ ok: false });
});
