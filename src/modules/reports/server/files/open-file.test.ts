import { createHash, randomBytes } from 'node:crypto';
import sharp from 'sharp';
import { beforeAll, expect, test } from 'vitest';
import type { MemberSession } from '#foundations/access/index.ts';
import { readEntries } from '#foundations/ledger/server/index.ts';
import { newReceipt, sealBytes } from '#foundations/sealing/index.ts';
import { houseForFile } from '#tests/support/house-for-file.ts';
import { aReportingHouse, SATURDAY } from '#tests/support/reporting-house.ts';
import { sealJson } from '../../sealed-json.ts';
import * as door from '../index.ts';

const house = houseForFile(aReportingHouse);
let amina: MemberSession;
beforeAll(async () => {
	amina = await house.member('Amina', [house.intake]);
});

const now = { now: SATURDAY };

/** All of it, as a browser would save it. */
async function whole(opened: door.OpenedFile) {
	if (!opened.ok) return opened;
	const { stream, ...rest } = opened;
	return { ...rest, bytes: new Uint8Array(await new Response(stream).arrayBuffer()) };
}

/** A report and one file that came with a page without scripts. */
async function toldWith(name: string, bytes: Uint8Array) {
	const told = await house.told();
	const view = await door.openInbox(house.db, { receipt: told.receipt }, now);
	const recipient = (view.ok && view.view.keys?.recordRecipient) || '';
	const taken = await door.receiveFile(
		house.db,
		recipient,
		{ name, type: 'image/jpeg', bytes },
		now,
	);
	if (!taken.ok) throw new Error(taken.problem);
	await door.addFiles(house.db, { receipt: told.receipt }, { files: [taken.id] }, now);
	const which = { reportId: told.reportId, fileId: taken.id };
	return {
		...told,
		which,
		open: async (more = {}) =>
			whole(await door.openFile(house.db, amina, { ...which, ...more }, now)),
	};
}

async function aPhoto() {
	const image = sharp({ create: { width: 64, height: 48, channels: 3, background: '#345' } });
	const exif = { IFD0: { Make: 'Canary Camera', Artist: 'Canary Person' } };
	return new Uint8Array(await image.withExif(exif).jpeg().toBuffer());
}

test('the team works with a copy that does not tell the camera or its owner', async () => {
	const photo = await aPhoto();
	expect(Buffer.from(photo).includes('Canary')).toBe(true);
	const { open, which } = await toldWith('C:\\DCIM\\IMG_1.JPG', photo);
	const first = await open();
	if (!first.ok) throw new Error(first.why);
	expect(first).toMatchObject({ name: 'IMG_1.jpg', type: 'image/jpeg', original: false });
	expect(Buffer.from(first.bytes).includes('Canary')).toBe(false);
	expect(await open()).toEqual(first);
	const kinds = (await readEntries(house.db, { subject: which.reportId })).map(({ kind }) => kind);
	const ofFiles = kinds.filter((kind) => kind.includes('file-'));
	expect(ofFiles).toEqual([
		'reports.file-received',
		'reports.file-cleaned',
		'reports.file-opened',
		'reports.file-opened',
	]);
});

test('the original stays as it came, and opening it is noted as that', async () => {
	const photo = await aPhoto();
	const { open, which } = await toldWith('photo.jpg', photo);
	await open();
	const original = await open({ original: true });
	expect(original.ok && Buffer.compare(original.bytes, photo)).toBe(0);
	const guardian = await house.member('Noor', [], { roles: ['data-guardian'] });
	const saw = await door.whoSaw(house.db, guardian, { reportId: which.reportId });
	expect(saw.map(({ what, by }) => [what, by])).toEqual([
		['reports.file-opened', amina.member.id],
		['reports.original-opened', amina.member.id],
	]);
});

test('a drawing that is a program, under the name of a photo, is not handed on', async () => {
	const svg = new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>');
	const { open } = await toldWith('photo.jpg', svg);
	expect(await open()).toEqual({ ok: false, why: 'refused-type' });
	expect(await open({ original: true })).toMatchObject({ type: 'application/octet-stream' });
});

test('a colleague of another team who was asked never gets an original', async () => {
	const { which } = await toldWith('photo.jpg', await aPhoto());
	const leila = await house.member('Leila', [house.children]);
	const question = { reportId: which.reportId, to: leila.member.id, words: 'Who is this?' };
	await door.ask(house.db, amina, question, now);
	expect((await door.openFile(house.db, leila, which, now)).ok).toBe(true);
	const original = door.openFile(house.db, leila, { ...which, original: true }, now);
	await expect(original).rejects.toThrow('reports.original-for-team');
});

test('a file of another report is not there', async () => {
	const one = await toldWith('photo.jpg', await aPhoto());
	const other = await house.told();
	const crossed = { reportId: other.reportId, fileId: one.which.fileId };
	await expect(door.openFile(house.db, amina, crossed, now)).rejects.toThrow('reports.no-file');
});

test('an upload that is killed again and again arrives byte for byte', async () => {
	const receipt = newReceipt();
	const empty = await house.seal({}, house.intake, receipt);
	const bytes = new Uint8Array(randomBytes(1_500_000));
	const sealed = await sealBytes([empty.recordRecipient], bytes);
	const { pieceBytes } = door.UPLOAD_LIMITS;
	const count = Math.ceil(sealed.length / pieceBytes);
	const about = await sealJson(empty.recordRecipient, {
		name: 'v.mp4',
		type: 'video/mp4',
		bytes: 1,
	});
	const announced = {
		recordRecipient: empty.recordRecipient,
		about: Buffer.from(about).toString('base64url'),
		bytes: sealed.length,
		pieces: count,
	};
	const upload = await door.startUpload(house.db, announced, now);
	if (!upload.ok) throw new Error(upload.problem);
	const put = (number: number, piece: Uint8Array) => {
		const sha256 = createHash('sha256').update(piece).digest('hex');
		return door.putPiece(house.db, { id: upload.id, number, bytes: piece, sha256 }, now);
	};
	const piece = (number: number) => sealed.subarray(number * pieceBytes, (number + 1) * pieceBytes);
	await put(3, piece(3));
	expect(await put(1, piece(1).subarray(0, 1000))).toMatchObject({ ok: false });
	const cut = { id: upload.id, number: 1, bytes: piece(1).subarray(1), sha256: 'f'.repeat(64) };
	expect(await door.putPiece(house.db, cut, now)).toMatchObject({
		problem: 'reports_problem_piece',
	});
	// The report is sent while the rest is still on its way.
	const sent = await door.submitReport(
		house.db,
		{ ...empty, files: [upload.id] },
		{ ...now, wave: null },
	);
	expect(sent.ok).toBe(true);
	const begun = await door.uploadState(house.db, upload.id);
	expect(begun).toMatchObject({ have: [3], complete: false });
	const missing = [...Array(count).keys()].filter((number) => !begun?.have.includes(number));
	for (const number of missing) await put(number, piece(number));
	const state = await door.uploadState(house.db, upload.id);
	expect(state?.sha256).toBe(createHash('sha256').update(sealed).digest('hex'));
	const { rows } = await door.listInbox(house.db, amina, {}, now);
	const reads = await Promise.all(
		rows.map((row) =>
			row.type === 'report'
				? door.readReport(house.db, amina, { reportId: row.reportId }, now)
				: null,
		),
	);
	const mine = reads.find((report) => report?.files.some(({ id }) => id === upload.id));
	const which = { reportId: mine?.reportId ?? '', fileId: upload.id, original: true };
	const opened = await whole(await door.openFile(house.db, amina, which, now));
	expect(opened.ok && Buffer.compare(opened.bytes, bytes)).toBe(0);
});

/** Twelve megabytes of noise with a title that tells who made it. */
function aRecording() {
	const title = Buffer.from('Canary Person\0');
	const list = Buffer.concat([Buffer.from('INFOINAM'), sized(title.length), title]);
	const sound = randomBytes(12_000_000);
	const format = Buffer.alloc(16);
	for (const [at, value] of [1, 1, 8_000, 0, 16_000, 0, 2, 16].entries()) {
		if (value > 0) format.writeUInt16LE(value, at * 2);
	}
	const chunk = (name: string, bytes: Buffer) =>
		Buffer.concat([Buffer.from(name), sized(bytes.length), bytes]);
	const chunks = [chunk('fmt ', format), chunk('LIST', list), chunk('data', sound)];
	const body = Buffer.concat([Buffer.from('WAVE'), ...chunks]);
	return new Uint8Array(Buffer.concat([Buffer.from('RIFF'), sized(body.length), body]));
}

function sized(bytes: number): Buffer {
	const four = Buffer.alloc(4);
	four.writeUInt32LE(bytes);
	return four;
}

test('a long recording is cleaned and handed out piece by piece', async () => {
	const recording = aRecording();
	expect(Buffer.from(recording).includes('Canary')).toBe(true);
	const { open } = await toldWith('evening.wav', recording);
	const copy = await open();
	if (!copy.ok) {
		// Without ffmpeg there is no copy, and it says so.
		expect(copy.why).toBe('tool-missing');
		return;
	}
	expect(copy).toMatchObject({ name: 'evening.wav', type: 'audio/wav', original: false });
	expect(copy.bytes.length).toBeGreaterThan(11_000_000);
	expect(Buffer.from(copy.bytes).includes('Canary')).toBe(false);
	expect(await open()).toEqual(copy);
	const original = await open({ original: true });
	expect(original.ok && Buffer.compare(original.bytes, recording)).toBe(0);
});

test('whoever is kept away in the middle of a large file gets no further', async () => {
	const { which } = await toldWith('evening.wav', aRecording());
	const leila = await house.member('Leila', [house.intake]);
	const opened = await door.openFile(house.db, leila, { ...which, original: true }, now);
	if (!opened.ok) throw new Error(opened.why);
	const reader = opened.stream.getReader();
	let read = (await reader.read()).value?.length ?? 0;
	await door.excludeMember(house.db, amina, { ...which, who: leila.member.id }, now);
	await expect(
		(async () => {
			for (;;) {
				const { value, done } = await reader.read();
				if (done) return;
				read += value.length;
			}
		})(),
	).rejects.toThrow();
	// What was on its way already, and no more.
	expect(read).toBeLessThan(9_000_000);
});

test('an upload that is not sealed, too large or cut wrongly is not begun', async () => {
	const { recordRecipient } = await house.seal();
	const about = Buffer.from('IMG_1.JPG').toString('base64url');
	const wrong = [
		{ recordRecipient, about, bytes: 10, pieces: 1 },
		{ recordRecipient: 'age1nobody', about, bytes: 10, pieces: 1 },
		null,
	];
	for (const input of wrong) {
		expect(await door.startUpload(house.db, input, now)).toMatchObject({ ok: false });
	}
	expect(await door.uploadState(house.db, 'nothing')).toBeNull();
});
