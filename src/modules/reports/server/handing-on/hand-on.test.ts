import { createHash } from 'node:crypto';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { MemberSession } from '#foundations/access/index.ts';
import { grantsOf, markName } from '#foundations/consent/server/index.ts';
import { asActor } from '#foundations/db/server/index.ts';
import {
	ledgerKey,
	readCustody,
	type SigningKey,
	signCheckpoint,
} from '#foundations/ledger/server/index.ts';
import { type AgeKeys, newKeys, openBytes } from '#foundations/sealing/index.ts';
import { houseForFile } from '#tests/support/house-for-file.ts';
import { aReportingHouse, later, SATURDAY, type Told } from '#tests/support/reporting-house.ts';
import { partsOfZip } from '#tests/support/zip-parts.ts';
import * as door from '../index.ts';

const house = houseForFile(aReportingHouse);
let folder: string;
let key: SigningKey;
let lawyer: AgeKeys;
let amina: MemberSession;
beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'amparo-key-'));
	key = (await ledgerKey(house.db, { dataFolder: folder, now: SATURDAY })) as SigningKey;
	lawyer = await newKeys();
	amina = await house.member('Amina', [house.intake], { role: 'lead' });
});
afterAll(() => rm(folder, { recursive: true }));

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
	return told;
}

async function aPhoto() {
	const image = sharp({ create: { width: 64, height: 48, channels: 3, background: '#345' } });
	const exif = { IFD0: { Make: 'Canary Camera', Artist: 'Canary Person' } };
	return new Uint8Array(await image.withExif(exif).jpeg().toBuffer());
}

type Receiver = Parameters<typeof door.askToHandOn>[2]['receiver'];

function asks({ reportId }: Told, { by = amina, whom = to, receiver = 'lawyer' as Receiver } = {}) {
	const { recipient } = lawyer;
	const asked = {
		to: whom,
		receiver,
		recipient,
		words: 'For the hearing',
		risk: 'They may ask more',
	};
	return door.askToHandOn(house.db, by, { reportId, ...asked }, now);
}

/** What the person finds, newest last. */
async function seen({ receipt }: Told, at = now) {
	const opened = await door.openInbox(house.db, { receipt }, at);
	if (!opened.ok) throw new Error('nothing opened');
	return opened.view;
}

async function answers(told: Told, answer: door.AskingAnswer) {
	const asking = (await seen(told)).askings.at(-1)?.id ?? '';
	const { receipt } = told;
	const said = await door.answerAsking(house.db, { receipt }, { asking, answer }, now);
	expect(said).toEqual({ ok: true, done: true });
	return asking;
}

function handOn({ reportId }: Told, asking: string, by = amina, at = now) {
	return door.handOn(
		house.db,
		by,
		{ reportId, asking },
		{
			...at,
			sign: () => signCheckpoint(house.db, key, SATURDAY),
			letter: ({ left, ...about }) => `${JSON.stringify(about)} left: ${left}`,
		},
	);
}

async function agreed(told: Told) {
	await asks(told);
	return answers(told, 'yes');
}

async function archiveOf(told: Told) {
	const handed = await handOn(told, await agreed(told));
	if (!handed.ok) throw new Error(handed.problem);
	const sealed = new Uint8Array(await new Response(handed.stream).arrayBuffer());
	return partsOfZip(await openBytes(lawyer.identity, sealed));
}

test('a lawyer gets cleaned copies, their hashes and a chain of custody that nobody can alter', async () => {
	const told = await toldWith('../papers\n1.JPG', await aPhoto());
	const parts = await archiveOf(told);
	const [name = ''] = parts.keys();
	expect([...parts.keys()]).toEqual([name, 'README.txt', 'SHA256SUMS', 'custody.jsonl']);
	expect(name).toMatch(/^1-[^/\n]*\.jpg$/);
	const copy = parts.get(name) ?? Buffer.alloc(0);
	expect(copy.includes('Canary')).toBe(false);
	expect((await sharp(copy).metadata()).width).toBe(64);
	const list = String(parts.get('SHA256SUMS'));
	expect(list).toBe(`${createHash('sha256').update(copy).digest('hex')}  ${name}\n`);

	expect(String(parts.get('README.txt'))).toContain('For the hearing');

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

test('the person reads to whom, what and the risk, and their yes is a grant with an end', async () => {
	const told = await toldWith('a.jpg', await aPhoto());
	await asks(told);
	const [asking] = (await seen(told)).askings;
	expect(asking).toMatchObject({
		state: 'waiting',
		receiver: 'lawyer',
		content: { open: { to, text: 'For the hearing', risk: 'They may ask more' } },
	});
	expect(asking?.files).toHaveLength(1);
	await answers(told, 'yes');
	const [grant] = await house.db.transaction((tx) => grantsOf(tx, told.reportId));
	expect(grant).toMatchObject({ item: 'files', purpose: 'legal-representation' });
	// A person's act: its day, and thirty of them.
	expect(String(grant?.from)).toBe('2026-11-21T00:00:00Z');
	expect(String(grant?.until)).toBe('2026-12-21T00:00:00Z');
	expect((await seen(told)).askings[0]).toMatchObject({ state: 'yes', until: '2026-12-21' });
	await handOn(told, asking?.id ?? '');
	expect((await seen(told)).askings[0]?.handedOn).toEqual(['2026-11-21']);
	const guardian = await house.member('Noor', [], { roles: ['data-guardian'] });
	const saw = await door.whoSaw(house.db, guardian, { reportId: told.reportId });
	expect(saw.map(({ what }) => what)).toContain('reports.handed-on');
	const { askings } = await door.readReport(house.db, amina, { reportId: told.reportId }, now);
	expect(askings).toMatchObject([{ to, state: 'yes' }]);
});

const withoutYes: [string, (told: Told) => Promise<string>][] = [
	['unanswered', async (told) => (await asks(told)) && ((await seen(told)).askings[0]?.id ?? '')],
	['a no', async (told) => (await asks(told)) && answers(told, 'no')],
	['a yes taken back', async (told) => (await agreed(told)) && answers(told, 'back')],
	[
		'a yes before they were punished for telling',
		async (told) => {
			const asking = await agreed(told);
			await house.toldOfReprisal(told, house.children);
			return asking;
		},
	],
];

test.each(withoutYes)(
	'%s: nothing leaves, and the person sees that it was tried',
	async (_, how) => {
		const told = await toldWith('a.jpg', await aPhoto());
		const asking = await how(told);
		await expect(handOn(told, asking)).rejects.toMatchObject({ norm: 'R13' });
		const { attempts, askings } = await seen(told);
		expect(attempts).toEqual([{ on: '2026-11-21', why: 'no-yes' }]);
		expect(askings[0]?.handedOn).toEqual([]);
	},
);

test('a yes ends by itself, is answered once, and is nobody else’s to give', async () => {
	const told = await toldWith('a.jpg', await aPhoto());
	const asking = await agreed(told);
	const { receipt } = told;
	const again = await door.answerAsking(house.db, { receipt }, { asking, answer: 'no' }, now);
	expect(again).toEqual({ ok: true, done: false });
	const other = await toldWith('b.jpg', await aPhoto());
	const theirs = { receipt: other.receipt };
	const taken = await door.answerAsking(house.db, theirs, { asking, answer: 'back' }, now);
	expect(taken).toEqual({ ok: true, done: false });
	await expect(handOn(other, asking)).rejects.toMatchObject({ status: 404 });
	const late = { now: later(31) };
	expect((await seen(told, late)).askings[0]?.state).toBe('over');
	await expect(handOn(told, asking, amina, late)).rejects.toMatchObject({ norm: 'R13' });
	// In the database, too, no member answers for a person.
	const update = sql`update reports_askings set answer = 'yes', answered_on = now()`;
	const forged = await asActor(house.db, `member:${amina.member.id}`, (tx) => tx.execute(update));
	expect(forged.rowCount).toBe(0);
});

test('of a body of enforcement nobody is even asked; the try stays, and the person sees it', async () => {
	const told = await toldWith('a.jpg', await aPhoto());
	const police = { whom: 'Return Unit 7', receiver: 'enforcement' as const };
	await expect(asks(told, police)).rejects.toMatchObject({ norm: 'R2' });
	await expect(asks(told, { whom: ' return  UNIT 7' })).rejects.toMatchObject({ norm: 'R2' });
	const { askings, attempts } = await seen(told);
	expect(askings).toEqual([]);
	expect(attempts).toMatchObject([{ why: 'enforcement' }, { why: 'enforcement' }]);
	const guardian = await house.member('Selam', [], { roles: ['data-guardian'] });
	const { acts } = await door.seenLog(house.db, guardian, {});
	expect(acts.map(({ what }) => what)).toContain('reports.hand-on-refused');
});

test('who turns out to be enforcement after the yes is handed nothing either', async () => {
	const told = await toldWith('a.jpg', await aPhoto());
	await asks(told, { whom: 'Harbour Office' });
	const asking = await answers(told, 'yes');
	await house.db.transaction((tx) => markName(tx, 'harbour office'));
	await expect(handOn(told, asking)).rejects.toMatchObject({ norm: 'R2' });
	expect((await seen(told)).attempts).toMatchObject([{ why: 'enforcement' }]);
});

test('what cannot be cleaned stays here, and no archive is left on the disk', async () => {
	const told = await toldWith('a.bin', new Uint8Array(200).fill(7));
	const before = (await readdir(tmpdir())).filter((name) => name.startsWith('amparo-handed-'));
	expect(await handOn(told, await agreed(told))).toEqual({ ok: false, problem: 'nothing' });
	const after = (await readdir(tmpdir())).filter((name) => name.startsWith('amparo-handed-'));
	expect(after).toEqual(before);
});

test('only whoever leads the team asks and hands on; for others it is not there, or not theirs', async () => {
	const told = await toldWith('a.jpg', await aPhoto());
	const asking = await agreed(told);
	const joseph = await house.member('Joseph', [house.intake]);
	await expect(asks(told, { by: joseph })).rejects.toMatchObject({ status: 403 });
	await expect(handOn(told, asking, joseph)).rejects.toMatchObject({ status: 403 });
	const leila = await house.member('Leila', [house.children], { role: 'lead' });
	await expect(handOn(told, asking, leila)).rejects.toMatchObject({ status: 404 });
	const { reportId } = told;
	await door.excludeMember(house.db, joseph, { reportId, who: amina.member.id }, now);
	await expect(handOn(told, asking)).rejects.toMatchObject({ status: 404 });
});
