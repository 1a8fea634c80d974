import { createHash } from 'node:crypto';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { MemberSession } from '#foundations/access/index.ts';
import { grantsOf, markEnforcement, recipientNamed } from '#foundations/consent/server/index.ts';
import {
	ledgerKey,
	readCustody,
	readEntries,
	type SigningKey,
	signCheckpoint,
} from '#foundations/ledger/server/index.ts';
import { type AgeKeys, newKeys, openBytes } from '#foundations/sealing/index.ts';
import { type TestDatabase, testDatabase } from '#tests/support/database.ts';
import { aReportingHouse, type ReportingHouse, SATURDAY } from '#tests/support/reporting-house.ts';
import { partsOfZip } from '#tests/support/zip-parts.ts';
import * as door from './index.ts';

let database: TestDatabase;
let house: ReportingHouse;
let folder: string;
let key: SigningKey;
let lawyer: AgeKeys;
let amina: MemberSession;
beforeAll(async () => {
	database = await testDatabase();
	house = await aReportingHouse(database.db);
	folder = await mkdtemp(join(tmpdir(), 'amparo-key-'));
	key = (await ledgerKey(house.db, { dataFolder: folder, now: SATURDAY })) as SigningKey;
	lawyer = await newKeys();
	amina = await house.member('Amina', [house.intake], { role: 'lead' });
});
afterAll(async () => {
	await rm(folder, { recursive: true });
	await database.close();
});

const now = { now: SATURDAY };
const to = 'Office of Thandeka Mokoena';

async function toldWith(name: string, bytes: Uint8Array) {
	const told = await house.told();
	const view = await door.openInbox(house.db, { receipt: told.receipt }, now);
	const recipient = (view.ok && view.view.keys?.recordRecipient) || '';
	const file = { name, type: 'image/jpeg', bytes };
	const taken = await door.receiveFile(house.db, recipient, file, now);
	if (!taken.ok) throw new Error(taken.problem);
	await door.addFiles(house.db, { receipt: told.receipt }, { files: [taken.id] }, now);
	return told.reportId;
}

async function aPhoto() {
	const image = sharp({ create: { width: 64, height: 48, channels: 3, background: '#345' } });
	const exif = { IFD0: { Make: 'Canary Camera', Artist: 'Canary Person' } };
	return new Uint8Array(await image.withExif(exif).jpeg().toBuffer());
}

function handOn(reportId: string, by = amina, whom = to) {
	return door.handOn(
		house.db,
		by,
		{ reportId, to: whom, recipient: lawyer.recipient },
		{
			...now,
			sign: () => signCheckpoint(house.db, key, SATURDAY),
			letter: ({ left }) => `left: ${left}`,
		},
	);
}

async function archiveOf(reportId: string) {
	const handed = await handOn(reportId);
	if (!handed.ok) throw new Error(handed.problem);
	const sealed = new Uint8Array(await new Response(handed.stream).arrayBuffer());
	return partsOfZip(await openBytes(lawyer.identity, sealed));
}

test('a lawyer gets cleaned copies, their hashes and a chain of custody that nobody can alter', async () => {
	const reportId = await toldWith('../papers\n1.JPG', await aPhoto());
	const parts = await archiveOf(reportId);
	const [name = ''] = parts.keys();
	expect([...parts.keys()]).toEqual([name, 'README.txt', 'SHA256SUMS', 'custody.jsonl']);
	expect(name).toMatch(/^1-[^/\n]*\.jpg$/);
	const copy = parts.get(name) ?? Buffer.alloc(0);
	expect(copy.includes('Canary')).toBe(false);
	expect((await sharp(copy).metadata()).width).toBe(64);
	const list = String(parts.get('SHA256SUMS'));
	expect(list).toBe(`${createHash('sha256').update(copy).digest('hex')}  ${name}\n`);

	const custody = String(parts.get('custody.jsonl'));
	const read = readCustody(custody, [key]);
	if (!read.ok) throw new Error(`line ${read.line}`);
	expect(read.entries.map(({ kind }) => kind)).toEqual([
		'reports.file-received',
		'reports.file-cleaned',
		'reports.file-opened',
		'reports.handed-on',
	]);
	expect(read.entries.at(-1)).toMatchObject({
		actor: `member:${amina.member.id}`,
		sealed: createHash('sha256').update(list).digest('hex'),
	});
	for (let at = 0; at < custody.length; at += 41) {
		const other = custody[at] === '1' ? '2' : '1';
		const altered = custody.slice(0, at) + other + custody.slice(at + 1);
		expect(readCustody(altered, [key]).ok).toBe(false);
	}
});

test('the person’s yes to this lawyer is a grant with an end, and the data guardian sees who handed on', async () => {
	const reportId = await toldWith('a.jpg', await aPhoto());
	await archiveOf(reportId);
	const [grant] = await house.db.transaction((tx) => grantsOf(tx, reportId));
	expect(grant).toMatchObject({ item: 'files', purpose: 'legal-representation' });
	expect(grant?.until.since(SATURDAY).total('hours')).toBe(24 * 30);
	const guardian = await house.member('Noor', [], { roles: ['data-guardian'] });
	const saw = await door.whoSaw(house.db, guardian, { reportId });
	expect(saw.map(({ what }) => what)).toContain('reports.handed-on');
});

test('a body of enforcement is handed nothing, whoever asks', async () => {
	const reportId = await toldWith('a.jpg', await aPhoto());
	const by = { actor: 'service:test', now: SATURDAY };
	await house.db.transaction(async (tx) => {
		const police = await recipientNamed(tx, 'Border police', by);
		await markEnforcement(tx, police.id, by);
	});
	await expect(handOn(reportId, amina, ' border POLICE')).rejects.toMatchObject({ norm: 'R2' });
	const entries = await readEntries(house.db, { subject: reportId, kinds: ['reports.handed-on'] });
	expect(entries).toEqual([]);
});

test('what cannot be cleaned stays here, and no archive is left on the disk', async () => {
	const reportId = await toldWith('a.bin', new Uint8Array(200).fill(7));
	const before = (await readdir(tmpdir())).filter((name) => name.startsWith('amparo-handed-'));
	expect(await handOn(reportId)).toEqual({ ok: false, problem: 'nothing' });
	const after = (await readdir(tmpdir())).filter((name) => name.startsWith('amparo-handed-'));
	expect(after).toEqual(before);
});

test('only whoever leads the team hands on; for others the report is not there, or not theirs to give', async () => {
	const reportId = await toldWith('a.jpg', await aPhoto());
	const joseph = await house.member('Joseph', [house.intake]);
	await expect(handOn(reportId, joseph)).rejects.toMatchObject({ status: 403 });
	const leila = await house.member('Leila', [house.children], { role: 'lead' });
	await expect(handOn(reportId, leila)).rejects.toMatchObject({ status: 404 });
	await door.excludeMember(house.db, joseph, { reportId, who: amina.member.id }, now);
	await expect(handOn(reportId)).rejects.toMatchObject({ status: 404 });
});
