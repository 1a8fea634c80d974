import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { asActor } from '#foundations/db/server/index.ts';
import { readEntries } from '#foundations/ledger/server/index.ts';
import { aCaseHouse } from '#tests/support/case-house.ts';
import { houseForFile } from '#tests/support/house-for-file.ts';
import { later, SATURDAY } from '#tests/support/reporting-house.ts';
import { indexAll, listWork, sweepOverdue } from '../index.ts';

const house = houseForFile(aCaseHouse);

test('overdue needs nothing to run: the list shows it at the very instant', async () => {
	const caseId = await house.opened(house.amina, { procedure: 'trafficking' });
	const due = SATURDAY.add({ hours: 24 });
	const why = async (now: typeof due) => {
		const { rows } = await listWork(house.db, house.lead, { shown: 'team' }, { now });
		return rows.find((row) => row.caseId === caseId)?.why.map(({ kind }) => kind);
	};
	expect(await why(due.subtract({ milliseconds: 1 }))).not.toContain('overdue');
	expect(await why(due)).toContain('overdue');
});

test('a limit that passed becomes an entry once, and news for whoever listens', async () => {
	const caseId = await house.opened(house.amina, { procedure: 'trafficking' });
	const now = later(2);
	expect((await sweepOverdue(house.db, now)).breaches).toBeGreaterThan(0);
	expect((await sweepOverdue(house.db, now)).breaches).toBe(0);
	const { timeline } = await house.reads(house.amina, caseId, now);
	const breached = timeline.filter(({ action }) => action === 'breached');
	expect(breached).toMatchObject([
		{ as: 'service', memberId: null, facts: { clock: 'assisted', due: '2026-11-22T06:17:43Z' } },
	]);
	const news = await readEntries(house.db, { subject: caseId, kinds: ['cases.breached'] });
	expect(news).toMatchObject([{ actor: 'service:cases', facts: { clock: 'assisted' } }]);
});

test('the list says that it was missed until someone acts, and that a record is owed', async () => {
	const caseId = await house.opened(house.amina, { procedure: 'consular' });
	const now = later(2);
	await sweepOverdue(house.db, now);
	const why = async (at = now) => {
		const { rows } = await listWork(house.db, house.lead, { shown: 'team' }, { now: at });
		return rows.find((row) => row.caseId === caseId)?.why.map(({ kind }) => kind);
	};
	expect(await why()).toEqual(['breach', 'proposal']);
	const minute = now.add({ minutes: 1 });
	await house.acts(house.amina, caseId, 'recordFear', {}, { now: minute });
	expect(await why(minute)).toEqual(['overdue', 'proposal']);
	for (const procedure of ['accountability-follow-up', 'asylum'])
		await house.opened(house.amina, { procedure, fromCase: caseId });
	expect(await why(minute)).toEqual(['overdue']);
});

test('who works on it and who leads the team are told, and not of what', async () => {
	const { rows } = await asActor(house.db, 'service:notices', (tx) =>
		tx.execute<{ member_id: string }>(sql`select member_id from reports_notices`),
	);
	const told = rows.map((row) => row.member_id).toSorted();
	expect(told).toEqual([house.amina.member.id, house.lead.member.id].toSorted());
});

test('the index can be thrown away and computed anew from the entries', async () => {
	const all = () =>
		asActor(house.db, 'service:keeper', async (tx) => {
			const { rows } = await tx.execute(sql`
				select case_id, clock, due_at, first, open from cases_due order by case_id, clock`);
			return rows;
		});
	const before = await all();
	await asActor(house.db, 'service:keeper', (tx) => tx.execute(sql`delete from cases_due`));
	expect(await indexAll(house.db, later(2))).toBe(5);
	expect(await all()).toEqual(before);
});
