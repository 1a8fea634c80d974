import { expect, test } from 'vitest';
import { aCaseHouse } from '#tests/support/case-house.ts';
import { houseForFile } from '#tests/support/house-for-file.ts';
import { SATURDAY } from '#tests/support/reporting-house.ts';
import { assignCapacity, listWork, openCase } from '../index.ts';

const house = houseForFile(aCaseHouse);

test('a detention is opened with nothing known but that someone is held', async () => {
	const caseId = await house.opened(house.amina, { procedure: 'captivity' });
	const view = await house.reads(house.amina, caseId);
	expect(view).toMatchObject({ procedure: 'captivity', open: true, zone: 'Europe/Athens' });
	expect(view.timeline).toHaveLength(1);
	const { rows } = await listWork(house.db, house.amina, { shown: 'mine' }, { now: SATURDAY });
	expect(rows.map((row) => row.caseId)).toContain(caseId);
});

test('who is alone with a witness, without a data guardian, can read what they wrote, until somebody else is there', async () => {
	const answers = { profile: 'Nobody else may know' };
	const caseId = await house.opened(house.lead, { procedure: 'witness', answers });
	const { timeline } = await house.reads(house.lead, caseId);
	expect(timeline[0]).toMatchObject({ sealed: answers, apart: [] });
	const named = { caseId, who: house.amina.member.id, as: 'counsel' } as const;
	await assignCapacity(house.db, house.lead, named, { now: SATURDAY });
	const { timeline: seenByTwo } = await house.reads(house.amina, caseId);
	expect(seenByTwo[0]).toMatchObject({ sealed: {}, apart: ['profile'] });
});

test('a procedure that nobody wrote is not opened', async () => {
	const tried = openCase(house.db, house.amina, { procedure: 'removal' }, { now: SATURDAY });
	await expect(tried).rejects.toMatchObject({ code: 'cases.no-such-procedure' });
});
