import { eq, sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { asActor } from '#foundations/db/server/index.ts';
import { newId } from '#foundations/ids/index.ts';
import { houseForFile } from '#tests/support/house-for-file.ts';
import { aReportingHouse, SATURDAY } from '#tests/support/reporting-house.ts';
import { files } from '../file-tables.ts';
import { FULL } from '../full.ts';
import { items } from '../tables.ts';
import { addFiles } from './add-files.ts';
import { addMessage } from './add-message.ts';
import { changeMode } from './change-mode.ts';

const house = houseForFile(aReportingHouse);

const how = { now: SATURDAY };
const full = { ok: false, problems: { report: 'reports_problem_full' } };

test('nobody can fill a report until opening it stops the server', async () => {
	const { db } = house;
	const { receipt, reportId } = await house.told();
	expect(await addMessage(db, { receipt }, { text: 'And this.' }, how)).toEqual({ ok: true });
	await asActor(db, 'service:keeper', (tx) =>
		tx
			.update(items)
			.set({ sealed: sql`decode(repeat('00', ${Math.floor(FULL.bytes / 3)}), 'hex')` })
			.where(eq(items.reportId, reportId)),
	);
	expect(await addMessage(db, { receipt }, { text: 'More.' }, how)).toEqual(full);
	const named = { mode: 'named', said: { text: 'I am A.' } } as const;
	expect(await changeMode(db, { receipt }, named, how)).toEqual(full);
	// What adds nothing is still possible.
	expect(await changeMode(db, { receipt }, { mode: 'confidential' }, how)).toEqual({ ok: true });
});

test('a report has room for more files than anyone brings, and for no more', async () => {
	const { db } = house;
	const { receipt, reportId } = await house.told();
	const row = { reportId, recordRecipient: '', sealedAbout: new Uint8Array(), bytes: 1, pieces: 1 };
	await asActor(db, 'service:keeper', (tx) =>
		tx.insert(files).values(
			Array.from({ length: FULL.files }, () => ({
				...{ ...row, id: newId<'file'>() },
				onDay: SATURDAY.toZonedDateTimeISO('UTC').toPlainDate(),
			})),
		),
	);
	expect(await addFiles(db, { receipt }, { files: [newId<'file'>()] }, how)).toEqual(full);
});
