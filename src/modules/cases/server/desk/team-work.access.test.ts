import { beforeAll, expect, test } from 'vitest';
import type { MemberSession } from '#foundations/access/index.ts';
import { readEntries } from '#foundations/ledger/server/index.ts';
import { aCaseHouse } from '#tests/support/case-house.ts';
import { houseForFile } from '#tests/support/house-for-file.ts';
import { later, SATURDAY } from '#tests/support/reporting-house.ts';
import { assignMany, keepAway, listTeamCases, readCase, teamWork } from '../index.ts';

const house = houseForFile(aCaseHouse);

const how = { now: SATURDAY };
let joseph: MemberSession;
let team: { compartmentId: string };
beforeAll(async () => {
	joseph = await house.member('Joseph', [house.intake]);
	team = { compartmentId: house.intake.id };
});

const workOf = async (session: MemberSession, now = SATURDAY) => {
	const all = await teamWork(house.db, house.lead, team, { now });
	return all.find(({ memberId }) => memberId === session.member.id);
};

test('the lead sees who has how much to do, and how much of it is late', async () => {
	await house.opened(house.amina, { procedure: 'trafficking' });
	await house.opened(house.amina, { procedure: 'complaint', answers: { danger: 'yes' } });
	expect(await workOf(house.amina)).toMatchObject({ open: 2, soon: 2, overdue: 0, urgent: 1 });
	expect(await workOf(house.amina, later(60))).toMatchObject({ open: 2, overdue: 2 });
	expect(await workOf(joseph)).toMatchObject({ open: 0, soon: 0, overdue: 0, urgent: 0 });
});

test('many are handed over at once, each by its own right, and each is in the ledger', async () => {
	const own = await house.opened(house.amina, { procedure: 'complaint' });
	const circle = await house.opened(house.amina, { procedure: 'witness' });
	const other = await house.opened(house.amina, {
		...{ procedure: 'complaint', compartmentId: house.children.id },
	});
	const asked = { ...team, caseIds: [own, circle, other, 'x'], to: joseph.member.id };
	expect(await assignMany(house.db, house.lead, asked, how)).toEqual({ assigned: 1, left: 3 });
	expect((await readCase(house.db, joseph, { caseId: own }, how)).assignedTo).toBe(
		joseph.member.id,
	);
	expect(await workOf(joseph)).toMatchObject({ open: 1 });
	const noted = await readEntries(house.db, { subject: own, kinds: ['cases.assigned'] });
	expect(noted).toMatchObject([{ facts: { to: joseph.member.id } }]);
});

test('a case that the lead is kept away from is in no number and on no list', async () => {
	const before = await workOf(house.amina);
	const caseId = await house.opened(house.amina, { procedure: 'complaint' });
	await keepAway(house.db, house.amina, { caseId, who: house.lead.member.id }, how);
	expect(await workOf(house.amina)).toEqual(before);
	const saved = await listTeamCases(house.db, house.lead, team, how);
	expect(saved.map((row) => row.caseId)).not.toContain(caseId);
	const [noted] = await readEntries(house.db, { kinds: ['cases.list-saved'] });
	expect(noted).toMatchObject({ subject: house.intake.id, facts: { cases: saved.length } });
});

test('only who leads this team sees, hands over and saves', async () => {
	const others = [
		house.amina,
		await house.member('Ngozi', [house.border], { role: 'lead' }),
		await house.member('Root', [house.intake], { role: 'lead', roles: ['administrator'] }),
	];
	const none = { ...team, caseIds: [], to: joseph.member.id };
	for (const session of others) {
		const doors = [
			teamWork(house.db, session, team, how),
			assignMany(house.db, session, none, how),
			listTeamCases(house.db, session, team, how),
		];
		for (const door of doors) {
			await expect(door).rejects.toMatchObject({ code: 'access.forbidden' });
		}
	}
	const odd = teamWork(house.db, house.lead, { compartmentId: 'x' }, how);
	await expect(odd).rejects.toMatchObject({ code: 'access.not-found' });
});
