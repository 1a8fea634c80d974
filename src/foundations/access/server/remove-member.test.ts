import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { CannotOpen, newKeys, unwrapIdentity, wrapIdentity } from '#foundations/sealing/index.ts';
import { houseForFile } from '#tests/support/house-for-file.ts';
import { anOrganisation, joins, MONDAY, PASSWORD } from '#tests/support/organisation.ts';
import { readInvitation } from './accept-invitation.ts';
import { asAccess } from './as-access.ts';
import { readCompartments } from './compartments.ts';
import { inviteMember } from './invite-member.ts';
import { removeMember, takeOut } from './remove-member.ts';
import { onRekey, type Rekey } from './rotate-compartment.ts';
import { sessionFrom } from './session.ts';
import { signIn } from './sign-in.ts';
import { accessCompartmentKeys, accessSessions } from './tables.ts';
import { totpCode } from './totp.ts';

const house = houseForFile((db) => anOrganisation(db, MONDAY));

test('whoever is removed is out at once, and what follows has other keys', async () => {
	const { db, intake } = house;
	const lead = await house.lead.session(MONDAY);
	const { token } = await inviteMember(
		db,
		lead,
		{ name: 'Mei Okafor', places: [{ compartmentId: intake, role: 'member' }] },
		{ now: MONDAY },
	);
	const mei = await joins(db, token, 'Mei Okafor', MONDAY);
	const later = MONDAY.add({ minutes: 5 });
	const signedIn = await signIn(
		db,
		{ signInName: 'mei', password: PASSWORD, code: totpCode(mei.totpSecret, later) },
		{ now: later },
	);
	if (!signedIn.ok) throw new Error('Mei could not sign in');
	const meisKeys = (await sessionFrom(db, signedIn.cookie, later))?.keys.get(intake);
	expect(meisKeys?.recipient).toBe(lead.keys.get(intake)?.recipient);
	const record = await newKeys();

	const administrator = await house.administrator.session(later);
	expect(await removeMember(db, administrator, mei.id, { now: later })).toEqual({ ok: true });
	expect(await sessionFrom(db, signedIn.cookie, later)).toBeNull();
	const left = await asAccess(db, async (tx) => ({
		keys: await tx
			.select()
			.from(accessCompartmentKeys)
			.where(eq(accessCompartmentKeys.holder, mei.id)),
		sessions: await tx.select().from(accessSessions).where(eq(accessSessions.memberId, mei.id)),
	}));
	expect(left).toEqual({ keys: [], sessions: [] });
	const evening = later.add({ hours: 3 });
	const code = totpCode(mei.totpSecret, evening);
	const again = { signInName: 'mei', password: PASSWORD, code };
	expect(await signIn(db, again, { now: evening })).toEqual({ ok: false });

	const rekeys: Rekey[] = [];
	const stop = onRekey(async (_tx, rekey) => void rekeys.push(rekey));
	const present = await house.lead.session(evening);
	stop();
	const now = (await readCompartments(db)).find(({ id }) => id === intake);
	expect(now?.generation).toBe(2);
	expect(now?.recipient).not.toBe(meisKeys?.recipient);
	expect(present.keys.get(intake)?.recipient).toBe(now?.recipient);
	expect(rekeys).toMatchObject([
		{ compartmentId: intake, generation: 2, recipient: now?.recipient, from: [meisKeys] },
	]);

	// What was sealed to the old keys is still read by who stayed; what comes is closed to who left.
	expect(await present.earlierKeys(intake)).toEqual([meisKeys]);
	const wrapAfter = await wrapIdentity(record.identity, [now?.recipient ?? '']);
	expect(await unwrapIdentity(wrapAfter, present.keys.get(intake)?.identity ?? '')).toBe(
		record.identity,
	);
	await expect(unwrapIdentity(wrapAfter, meisKeys?.identity ?? '')).rejects.toThrow(CannotOpen);
});

test('an invitation that waits while the keys change still opens everything', async () => {
	const { db, children } = house;
	const childLead = await house.childLead.session(MONDAY.add({ hours: 5 }));
	const form = { name: '', places: [{ compartmentId: children, role: 'member' as const }] };
	const { token: first } = await inviteMember(db, childLead, form, { now: MONDAY });
	const { token: second } = await inviteMember(db, childLead, form, { now: MONDAY });
	const juan = await joins(db, first, 'Juan Tesfaye', MONDAY);
	const out = { compartmentId: children, memberId: juan.id };
	expect(await takeOut(db, childLead, out, { now: MONDAY })).toEqual({ ok: true });
	await house.childLead.session(MONDAY.add({ hours: 6 }));
	const zahra = await joins(db, second, 'Zahra Kim', MONDAY);
	const session = await zahra.session(MONDAY.add({ hours: 7 }));
	const now = (await readCompartments(db)).find(({ id }) => id === children);
	expect(now?.generation).toBe(2);
	expect(session.keys.get(children)?.recipient).toBe(now?.recipient);
	expect(await session.earlierKeys(children)).toHaveLength(1);
});

test('the last administrator and the last lead cannot be removed', async () => {
	const { db } = house;
	const administrator = await house.administrator.session(MONDAY.add({ hours: 8 }));
	expect(await removeMember(db, administrator, house.administrator.id, { now: MONDAY })).toEqual({
		ok: false,
		problem: 'last-administrator',
	});
	const lead = await house.lead.session(MONDAY.add({ hours: 8 }));
	const self = { compartmentId: house.intake, memberId: house.lead.id };
	expect(await takeOut(db, lead, self, { now: MONDAY })).toEqual({
		ok: false,
		problem: 'last-lead',
	});
});

test('a lead who is taken out cannot come in again by an invitation they wrote before', async () => {
	const { db, children } = house;
	const now = MONDAY.add({ hours: 30 });
	const first = await house.childLead.session(now);
	const lead = [{ compartmentId: children, role: 'lead' as const }];
	const { token } = await inviteMember(db, first, { name: 'Yara Haddad', places: lead }, { now });
	const yara = await (await joins(db, token, 'Yara Haddad', now)).session(now.add({ minutes: 1 }));
	const backdoor = await inviteMember(db, yara, { name: 'x', places: lead }, { now });
	const place = { compartmentId: children, memberId: yara.member.id };
	expect(await takeOut(db, first, place, { now })).toEqual({ ok: true });
	expect(await readInvitation(db, backdoor.token, { now })).toBeNull();
});
