import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import type { MemberSession } from '#foundations/access/index.ts';
import { Refusal } from '#foundations/refusal/index.ts';
import { houseForFile } from '#tests/support/house-for-file.ts';
import { aReportingHouse, SATURDAY } from '#tests/support/reporting-house.ts';
import { newGuesses } from '../../guess-ceiling.ts';
import type { InboxFilter } from '../../views.ts';
import * as door from '../index.ts';

const house = houseForFile(aReportingHouse);
let amina: MemberSession;
beforeAll(async () => {
	amina = await house.member('Amina', [house.intake], { role: 'lead' });
	await house.member('Joseph', [house.intake]);
});

const now = { now: SATURDAY };
const text = fc.oneof(
	fc.string({ unit: 'binary' }),
	fc.constantFrom('\0', '\ud800', '', "' or 1=1 --", 'A'.repeat(50_000), crypto.randomUUID()),
);
const number = fc.oneof(fc.double(), fc.integer(), fc.constantFrom(Number.NaN, -0, 2 ** 40));
const bytes = fc.uint8Array({ maxLength: 300 });

test('whatever is shown at the inbox, nothing opens and nothing breaks', async () => {
	const key = fc.oneof(
		fc.record({ receipt: text }),
		fc.record({ locator: number, proof: text }),
		fc.stringMatching(/^\d{28}$/).map((receipt) => ({ receipt })),
	);
	await fc.assert(
		fc.asyncProperty(key, async (shown) => {
			const how = { ...now, guesses: newGuesses() };
			expect(await door.openInbox(house.db, shown, how)).toEqual({ ok: false });
		}),
		{ numRuns: 150 },
	);
});

test('whatever is uploaded, the answer is a sentence', async () => {
	const { recordRecipient, items } = await house.seal();
	const about = items[0]?.sealed ?? '';
	const upload = await door.startUpload(
		house.db,
		{ recordRecipient, about, bytes: 200, pieces: 1 },
		now,
	);
	const id = fc.oneof(text, fc.constant(upload.ok ? upload.id : ''));
	const piece = fc.record({ id, number, bytes, sha256: text });
	await fc.assert(
		fc.asyncProperty(piece, fc.anything(), async (one, anything) => {
			expect(await door.putPiece(house.db, one, now)).toMatchObject({ ok: false });
			expect(await door.startUpload(house.db, anything, now)).toMatchObject({ ok: false });
			expect(await door.submitReport(house.db, anything, { ...now, wave: null })).toMatchObject({
				ok: false,
			});
		}),
		{ numRuns: 150 },
	);
});

test('whatever stands in an address or a form of the desk, it is found, said or refused', async () => {
	const { reportId } = await house.told();
	const filter = fc.record(
		{ compartmentId: text, stage: text, kind: text, wave: text, page: number },
		{ requiredKeys: [] },
	);
	await fc.assert(
		fc.asyncProperty(filter, text, text, async (wanted, id, words) => {
			await door.listInbox(house.db, amina, wanted as InboxFilter, now);
			const acts = [
				() => door.readReport(house.db, amina, { reportId: id }, now),
				() => door.assign(house.db, amina, { reportId, to: id }, now),
				() => door.ask(house.db, amina, { reportId, to: id, words }, now),
				() => door.excludeMember(house.db, amina, { reportId, who: id }, now),
				() => door.transfer(house.db, amina, { reportId, to: id }, now),
				() => door.openFile(house.db, amina, { reportId, fileId: id }, now),
				() => door.note(house.db, amina, { reportId, words }, now),
			];
			for (const act of acts) {
				const outcome = await act().catch((problem: unknown) => problem);
				const isFault = outcome instanceof Error && !(outcome instanceof Refusal);
				expect([isFault, outcome]).toEqual([false, outcome]);
			}
		}),
		{ numRuns: 60 },
	);
});
