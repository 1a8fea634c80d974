import { expect, test } from 'vitest';
import { signIn } from '#foundations/access/server/index.ts';
import { newReceipt, proofOf, stretchReceipt } from '#foundations/sealing/index.ts';
import { addMessage, exportMine, openInbox, withdraw } from '#modules/reports/server/index.ts';
import { testDatabase } from '#tests/support/database.ts';
import { houseForFile } from '#tests/support/house-for-file.ts';
import { anOrganisation, MONDAY, PASSWORD } from '#tests/support/organisation.ts';
import { aReportingHouse, SATURDAY } from '#tests/support/reporting-house.ts';

/** R11 · Whether somebody is known here is told to nobody who could not know it already. */
const house = houseForFile(aReportingHouse);

test('R11 · a receipt that is nearly right is answered like one that never was', async () => {
	const { receipt } = await house.told();
	const { locator } = await stretchReceipt(receipt, house.installationSalt);
	const stranger = await stretchReceipt(newReceipt(), house.installationSalt);
	const keys = [
		{ locator, proof: proofOf(stranger) },
		{ locator: (locator + 1) % 4096, proof: proofOf(stranger) },
		{ locator, proof: '' },
		{ locator: Number.NaN, proof: proofOf(stranger) },
		{ receipt: newReceipt() },
		{ receipt: '0'.repeat(28) },
	];
	const how = { now: SATURDAY };
	const acts = [
		(key: (typeof keys)[number]) => openInbox(house.db, key, how),
		(key: (typeof keys)[number]) => addMessage(house.db, key, { text: 'Hello' }, how),
		(key: (typeof keys)[number]) => withdraw(house.db, key, how),
		(key: (typeof keys)[number]) => exportMine(house.db, key, how),
	];
	for (const key of keys) for (const act of acts) expect(await act(key)).toEqual({ ok: false });
	expect(await openInbox(house.db, { receipt }, how)).toMatchObject({ ok: true });
});

test('R11 · a name that nobody has is answered like a wrong password, and waits like one', async () => {
	const other = await testDatabase();
	try {
		const { lead } = await anOrganisation(other.db, MONDAY);
		const answers = async (signInName: string) => {
			const form = { signInName, password: `${PASSWORD}!`, code: '000000' };
			const all: unknown[] = [];
			for (let n = 0; n < 8; n += 1) all.push(await signIn(other.db, form, { now: MONDAY }));
			return all;
		};
		const known = await answers(lead.signInName);
		expect(await answers('nobody')).toEqual(known);
		expect(known[0]).toEqual({ ok: false });
		expect(known.at(-1)).toMatchObject({ ok: false, waitSeconds: expect.any(Number) });
	} finally {
		await other.close();
	}
});
