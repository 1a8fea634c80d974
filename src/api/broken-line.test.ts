import { createHash, randomBytes } from 'node:crypto';
import { afterEach, expect, test, vi } from 'vitest';
import { addFiles, openFile, openInbox } from '#modules/reports/server/index.ts';
import { houseForFile } from '#tests/support/house-for-file.ts';
import { aReportingHouse, SATURDAY } from '#tests/support/reporting-house.ts';
import { bringFile, type SealedFile, sealFile } from '../modules/reports/browser/sealed-file.ts';
import { createShareWatch } from '../modules/reports/server/share-watch.ts';
import { api } from './index.ts';

const house = houseForFile(aReportingHouse);

/** The code of the browser and the API of the server, with a line between them that breaks. */

afterEach(() => vi.unstubAllGlobals());

const MEGABYTE = 1024 * 1024;
const shares = createShareWatch();

/** The page was closed, or the battery is empty: nothing goes on by itself. */
class Killed extends Error {}

/** Everything that is sent goes through here, and at each of these bytes the line breaks once. */
function aLine(breaks: number[]) {
	let bytes = 0;
	const left = breaks.toSorted((a, b) => a - b);
	const env = {
		db: house.db,
		settings: null,
		now: () => SATURDAY,
		address: null,
		share: shares.of(null, SATURDAY),
	};
	vi.stubGlobal('fetch', async (path: string, init: RequestInit) => {
		const body = init.body instanceof Uint8Array ? init.body : null;
		const before = bytes;
		bytes += body?.length ?? 0;
		const at = left[0];
		const breaksHere = body && at !== undefined && at < bytes;
		const request = new Request(`https://help.example.org${path}`, {
			method: init.method ?? 'GET',
			headers: init.headers as Record<string, string>,
			// A piece that is cut comes short, if it comes at all.
			...(init.body && { body: breaksHere && at ? body.subarray(0, at - before) : init.body }),
		} as RequestInit);
		if (!breaksHere) return api.fetch(request, env);
		left.shift();
		// Every other time the whole piece arrives and only the answer is lost.
		if (left.length % 2 === 0)
			await api.fetch(new Request(request.url, { ...init } as RequestInit), env);
		else await api.fetch(request, env);
		throw new Killed();
	});
	return { brokenBytes: () => bytes, left };
}

/** Tries again as a person does who opens the page anew, with the file that they kept. */
async function untilThere(
	file: SealedFile,
	recipient: string,
): Promise<{ id: string; tries: number }> {
	for (let tries = 1; ; tries += 1) {
		const going = {
			sent() {},
			begun() {},
			waiting() {
				throw new Killed();
			},
		};
		const id = await bringFile(file, recipient, going).catch((problem) => {
			if (problem instanceof Killed) return null;
			throw problem;
		});
		if (id) return { id, tries };
	}
}

test('twenty megabytes that are killed at ten offsets arrive byte for byte, without beginning again', async () => {
	const { reportId, receipt } = await house.told();
	const view = await openInbox(house.db, { receipt }, { now: SATURDAY });
	const recipient = (view.ok && view.view.keys?.recordRecipient) || '';
	const bytes = randomBytes(20 * MEGABYTE);
	const sealed = await sealFile(new File([bytes], 'boat.bin'), recipient);
	const offsets = Array.from({ length: 10 }, () => Math.floor(Math.random() * 20 * MEGABYTE));
	const line = aLine(offsets);
	const { id, tries } = await untilThere(sealed, recipient);
	expect(line.left, `offsets ${offsets}`).toEqual([]);
	expect(tries).toBeLessThanOrEqual(11);
	// What was sent more than once is a piece for each break, and no more.
	expect(line.brokenBytes()).toBeLessThan(20 * MEGABYTE + 11 * 0.25 * MEGABYTE + MEGABYTE);
	vi.unstubAllGlobals();

	await addFiles(house.db, { receipt }, { files: [id] }, { now: SATURDAY });
	const amina = await house.member('Amina', [house.intake]);
	const which = { reportId, fileId: id, original: true };
	const opened = await openFile(house.db, amina, which, { now: SATURDAY });
	if (!opened.ok) throw new Error(opened.why);
	const hash = createHash('sha256');
	for await (const part of opened.stream as unknown as AsyncIterable<Uint8Array>) hash.update(part);
	expect(hash.digest('hex')).toBe(createHash('sha256').update(bytes).digest('hex'));
});
