import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { asActor } from '#foundations/db/server/index.ts';
import { newKeys, sealText } from '#foundations/sealing/index.ts';
import { type TestDatabase, testDatabase } from '#tests/support/database.ts';
import { aReportingHouse, type ReportingHouse, SATURDAY } from '#tests/support/reporting-house.ts';
import { toBase64url } from './base64url.ts';
import { startUpload, UPLOAD_LIMITS } from './start-upload.ts';
import { hasRoom, UPLOAD_ROOM } from './upload-room.ts';

let database: TestDatabase;
let house: ReportingHouse;
beforeAll(async () => {
	database = await testDatabase();
	house = await aReportingHouse(database.db);
});
afterAll(() => database.close());

const plenty = async () => Number.MAX_SAFE_INTEGER;
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
		expect(await hasRoom(tx, room, plenty)).toBe(true);
		expect(await hasRoom(tx, room + 1, plenty)).toBe(false);
		await tx.execute(sql`insert into reports_pieces
			select id, 0, '', decode(repeat('00', 100), 'hex') from reports_files limit 1`);
		expect(await hasRoom(tx, room, plenty)).toBe(false);
		expect(await hasRoom(tx, room - 100, plenty)).toBe(true);
	});
});

test('before the disk is full of files, room is left for words', async () => {
	await asActor(house.db, 'service:keeper', async (tx) => {
		expect(await hasRoom(tx, 10, async () => freeBytes + 10)).toBe(true);
		expect(await hasRoom(tx, 11, async () => freeBytes + 10)).toBe(false);
	});
});
