import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { asActor } from '#foundations/db/server/index.ts';
import { aCaseHouse } from '#tests/support/case-house.ts';
import { houseForFile } from '#tests/support/house-for-file.ts';
import { later, SATURDAY } from '#tests/support/reporting-house.ts';
import { brokenAt } from '../entries/chain.ts';
import { rowsOf } from '../entries/entry-rows.ts';
import {
	act,
	assignCapacity,
	caseFigures,
	exportCase,
	listWork,
	openCase,
	ownCases,
	setLegalHold,
	sweepCaseRetention,
} from '../index.ts';

const house = houseForFile(aCaseHouse);

test('any change of any part of an entry is found', async () => {
	const caseId = await house.opened(house.amina, { procedure: 'complaint' });
	await house.acts(house.amina, caseId, 'checkDanger', { danger: 'yes' });
	await house.acts(house.amina, caseId, 'acknowledge');
	const rows = await asActor(house.db, 'service:keeper', (tx) => rowsOf(tx, caseId));
	expect(brokenAt(rows)).toBe(null);
	const [, second] = rows;
	if (!second) throw new Error('three entries');
	const changes: Partial<typeof second>[] = [
		...[{ action: 'accept' }, { facts: { danger: 'no' } }, { capacity: 'supervisor' as const }],
		...[{ at: second.at.add({ seconds: 1 }) }, { byMember: null }, { sealedHash: 'f'.repeat(64) }],
		...[{ happened: second.at }, { corrects: rows[0]?.id ?? null }, { after: second.id }],
	];
	for (const change of changes) {
		const forged = rows.map((row) => (row === second ? { ...row, ...change } : row));
		expect([Object.keys(change), brokenAt(forged)]).toEqual([Object.keys(change), 2]);
	}
	expect(brokenAt(rows.toSpliced(1, 1))).toBe(2);
});

test('what calls for haste and what is late comes first, and says why', async () => {
	const calm = await house.opened(house.amina, { procedure: 'complaint' });
	const child = await house.opened(house.amina, {
		...{ procedure: 'trafficking', answers: { ageStatus: 'disputed' } },
	});
	const { rows } = await listWork(house.db, house.amina, { shown: 'mine' }, { now: later(1.5) });
	const order = rows.map(({ caseId }) => caseId);
	expect(order.indexOf(child)).toBeLessThan(order.indexOf(calm));
	const why = rows.find(({ caseId }) => caseId === child)?.why ?? [];
	expect(why.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['urgent', 'overdue']));
});

test('what another record owes is proposed and not opened by itself', async () => {
	const caseId = await house.opened(house.amina, {
		...{ procedure: 'trafficking', answers: { ageStatus: 'under18' } },
	});
	const done = await house.acts(house.amina, caseId, 'callChildOfficer');
	expect(done).toMatchObject({ ok: true, proposals: ['child-best-interests'] });
	const next = { procedure: 'child-best-interests', fromCase: caseId };
	await house.opened(house.amina, { ...next, compartmentId: house.children.id });
	expect((await house.reads(house.amina, caseId)).proposals).toEqual([]);
});

test('a case handed to a team that one is not of is opened, and out of sight', async () => {
	const input = { procedure: 'complaint', compartmentId: house.children.id };
	const caseId = await house.opened(house.amina, input);
	await expect(house.reads(house.amina, caseId)).rejects.toMatchObject({ status: 404 });
	const farid = await house.member('Farid', [house.children]);
	expect((await house.reads(farid, caseId)).caseId).toBe(caseId);
});

test('nothing is opened by halves', async () => {
	const counted = async () => {
		const { rows } = await asActor(house.db, 'service:keeper', (tx) =>
			tx.execute<{ n: number }>(sql`select count(*)::int as n from cases_cases`),
		);
		return rows[0]?.n;
	};
	const before = await counted();
	const answers = { danger: 'perhaps' };
	const done = await openCase(
		house.db,
		house.amina,
		{ procedure: 'referral', action: 'agree', answers },
		{ now: SATURDAY },
	);
	expect(done.ok).toBe(false);
	expect(await counted()).toBe(before);
});

test('figures tell nothing of a few', async () => {
	const { procedures, until } = await caseFigures(house.db, house.amina, { now: later(20) });
	expect(until).toBe('2026-11');
	const complaint = procedures.find(({ procedure }) => procedure === 'complaint');
	expect(complaint?.records).toBe(null);
	expect(complaint?.figures.every(({ value }) => value === null)).toBe(true);
});

test('figures count each record by its own definition', async () => {
	for (let n = 0; n < 8; n += 1) {
		const caseId = await house.opened(house.amina, { procedure: 'wage-claim' });
		expect(caseId).toBeTruthy();
	}
	const { procedures } = await caseFigures(house.db, house.amina, { now: later(20) });
	const wages = procedures.find(({ procedure }) => procedure === 'wage-claim');
	expect(wages?.records).toBe(8);
});

test('three years after it was closed everything of people is gone, and the chain still holds', async () => {
	const { receipt, reportId } = await house.told();
	const caseId = await house.opened(house.amina, {
		...{ procedure: 'trafficking', fromReport: reportId },
		answers: { whatHappened: 'Gone one day' },
	});
	const withdrawn = await act(
		house.db,
		await named(caseId, 'guardian'),
		{ caseId, action: 'withdraw', version: 1, answers: {} },
		{ now: SATURDAY },
	);
	expect(withdrawn).toMatchObject({ ok: true, stage: 'closed' });
	await setLegalHold(house.db, house.lead, { caseId, on: true }, { now: SATURDAY });
	const then = SATURDAY.add({ hours: 24 * 366 * 3 });
	expect(await sweepCaseRetention(house.db, then)).toBe(0);
	await setLegalHold(house.db, house.lead, { caseId, on: false }, { now: then });
	expect(await sweepCaseRetention(house.db, then)).toBe(1);
	const { whole, json } = await exportCase(house.db, house.lead, { caseId }, { now: then });
	expect(whole).toBe(true);
	expect(json).not.toContain('Gone one day');
	const own = await ownCases(house.db, { receipt }, { now: then });
	expect(own).toEqual({ ok: true, cases: [] });
});

async function named(caseId: string, as: 'guardian') {
	const rosa = await house.member('Rosa', [house.children]);
	const given = { caseId, who: rosa.member.id, as };
	await assignCapacity(house.db, house.amina, given, { now: SATURDAY });
	return rosa;
}
