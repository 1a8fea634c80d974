import { and, eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { testDatabase } from '#tests/support/database.ts';
import { houseForFile } from '#tests/support/house-for-file.ts';
import { anOrganisation, MONDAY } from '#tests/support/organisation.ts';
import { asAccess } from './as-access.ts';
import { readCompartments } from './compartments.ts';
import { acknowledgeRecovery, recoverCompartments, unseenRecoveries } from './recover.ts';
import { recoveryUsedOn, renewRecovery } from './renew-recovery.ts';
import { rotateCompartment } from './rotate-compartment.ts';
import { prepareRecovery } from './set-up.ts';
import { accessCompartmentKeys } from './tables.ts';

const house = houseForFile((db) => anOrganisation(db, MONDAY));
const when = { now: MONDAY };

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

test('shares that do not open every team leave nothing half done', async () => {
	const { db, intake, children, lead } = house;
	await asAccess(db, (tx) =>
		tx
			.update(accessCompartmentKeys)
			.set({ wrapped: new Uint8Array([1, 2, 3]) })
			.where(
				and(
					eq(accessCompartmentKeys.compartmentId, children),
					eq(accessCompartmentKeys.holder, 'recovery'),
				),
			),
	);
	const session = await house.childLead.session(MONDAY.add({ hours: 3 }));
	const before = await unseenRecoveries(db, session);
	const form = { shares: house.shares, compartmentIds: [intake, children], memberId: lead.id };
	const keysOf = () => db.$count(accessCompartmentKeys);
	const keys = await asAccess(db, keysOf);
	expect(await recoverCompartments(db, session, form, when)).toEqual({
		ok: false,
		problem: { problem: 'other-installation' },
	});
	expect(await asAccess(db, keysOf)).toBe(keys);
	expect(await unseenRecoveries(db, session)).toEqual(before);
	const renewed = await renewRecovery(db, session, { shares: house.shares }, when);
	expect(renewed).toMatchObject({ ok: false });
	// The shares of before still open what they opened.
	const mine = { ...form, compartmentIds: [intake] };
	expect((await recoverCompartments(db, session, mine, when)).ok).toBe(true);
});

test('the shares give no administrator a compartment', async () => {
	const { db, intake, administrator } = house;
	const session = await administrator.session(MONDAY.add({ hours: 1 }));
	const form = { shares: house.shares, compartmentIds: [intake], memberId: administrator.id };
	await expect(recoverCompartments(db, session, form, when)).rejects.toThrow(
		expect.objectContaining({ code: 'access.administrator-in-compartment' }),
	);
});

test('after new shares the old ones open nothing, and everyone is told', async () => {
	const other = await testDatabase();
	const house = await anOrganisation(other.db, MONDAY);
	const { db, intake, childLead } = house;
	const session = await childLead.session(MONDAY.add({ hours: 2 }));
	expect(await recoveryUsedOn(db)).toBeNull();
	const form = { compartmentIds: [intake], memberId: childLead.id };
	await recoverCompartments(db, session, { ...form, shares: house.shares }, when);
	expect(await recoveryUsedOn(db)).not.toBeNull();
	const later = { now: MONDAY.add({ hours: 5 }) };
	const [one = ''] = house.shares;
	expect(await renewRecovery(db, session, { shares: [one] }, later)).toMatchObject({ ok: false });
	const renewed = await renewRecovery(db, session, { shares: house.shares.slice(1) }, later);
	if (!renewed.ok) throw new Error('no new shares');
	expect(renewed.shares).toHaveLength(3);
	expect(await recoveryUsedOn(db)).toBeNull();
	expect(await unseenRecoveries(db, session)).toHaveLength(2);
	const tried = await recoverCompartments(db, session, { ...form, shares: house.shares }, later);
	expect(tried).toEqual({ ok: false, problem: { problem: 'other-installation' } });
	// A team that changed its keys since is opened by the new shares, too.
	const lead = await house.lead.session(MONDAY.add({ hours: 6 }));
	await rotateCompartment(db, lead, intake, later);
	const shares = renewed.shares.slice(0, 2);
	expect((await recoverCompartments(db, session, { ...form, shares }, later)).ok).toBe(true);
	await other.close();
});
