import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { asActor } from '#foundations/db/server/index.ts';
import { newKeys, sealText } from '#foundations/sealing/index.ts';
import { houseForFile } from '#tests/support/house-for-file.ts';
import { aReportingHouse, SATURDAY } from '#tests/support/reporting-house.ts';
import { toBase64url } from '../base64url.ts';
import { startUpload, UPLOAD_LIMITS } from './start-upload.ts';
import { hasRoom, UPLOAD_ROOM } from './upload-room.ts';

const house = houseForFile(aReportingHouse);

const plenty = async () => Number.MAX_SAFE_INTEGER;
const coming = (bytes: number) => ({ bytes, recordRecipient: 'age1new' });
const { freeBytes, unsentBytes } = UPLOAD_ROOM;

test('whoever announces much and brings nothing keeps nobody out', async () => {
	const { recipient: recordRecipient } = await newKeys();
	const bytes = UPLOAD_LIMITS.fileBytes;
	const pieces = Math.ceil(bytes / UPLOAD_LIMITS.pieceBytes);
	const about = toBase64url(await sealText([recordRecipient], '{}'));
	for (let file = 0; file < 25; file += 1) {
		const announced = { recordRecipient, about, bytes, pieces };
		const started = await startUpload(house.db, announced, { now: SATURDAY });
		expect(started).toMatchObject({ ok: true });
	}
});

test('what is here and belongs to no report has a ceiling, with what it is called', async () => {
	await asActor(house.db, 'service:keeper', async (tx) => {
		const { rows } = await tx.execute<{ unsent: string }>(sql`
			select sum(octet_length(sealed_about) + 1000) as unsent from reports_files`);
		const room = unsentBytes - Number(rows[0]?.unsent);
		const tooMuch = { bytes: unsentBytes + 1, recordRecipient: 'age1large' };
		expect(await hasRoom(tx, coming(room), { freeOnDisk: plenty, unsentBytes })).toBe(true);
		expect(await hasRoom(tx, tooMuch, { freeOnDisk: plenty, unsentBytes })).toBe(false);
		await tx.execute(sql`insert into reports_pieces
			select id, 0, '', decode(repeat('00', 100), 'hex') from reports_files limit 1`);
		const now = { freeOnDisk: plenty, unsentBytes: 25 * 1_300 };
		// The whole room is for whoever stands in nobody's way; nobody gets more than all of it.
		expect(await hasRoom(tx, coming(26 * 1_300), now)).toBe(false);
	});
});

test('a flood of real files that no report comes for makes room for a photo, and not the photo for it', async () => {
	const bring = async (bytes: number, recordRecipient: string) => {
		const { rows } = await asActor(house.db, 'service:keeper', (tx) =>
			tx.execute<{ id: string }>(sql`
				insert into reports_files (id, record_recipient, sealed_about, bytes, pieces, on_day)
				values (gen_random_uuid(), ${recordRecipient}, '', ${bytes}, 1, '2026-11-21')
				returning id`),
		);
		await asActor(house.db, 'service:keeper', (tx) =>
			tx.execute(sql`insert into reports_pieces
				select ${rows[0]?.id}::uuid, 0, '', decode(repeat('00', ${bytes}), 'hex')`),
		);
		return rows[0]?.id ?? '';
	};
	await asActor(house.db, 'service:keeper', async (tx) => {
		await tx.execute(sql`delete from reports_pieces`);
		await tx.execute(sql`delete from reports_files`);
	});
	const flood = [];
	for (let n = 0; n < 9; n += 1) flood.push(await bring(100_000, 'age1flood'));
	const photo = await bring(40_000, 'age1amina');
	const room = { freeOnDisk: plenty, unsentBytes: 1_000_000 };
	const bringing = (bytes: number, recordRecipient: string) =>
		asActor(house.db, 'service:intake', (tx) => hasRoom(tx, { bytes, recordRecipient }, room));
	const there = async () => {
		const { rows } = await asActor(house.db, 'service:keeper', (tx) =>
			tx.execute<{ id: string }>(sql`select id from reports_files`),
		);
		return rows.map(({ id }) => id);
	};
	expect(await bringing(150_000, 'age1ibrahim')).toBe(true);
	const left = await there();
	expect(left).toContain(photo);
	expect(flood.filter((id) => left.includes(id))).toHaveLength(8);
});

test('whoever holds almost all of the room gets no more of it by pushing others out', async () => {
	await asActor(house.db, 'service:keeper', async (tx) => {
		await tx.execute(sql`delete from reports_pieces`);
		await tx.execute(sql`delete from reports_files`);
		await tx.execute(sql`
			insert into reports_files (id, record_recipient, sealed_about, bytes, pieces, on_day)
			values (gen_random_uuid(), 'age1flood', '', 1, 1, '2026-11-21'),
				(gen_random_uuid(), 'age1amina', '', 1, 1, '2026-11-21')`);
		await tx.execute(sql`insert into reports_pieces
			select id, 0, '', decode(repeat('00', case record_recipient
				when 'age1flood' then 70 * 1048576 else 1048576 end), 'hex') from reports_files`);
	});
	const room = { freeOnDisk: plenty, unsentBytes: 72 * 1024 * 1024 };
	await asActor(house.db, 'service:intake', async (tx) => {
		const more = { bytes: 1024 * 1024, recordRecipient: 'age1flood' };
		expect(await hasRoom(tx, more, room)).toBe(false);
	});
});

test('before the disk is full of files, room is left for words', async () => {
	await asActor(house.db, 'service:keeper', async (tx) => {
		const nearlyFull = { freeOnDisk: async () => freeBytes + 10, unsentBytes };
		expect(await hasRoom(tx, coming(10), nearlyFull)).toBe(true);
		expect(await hasRoom(tx, coming(11), nearlyFull)).toBe(false);
	});
});
