import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '#tests/support/database.ts';
import { anOrganisation, MONDAY, type Organisation } from '#tests/support/organisation.ts';
import { readCompartments } from './compartments.ts';
import { acknowledgeRecovery, recoverCompartments, unseenRecoveries } from './recover.ts';
import { rotateCompartment } from './rotate-compartment.ts';
import { prepareRecovery } from './set-up.ts';

let database: TestDatabase;
let house: Organisation;
const when = { now: MONDAY };

beforeAll(async () => {
	database = await testDatabase();
	house = await anOrganisation(database.db, MONDAY);
});
afterAll(() => database.close());

test('one share, or shares of elsewhere, open nothing', async () => {
	const { db, intake, childLead } = house;
	const session = await childLead.session(MONDAY);
	const form = { compartmentIds: [intake], memberId: childLead.id };
	const [one = ''] = house.shares;
	expect(await recoverCompartments(db, session, { ...form, shares: [one] }, when)).toEqual({
		ok: false,
		problem: { problem: 'too-few', needed: 2, given: 1 },
	});
	expect(await recoverCompartments(db, session, { ...form, shares: [one, 'typo'] }, when)).toEqual({
		ok: false,
		problem: { problem: 'mistyped', position: 2 },
	});
	const { shares } = await prepareRecovery(2, 2);
	expect(await recoverCompartments(db, session, { ...form, shares }, when)).toEqual({
		ok: false,
		problem: { problem: 'other-installation' },
	});
	expect(await unseenRecoveries(db, session)).toEqual([]);
});

test('enough custodians give a compartment back, and everybody is told until they have seen it', async () => {
	const { db, intake, childLead } = house;
	await rotateCompartment(db, await house.lead.session(MONDAY), intake, when);
	const session = await childLead.session(MONDAY);
	expect(session.keys.has(intake)).toBe(false);
	const shares = house.shares.slice(1);
	const form = { shares, compartmentIds: [intake], memberId: childLead.id };
	const recovered = await recoverCompartments(db, session, form, when);
	expect(recovered.ok).toBe(true);

	const after = await childLead.session(MONDAY);
	const compartment = (await readCompartments(db)).find(({ id }) => id === intake);
	expect(after.keys.get(intake)?.recipient).toBe(compartment?.recipient);
	expect(await after.earlierKeys(intake)).toHaveLength(1);

	for (const someone of [house.administrator, house.lead, childLead]) {
		const seeing = await someone.session(MONDAY);
		const [news] = await unseenRecoveries(db, seeing);
		expect(news).toMatchObject({ usedBy: 'Carlos Haidari', compartments: [intake] });
		await acknowledgeRecovery(db, seeing, news?.id ?? '', when);
		expect(await unseenRecoveries(db, seeing)).toEqual([]);
	}
});

test('the shares give no administrator a compartment', async () => {
	const { db, intake, administrator } = house;
	const session = await administrator.session(MONDAY.add({ hours: 1 }));
	const form = { shares: house.shares, compartmentIds: [intake], memberId: administrator.id };
	await expect(recoverCompartments(db, session, form, when)).rejects.toThrow(
		expect.objectContaining({ code: 'access.administrator-in-compartment' }),
	);
});
