import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newReceipt, stretchReceipt } from '#foundations/sealing/index.ts';
import { type TestDatabase, testDatabase } from '#tests/support/database.ts';
import { dumpOf } from '#tests/support/dump.ts';
import { aReportingHouse, type ReportingHouse, SATURDAY } from '#tests/support/reporting-house.ts';
import { keyOf } from '../open-view.ts';
import * as door from './index.ts';

let database: TestDatabase;
let house: ReportingHouse;
beforeAll(async () => {
	database = await testDatabase();
	house = await aReportingHouse(database.db);
});
afterAll(() => database.close());

const now = { now: SATURDAY };

test('nothing that a person told, and no hour of it, is in any table', async () => {
	const receipt = newReceipt();
	const said = {
		words: 'CanaryWords took my passport',
		who: 'CanaryWho',
		body: 'CanaryBody',
		place: 'CanaryPlace',
		contact: 'canary@contact.example',
		contactSafe: 'CanarySafe',
		name: 'CanaryName',
		mode: 'named' as const,
		when: { calendar: 'gregory', year: 2026, month: 10, day: 7 },
	};
	const envelope = await house.seal(said, house.intake, receipt);
	const file = { name: 'CanaryFile.txt', type: 'text/canary', bytes: Buffer.from('CanaryBytes') };
	const taken = await door.receiveFile(house.db, envelope.recordRecipient, file, now);
	const files = taken.ok ? [taken.id] : [];
	await door.submitReport(house.db, { ...envelope, files }, { ...now, wave: null });
	await door.addMessage(house.db, { receipt }, { text: 'CanaryMessage' }, now);
	await door.changeMode(
		house.db,
		{ receipt },
		{ mode: 'confidential', said: { text: 'CanaryMode' } },
		now,
	);
	const opened = await door.openInbox(house.db, { receipt }, now);
	expect(opened).toMatchObject({ view: { account: { open: { words: said.words } } } });

	const all = await dumpOf(database);
	expect(all).toContain(envelope.recordRecipient);
	expect(all).toContain('age-encryption.org/v1');
	expect(all).not.toMatch(/canary/i);
	expect(all).not.toContain(receipt);
	const { proof } = keyOf(await stretchReceipt(receipt, house.installationSalt));
	expect(all).not.toContain(proof);
	// 07 October was told, 06:17:43 was when. Set-up and joining have times: those are acts of ours.
	expect(all).not.toContain('2026-10-07');
	const ofPerson = all.split('\n').filter((row) => /^(reports_|ledger_)/.test(row));
	expect(ofPerson.length).toBeGreaterThan(8);
	expect(ofPerson.join('\n')).not.toMatch(/06:17|08:17|\d\d:\d\d:\d\d/);
});

test('to whom files may go has a name nowhere in the database, nor has what they would read', async () => {
	const receipt = newReceipt();
	const envelope = await house.seal({}, house.intake, receipt);
	const { recordRecipient: recipient } = envelope;
	const file = { name: 'a.jpg', type: 'image/jpeg', bytes: new Uint8Array(50) };
	const taken = await door.receiveFile(house.db, recipient, file, now);
	const files = taken.ok ? [taken.id] : [];
	await door.submitReport(house.db, { ...envelope, files }, { ...now, wave: null });
	const opened = await door.openInbox(house.db, { receipt }, now);
	const reportId = opened.ok ? opened.view.reportId : '';
	const lead = await house.member('Amina', [house.intake], { role: 'lead' });
	const said = { words: 'CanaryWhy', risk: 'CanaryRisk', recipient };
	const asks = (to: string, receiver: 'lawyer' | 'enforcement') =>
		door.askToHandOn(house.db, lead, { reportId, to, receiver, ...said }, now);
	await asks('CanaryLawyer', 'lawyer');
	await expect(asks('CanaryPolice', 'enforcement')).rejects.toThrow();
	const seen = await door.openInbox(house.db, { receipt }, now);
	const asking = (seen.ok && seen.view.askings[0]?.id) || '';
	const yes = await door.answerAsking(house.db, { receipt }, { asking, answer: 'yes' }, now);
	expect(yes).toEqual({ ok: true, done: true });
	const all = await dumpOf(database);
	expect(all).toContain('consent_grants: ');
	expect(all).not.toMatch(/canary/i);
});

test('no table of reports has a column for an hour of the person, or a number that grows', async () => {
	const { rows } = await house.db.execute<{ column: string }>(sql`
		select table_name || '.' || column_name as column from information_schema.columns
		where table_name like 'reports_%'
			and (data_type like 'timestamp%' or data_type like 'time%' or column_default is not null
				or is_identity = 'YES')`);
	expect(rows.map(({ column }) => column).sort()).toEqual([
		'reports_exclusions.at',
		'reports_items.at',
		'reports_notices.sent_at',
		'reports_reports.acknowledged_at',
	]);
});
