import { sql } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import type { MemberSession } from '#foundations/access/index.ts';
import { asActor } from '#foundations/db/server/index.ts';
import { aCaseHouse } from '#tests/support/case-house.ts';
import { houseForFile } from '#tests/support/house-for-file.ts';
import { SATURDAY } from '#tests/support/reporting-house.ts';
import { assignCapacity, keepAway, openedProfiles } from '../index.ts';

const how = { now: SATURDAY };
const house = houseForFile(aCaseHouse);
let guardian: MemberSession;
let kept: MemberSession;
let caseId: string;
beforeAll(async () => {
	guardian = await house.member('Tomás', [], { roles: ['data-guardian'] });

	kept = await house.member('Sefa', [], { roles: ['data-guardian'] });
	caseId = await house.opened(house.amina, { procedure: 'witness' });
	const named = { caseId, who: house.lead.member.id, as: 'supervisor' } as const;
	await assignCapacity(house.db, house.amina, named, how);
	await keepAway(house.db, house.amina, { caseId, who: kept.member.id }, how);
});

const toldUrgently = async () => {
	const { rows } = await asActor(house.db, 'service:notices', (tx) =>
		tx.execute<{ member_id: string }>(
			sql`select member_id from reports_notices where waiting = 'urgent'`,
		),
	);
	return rows.map((row) => row.member_id).toSorted();
};

test('who asks to open a sealed profile is known to others at once, and nobody else hears of it', async () => {
	expect(await toldUrgently()).toEqual([]);
	await house.acts(house.amina, caseId, 'reportThreat');
	expect(await toldUrgently()).toEqual([]);
	const asked = await house.acts(house.amina, caseId, 'askBreakGlass', { reasons: 'A rescue' });
	expect(asked).toMatchObject({ ok: true });
	const others = [guardian.member.id, house.lead.member.id].toSorted();
	expect(await toldUrgently()).toEqual(others);
});

test('the data guardian reads who asked and who opened, and not a word of why', async () => {
	const seen = await openedProfiles(house.db, guardian, how);
	expect(seen).toMatchObject([
		{ action: 'askBreakGlass', memberId: house.amina.member.id, caseId },
	]);
	expect(JSON.stringify(seen)).not.toContain('rescue');
});

test('a guardian who is kept away from a case reads nothing of it, and others no log at all', async () => {
	expect(await openedProfiles(house.db, kept, how)).toEqual([]);
	for (const session of [house.amina, house.lead]) {
		await expect(openedProfiles(house.db, session, how)).rejects.toMatchObject({
			code: 'access.forbidden',
		});
	}
});
