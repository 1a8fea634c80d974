import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '#tests/support/database.ts';
import {
	anOrganisation,
	MONDAY,
	type Organisation,
	PASSWORD,
} from '#tests/support/organisation.ts';
import { acceptInvitation } from './accept-invitation.ts';
import { changePassword, renewRecoveryCodes } from './account.ts';
import { inviteMember } from './invite-member.ts';
import { endSession, sessionFrom } from './session.ts';
import { signIn } from './sign-in.ts';
import { accessSessions } from './tables.ts';
import { totpCode } from './totp.ts';

let database: TestDatabase;
let house: Organisation;
let now = MONDAY;

beforeAll(async () => {
	database = await testDatabase();
	house = await anOrganisation(database.db, MONDAY);
});
afterAll(() => database.close());

/** Each call is an hour later, so that no code was used and no name has to wait. */
async function asLena(change: { password?: string; code?: string; signInName?: string } = {}) {
	now = now.add({ hours: 1 });
	const form = {
		signInName: 'Lena ',
		password: PASSWORD,
		code: totpCode(house.lead.totpSecret, now),
		...change,
	};
	return { form, answer: await signIn(house.db, form, { now }) };
}

test('name, password and code together open the desk; two of them do not', async () => {
	expect((await asLena()).answer.ok).toBe(true);
	expect((await asLena({ password: 'seven quiet heron' })).answer).toEqual({ ok: false });
	expect((await asLena({ code: '000000' })).answer).toEqual({ ok: false });
	expect((await asLena({ signInName: 'nobody' })).answer).toEqual({ ok: false });
	expect((await asLena({ code: '' })).answer).toEqual({ ok: false });
	expect((await asLena({ signInName: '\0' })).answer).toEqual({ ok: false });
	expect((await asLena({ signInName: 'lena\0' })).answer.ok).toBe(true);
});

test('a code counts once, and Arabic digits count as well', async () => {
	const { form, answer } = await asLena();
	expect(answer.ok).toBe(true);
	expect(await signIn(house.db, form, { now })).toEqual({ ok: false });
	const code = totpCode(house.lead.totpSecret, now.add({ hours: 1 }));
	const arabic = code.replace(/\d/g, (digit) => String.fromCodePoint(0x660 + Number(digit)));
	expect((await asLena({ code: arabic })).answer.ok).toBe(true);
});

test('without the telephone a recovery code opens, once', async () => {
	const session = await house.lead.session(now.add({ hours: 1 }));
	const renewed = await renewRecoveryCodes(house.db, session, PASSWORD, { now });
	const [code = ''] = renewed.ok ? renewed.codes : [];
	const { answer } = await asLena({ code: code.toLowerCase() });
	expect(answer.ok).toBe(true);
	expect((await asLena({ code })).answer).toEqual({ ok: false });
});

test('after too many tries a name waits, whether someone has it or not', async () => {
	for (const signInName of ['lena', 'nobody at all']) {
		now = now.add({ hours: 30 });
		const wrong = { signInName, password: 'wrong wrong wrong', code: '000000' };
		for (let i = 0; i < 3; i++)
			expect(await signIn(house.db, wrong, { now })).toEqual({ ok: false });
		expect(await signIn(house.db, wrong, { now })).toEqual({ ok: false, waitSeconds: 2 });
	}
	now = now.add({ seconds: 3 });
	expect((await asLena()).answer.ok).toBe(true);
});

test('a name that nobody has is answered in the time of one that somebody has', async () => {
	const time = async (signInName: string) => {
		const start = performance.now();
		await asLena({ signInName, password: 'wrong wrong wrong' });
		return performance.now() - start;
	};
	const [known, unknown] = [[] as number[], [] as number[]];
	// The quickest of several, since other work on the machine only ever makes one slower.
	for (let i = 0; i < 4; i++) {
		known.push(await time('lena'));
		unknown.push(await time('somebody else'));
	}
	// Without the lock of nobody it would be a tenth: Argon2id is most of the time.
	const ratio = Math.min(...unknown) / Math.min(...known);
	expect(ratio).toBeGreaterThan(0.3);
	expect(ratio).toBeLessThan(3);
	await asLena();
});

test('a session ends after half an hour of nothing, after half a day, and when its member says so', async () => {
	const { answer } = await asLena();
	if (!answer.ok) throw new Error('Lena could not sign in');
	const at = (time: { minutes?: number; hours?: number }) =>
		sessionFrom(house.db, answer.cookie, now.add(time));
	expect((await at({ minutes: 29 }))?.member.name).toBe('Lena Abebe');
	expect((await at({ minutes: 58 }))?.member.name).toBe('Lena Abebe');
	expect(await at({ minutes: 89 })).toBeNull();

	const second = (await asLena()).answer;
	if (!second.ok) throw new Error('Lena could not sign in');
	const start = now;
	for (let minutes = 0; minutes < 12 * 60; minutes += 25) {
		expect(await sessionFrom(house.db, second.cookie, start.add({ minutes }))).not.toBeNull();
	}
	expect(await sessionFrom(house.db, second.cookie, start.add({ hours: 12 }))).toBeNull();

	const third = (await asLena()).answer;
	if (!third.ok) throw new Error('Lena could not sign in');
	await endSession(house.db, third.cookie);
	expect(await sessionFrom(house.db, third.cookie, now)).toBeNull();
});

test('a cookie that was changed, cut or made up signs nobody in', async () => {
	const { answer } = await asLena();
	if (!answer.ok) throw new Error('Lena could not sign in');
	const other = answer.cookie.endsWith('A') ? 'B' : 'A';
	for (const cookie of [
		'',
		'x',
		answer.cookie.slice(0, -1),
		answer.cookie.slice(0, -2) + other + other,
	]) {
		expect(await sessionFrom(house.db, cookie, now)).toBeNull();
	}
});

test('a new password opens the same keys and ends the other sessions', async () => {
	const session = await house.lead.session(now.add({ hours: 1 }));
	const other = (await asLena({ code: totpCode(house.lead.totpSecret, now.add({ hours: 1 })) }))
		.answer;
	const change = { current: PASSWORD, password: 'nine loud woodpeckers' };
	expect(await changePassword(house.db, session, { ...change, current: 'wrong' }, { now })).toEqual(
		{
			ok: false,
			problems: { current: 'wrong' },
		},
	);
	expect(await changePassword(house.db, session, change, { now })).toEqual({ ok: true });
	if (other.ok) expect(await sessionFrom(house.db, other.cookie, now)).toBeNull();
	expect((await asLena()).answer).toEqual({ ok: false });
	const { answer } = await asLena({ password: change.password });
	if (!answer.ok) throw new Error('Lena could not sign in');
	const again = await sessionFrom(house.db, answer.cookie, now);
	expect(again?.keys.get(house.intake)).toEqual(session.keys.get(house.intake));
});

test('an invitation is good once and for a week', async () => {
	const lead = await house.childLead.session(now);
	const places = [{ compartmentId: house.children, role: 'member' as const }];
	const { token } = await inviteMember(house.db, lead, { name: 'Mei', places }, { now });
	const form = {
		...{ token, name: 'Mei Okafor', signInName: 'LENA', password: PASSWORD, language: 'en' },
		totpSecret: house.lead.totpSecret,
	};
	const inAWeek = now.add({ hours: 24 * 7 });
	const late = { ...form, totpCode: totpCode(form.totpSecret, inAWeek) };
	expect(await acceptInvitation(house.db, late, { now: inAWeek })).toEqual({
		ok: false,
		gone: true,
	});
	const code = totpCode(form.totpSecret, now);
	expect(await acceptInvitation(house.db, { ...form, totpCode: code }, { now })).toEqual({
		...{ ok: false, gone: false },
		problems: { signInName: 'taken' },
	});
	const good = { ...form, signInName: 'mei', totpCode: code };
	const both = await Promise.all([
		acceptInvitation(house.db, good, { now }),
		acceptInvitation(house.db, { ...good, signInName: 'mei2' }, { now }),
	]);
	expect(both.map(({ ok }) => ok).sort()).toEqual([false, true]);
	expect(await acceptInvitation(house.db, good, { now })).toEqual({ ok: false, gone: true });
});

test('no other query of the application finds a session, and a thief of the database no secret', async () => {
	const { answer } = await asLena({ password: 'nine loud woodpeckers' });
	if (!answer.ok) throw new Error('Lena could not sign in');
	expect(await house.db.select().from(accessSessions)).toEqual([]);
	const thief = new pg.Client({ connectionString: database.ownerUrl });
	await thief.connect();
	const tables = [
		'sessions',
		'credentials',
		'members',
		'invitations',
		'attempts',
		'compartment_keys',
	];
	for (const table of tables) {
		const { rows } = await thief.query(`select t::text as row from access_${table} t`);
		const text = rows.map(({ row }) => row).join('\n');
		const secret = answer.cookie.split('.')[1] ?? '';
		for (const clear of [secret, house.lead.totpSecret, PASSWORD, 'AGE-SECRET-KEY']) {
			expect(text).not.toContain(clear);
		}
		expect(text).not.toMatch(/\b\d+\.\d+\.\d+\.\d+\b|Mozilla/);
	}
	await thief.end();
});
