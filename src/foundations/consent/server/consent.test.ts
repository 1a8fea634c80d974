import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Tx } from '#foundations/db/server/index.ts';
import { newId } from '#foundations/ids/index.ts';
import { readEntries } from '#foundations/ledger/server/index.ts';
import { Temporal } from '#foundations/time/index.ts';
import type { TestDatabase } from '#tests/support/database.ts';
import { testDatabase } from '#tests/support/database.ts';
import type { Purpose, Recipient } from '../index.ts';
import {
	addRecipient,
	findLiveGrant,
	giveGrant,
	grantsOf,
	markEnforcement,
	withdrawGrant,
} from './index.ts';

let database: TestDatabase;
beforeAll(async () => {
	database = await testDatabase();
});
afterAll(() => database.close());

const now = Temporal.Instant.from('2026-11-21T06:10:09Z');
const until = now.add({ hours: 24 * 30 });
const desk = { actor: 'member:amina', now };

test('a person says yes, and by the day only', async () => {
	const { record, person, clinic } = await aReport();
	const given = await inOne((tx) => giveGrant(tx, aWish(record, clinic), { actor: person, now }));
	expect(given.ok && given.grant.from.toString()).toBe('2026-11-21T00:00:00Z');
	expect(await live(record, clinic)).toMatchObject({ item: 'contact', purpose: 'health' });
	expect(await entriesOf(record)).toMatchObject([
		{ kind: 'consent.given', actor: person, at: '2026-11-21', facts: { until: '2026-12-21' } },
	]);
});

test('a person takes it back, at once and for good', async () => {
	const { record, person, clinic } = await aReport();
	const given = await inOne((tx) => giveGrant(tx, aWish(record, clinic), { actor: person, now }));
	const grant = given.ok ? given.grant.id : '';
	const withdraw = () =>
		inOne((tx) => withdrawGrant(tx, { record, grant }, { actor: person, now }));
	expect(await withdraw()).toBe(true);
	expect(await live(record, clinic)).toBeNull();
	expect(await withdraw()).toBe(false);
	expect((await entriesOf(record)).map(({ kind }) => kind)).toEqual([
		'consent.given',
		'consent.withdrawn',
	]);
	for (const url of [database.url, database.ownerUrl]) {
		const undo = `update consent_grants set withdrawn_on = null where id = '${grant}'`;
		await expect(once(url, undo)).rejects.toThrow('stays withdrawn');
	}
});

test('a grant of another record is not there to be withdrawn', async () => {
	const [mine, theirs] = [await aReport(), await aReport()];
	const given = await inOne((tx) => giveGrant(tx, aWish(theirs.record, mine.clinic), desk));
	const grant = given.ok ? given.grant.id : '';
	expect(await inOne((tx) => withdrawGrant(tx, { record: mine.record, grant }, desk))).toBe(false);
	expect(await live(theirs.record, mine.clinic)).not.toBeNull();
});

test('what has ended already is not granted', async () => {
	const { record, clinic } = await aReport();
	const wish = { ...aWish(record, clinic), until: now };
	expect(await inOne((tx) => giveGrant(tx, wish, desk))).toEqual({ ok: false, problem: 'over' });
	expect(await inOne((tx) => grantsOf(tx, record))).toEqual([]);
});

test('no border or police body is ever given anything (R2)', async () => {
	const { record } = await aReport();
	const police = await recipient('border police', true);
	const giving = inOne((tx) => giveGrant(tx, aWish(record, police), desk));
	await expect(giving).rejects.toMatchObject({ code: 'consent.never-to-enforcement', norm: 'R2' });
	const behind = `insert into consent_grants values (gen_random_uuid(), '${record}', 'contact',
		'protection', '${police.id}', now(), now() + interval '1 day', null)`;
	for (const url of [database.url, database.ownerUrl]) {
		await expect(once(url, behind)).rejects.toThrow('enforcement');
	}
});

test('a body that turns out to be enforcement reads nothing from then on, and stays marked', async () => {
	const { record, clinic } = await aReport();
	await inOne((tx) => giveGrant(tx, aWish(record, clinic), desk));
	expect(await live(record, clinic)).not.toBeNull();
	await inOne((tx) => markEnforcement(tx, clinic.id, desk));
	expect(await live(record, clinic)).toBeNull();
	const unmark = `update consent_recipients set enforcement = false where id = '${clinic.id}'`;
	for (const url of [database.url, database.ownerUrl]) {
		await expect(once(url, unmark)).rejects.toThrow('stays one');
	}
});

test('a purpose that is not on the list does not exist', async () => {
	const { record, clinic } = await aReport();
	const wish = { ...aWish(record, clinic), purpose: 'deportation' as Purpose };
	await expect(inOne((tx) => giveGrant(tx, wish, desk))).rejects.toMatchObject({
		code: 'consent.no-such-purpose',
	});
});

test('an unknown recipient is refused as unknown', async () => {
	const { record } = await aReport();
	const nobody = { id: newId<'recipient'>(), enforcement: false };
	await expect(inOne((tx) => giveGrant(tx, aWish(record, nobody), desk))).rejects.toMatchObject({
		status: 404,
	});
});

test('the application cannot widen, prolong or forget a grant', async () => {
	for (const change of [
		`update consent_grants set until_at = now() + interval '9 years'`,
		`update consent_grants set item = 'narrative'`,
		'delete from consent_grants',
		'delete from consent_recipients',
	]) {
		await expect(once(database.url, change)).rejects.toThrow('permission denied');
	}
});

async function aReport() {
	const record = newId<'report'>();
	return { record, person: `person:${record}`, clinic: await recipient('clinic', false) };
}

function recipient(name: string, enforcement: boolean): Promise<Recipient> {
	return inOne((tx) => addRecipient(tx, { name, enforcement }, desk));
}

function aWish(record: string, { id }: Recipient) {
	return { record, item: 'contact', purpose: 'health' as Purpose, recipient: id, until };
}

function live(record: string, { id }: Recipient) {
	const wish = { record, item: 'contact', purpose: 'health' as Purpose, recipient: id, now };
	return inOne((tx) => findLiveGrant(tx, wish));
}

function entriesOf(record: string) {
	return readEntries(database.db, { subject: record });
}

function inOne<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
	return database.db.transaction(work);
}

async function once(url: string, statement: string): Promise<void> {
	const client = new pg.Client({ connectionString: url });
	await client.connect();
	await client.query(statement).finally(() => client.end());
}
