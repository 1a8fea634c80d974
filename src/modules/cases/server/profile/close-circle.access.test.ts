import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { asActor } from '#foundations/db/server/index.ts';
import { tryToUnwrap } from '#modules/reports/index.ts';
import { aCaseHouse } from '#tests/support/case-house.ts';
import { houseForFile } from '#tests/support/house-for-file.ts';
import { SATURDAY } from '#tests/support/reporting-house.ts';
import { assignCapacity, closeCircle, keepAway, listWork } from '../index.ts';

const house = houseForFile(aCaseHouse);
const how = { now: SATURDAY };

test('whoever was kept away and is still in the team opens nothing of a closed case, not even with the database', async () => {
	const kept = await house.member('Bilal', [house.intake]);
	const counsel = await house.member('Zeynep', [house.border]);
	const caseId = await house.opened(house.amina, { procedure: 'complaint', answers });
	const given = { caseId, who: counsel.member.id, as: 'counsel' } as const;
	await assignCapacity(house.db, house.amina, given, how);
	const away = await keepAway(house.db, house.amina, { caseId, who: kept.member.id }, how);
	expect(away).toEqual({ ok: true, teamKey: true });
	const stolen = async () => {
		const { rows } = await asActor(house.db, 'service:keeper', (tx) =>
			tx.execute<{ wrapped: Uint8Array }>(
				sql`select wrapped from cases_wraps where case_id = ${caseId}`,
			),
		);
		const keys = [kept.own.identity, ...[...kept.keys.values()].map(({ identity }) => identity)];
		const tried = rows.flatMap(({ wrapped }) => keys.map((key) => tryToUnwrap(wrapped, key)));
		return (await Promise.all(tried)).filter(Boolean).length;
	};
	expect(await stolen()).toBe(2);
	await closeCircle(house.db, house.amina, { caseId }, how);
	await closeCircle(house.db, house.lead, { caseId }, how);
	expect(await stolen()).toBe(0);
	const later = await house.member('Marisol', [house.intake]);
	for (const who of [kept, later]) {
		await expect(house.reads(who, caseId)).rejects.toThrow('access.not-found');
		const { rows } = await listWork(house.db, who, { shown: 'all' }, how);
		expect(rows.map((row) => row.caseId)).not.toContain(caseId);
	}
	for (const who of [house.amina, house.lead, counsel]) {
		const { timeline } = await house.reads(who, caseId);
		expect(timeline[0]).toMatchObject({ sealed: answers });
	}
});

test('who holds no key of a case closes nothing, and is told that it is not there', async () => {
	const stranger = await house.member('Aiko', [house.border], { role: 'lead' });
	const caseId = await house.opened(house.amina, { procedure: 'complaint', answers });
	const tried = closeCircle(house.db, stranger, { caseId }, how);
	await expect(tried).rejects.toThrow('access.not-found');
	await house.reads(house.lead, caseId);
});

const answers = { whatHappened: 'Under another name' };
