import { beforeAll, expect, test } from 'vitest';
import { testDatabase } from '#tests/support/database.ts';
import { houseForFile } from '#tests/support/house-for-file.ts';
import { anOrganisation, joins, MONDAY } from '#tests/support/organisation.ts';
import type { MemberSession } from '../actor.ts';
import { readCompartments } from './compartments.ts';
import {
	type CompartmentForm,
	createCompartment,
	describeCompartment,
	editSettings,
} from './house.ts';
import { inviteAdministrator } from './invite-administrator.ts';
import { inviteMember, withdrawInvitation } from './invite-member.ts';
import { appoint, placeMember } from './place-member.ts';
import { removeMember, takeOut } from './remove-member.ts';
import { rotateCompartment } from './rotate-compartment.ts';
import { readSettings } from './settings.ts';
import { readTeam } from './team.ts';

const house = houseForFile((db) => anOrganisation(db, MONDAY));
let administrator: MemberSession;
let lead: MemberSession;
let childLead: MemberSession;
let caseworker: MemberSession;
const when = { now: MONDAY };

beforeAll(async () => {
	administrator = await house.administrator.session(MONDAY);
	lead = await house.lead.session(MONDAY);
	childLead = await house.childLead.session(MONDAY);
	const places = [{ compartmentId: house.intake, role: 'member' as const }];
	const { token } = await inviteMember(house.db, lead, { name: 'Mei', places }, when);
	caseworker = await (await joins(house.db, token, 'Mei Okafor', MONDAY)).session(MONDAY);
});

const forbidden = expect.objectContaining({ code: 'access.forbidden', status: 403 });

test('only its lead invites into a compartment', async () => {
	const { db, intake } = house;
	const form = { name: 'x', places: [{ compartmentId: intake, role: 'member' as const }] };
	for (const someone of [administrator, childLead, caseworker]) {
		await expect(inviteMember(db, someone, form, when)).rejects.toThrow(forbidden);
	}
});

test('only an administrator appoints, and an administrator is in no compartment', async () => {
	const { db, intake } = house;
	const guardian = { name: 'x', roles: ['data-guardian' as const], places: [] };
	await expect(inviteMember(db, lead, guardian, when)).rejects.toThrow(forbidden);
	await expect(inviteMember(db, lead, { name: 'x', places: [] }, when)).rejects.toThrow(forbidden);
	const { id: memberId } = caseworker.member;
	await expect(appoint(db, lead, { memberId, roles: [] }, when)).rejects.toThrow(forbidden);
	const inCompartment = expect.objectContaining({ code: 'access.administrator-in-compartment' });
	await expect(
		appoint(db, administrator, { memberId, roles: ['administrator'] }, when),
	).rejects.toThrow(inCompartment);
	const place = {
		compartmentId: intake,
		memberId: administrator.member.id,
		role: 'member' as const,
	};
	await expect(placeMember(db, lead, place, when)).rejects.toThrow(inCompartment);
	await expect(
		appoint(db, administrator, { memberId: administrator.member.id, roles: [] }, when),
	).resolves.toEqual({ ok: false, problem: 'last-administrator' });
});

test('no administrator makes themself the one who watches over administrators', async () => {
	const { db } = house;
	const { id: memberId } = administrator.member;
	for (const roles of [
		['administrator', 'data-guardian'],
		['data-guardian'],
		['analyst'],
	] as const) {
		await expect(appoint(db, administrator, { memberId, roles }, when)).rejects.toThrow(
			expect.objectContaining({ code: 'access.own-appointment', status: 403 }),
		);
	}
	const own = { memberId, roles: ['administrator' as const] };
	expect(await appoint(db, administrator, own, when)).toEqual({ ok: true });
});

test('only an administrator removes a member, and only its lead takes out of a compartment', async () => {
	const { db, intake } = house;
	const { id: memberId } = caseworker.member;
	await expect(removeMember(db, lead, memberId, when)).rejects.toThrow(forbidden);
	for (const someone of [administrator, childLead, caseworker]) {
		const place = { compartmentId: intake, memberId };
		await expect(takeOut(db, someone, place, when)).rejects.toThrow(forbidden);
		await expect(placeMember(db, someone, { ...place, role: 'lead' }, when)).rejects.toThrow(
			forbidden,
		);
	}
});

test('a lead takes a colleague of another team in, who opens it from then on', async () => {
	const { db, intake, children } = house;
	const place = {
		compartmentId: children,
		memberId: caseworker.member.id,
		role: 'member' as const,
	};
	await placeMember(db, childLead, place, when);
	const team = await readTeam(db, caseworker, when);
	expect(team.members.find(({ id }) => id === caseworker.member.id)?.places).toHaveLength(2);
	expect(team.compartments).toMatchObject([
		{ id: intake, orphaned: false },
		{ id: children, orphaned: false },
	]);
});

test('new keys are for members of the compartment to make', async () => {
	const { db, children } = house;
	for (const someone of [administrator, lead]) {
		await expect(rotateCompartment(db, someone, children, when)).rejects.toThrow(forbidden);
	}
	await expect(rotateCompartment(db, childLead, children, when)).resolves.toBeUndefined();
});

test('an invitation is taken back by who could have written it, or an administrator', async () => {
	const { db, intake } = house;
	const places = [{ compartmentId: intake, role: 'member' as const }];
	const { invitationId } = await inviteMember(db, lead, { name: 'x', places }, when);
	await expect(withdrawInvitation(db, childLead, invitationId, when)).rejects.toThrow(forbidden);
	await withdrawInvitation(db, administrator, invitationId, when);
	expect((await readTeam(db, lead, when)).invitations).toEqual([]);
});

test('the house is an administrator’s to change; a compartment’s words also its lead’s', async () => {
	const { db, children } = house;
	const settings = await readSettings(db);
	if (!settings) throw new Error('no settings');
	await expect(editSettings(db, lead, settings, when)).rejects.toThrow(forbidden);
	const form = { name: { en: 'Tracing' }, purpose: {}, mayReceive: false, isDefault: false };
	await expect(createCompartment(db, lead, form, when)).rejects.toThrow(forbidden);
	const words = { ...form, compartmentId: children };
	await expect(describeCompartment(db, lead, words, when)).rejects.toThrow(forbidden);
	await editSettings(db, administrator, { ...settings, organisation: 'Casa Nueva' }, when);
	expect((await readSettings(db))?.organisation).toBe('Casa Nueva');
	expect((await readSettings(db))?.installationSalt).toEqual(settings.installationSalt);
	const made = await createCompartment(db, administrator, form, when);
	const omar = await joins(db, made.token, 'Omar Nguyen', MONDAY);
	expect((await omar.session(MONDAY)).compartments).toMatchObject([
		{ name: 'Tracing', role: 'lead' },
	]);
});

test('whoever has the terminal invites an administrator, who holds no keys either', async () => {
	const token = await inviteAdministrator(house.db, when);
	const next = await (await joins(house.db, token ?? '', 'Ines Bakari', MONDAY)).session(MONDAY);
	expect(next.member.roles).toEqual(['administrator']);
	expect(next.keys.size).toBe(0);
	const empty = await testDatabase();
	expect(await inviteAdministrator(empty.db, when)).toBeNull();
	await empty.close();
});

test('what cannot be an id is answered like an id that nothing has', async () => {
	const notFound = expect.objectContaining({ code: 'access.not-found', status: 404 });
	const { db, intake } = house;
	for (const id of ['', 'x', "' or 1=1 --", '\0', caseworker.member.id.slice(1)]) {
		await expect(withdrawInvitation(db, lead, id, when)).rejects.toThrow(notFound);
		const place = { compartmentId: intake, memberId: id, role: 'member' as const };
		await expect(placeMember(db, lead, place, when)).rejects.toThrow(notFound);
		const form = { name: { en: 'x' }, purpose: {}, mayReceive: true, isDefault: false };
		await expect(
			describeCompartment(db, administrator, { ...form, compartmentId: id }, when),
		).rejects.toThrow(notFound);
		expect(await removeMember(db, administrator, id, when)).toEqual({ ok: false, problem: 'gone' });
	}
});

test('a team is never left without a lead by its lead', async () => {
	const place = { compartmentId: house.intake, memberId: lead.member.id, role: 'member' as const };
	await expect(placeMember(house.db, lead, place, when)).rejects.toThrow(
		expect.objectContaining({ code: 'access.last-lead' }),
	);
});

test('nobody but its lead takes the reports of a team away from it', async () => {
	const { db, intake, children } = house;
	const before = await readCompartments(db);
	const wordsOf = (id: string) => before.find((one) => one.id === id) as CompartmentForm;
	const { name, purpose } = wordsOf(children);
	const wanted = { name, purpose, mayReceive: true, isDefault: true };
	for (const someone of [administrator, childLead]) {
		const change = { ...wanted, compartmentId: children };
		await expect(describeCompartment(db, someone, change, when)).rejects.toThrow(forbidden);
	}
	await expect(createCompartment(db, administrator, wanted, when)).rejects.toThrow(forbidden);
	const diverted = { name, purpose, mayReceive: true, isDefault: false, forChildren: true };
	await expect(createCompartment(db, administrator, diverted, when)).rejects.toThrow(forbidden);
	const taken = { ...diverted, forChildren: false, compartmentId: children };
	await expect(describeCompartment(db, administrator, taken, when)).rejects.toThrow(forbidden);
	const silent = { ...wordsOf(intake), isDefault: false, mayReceive: false };
	await expect(
		describeCompartment(db, administrator, { ...silent, compartmentId: intake }, when),
	).rejects.toThrow(forbidden);
	expect(await readCompartments(db)).toEqual(before);
	const named = { ...wordsOf(intake), name: { en: 'First contact' }, compartmentId: intake };
	await describeCompartment(db, administrator, named, when);
});
