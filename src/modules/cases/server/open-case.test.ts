import { expect, test } from 'vitest';
import { aCaseHouse } from '#tests/support/case-house.ts';
import { houseForFile } from '#tests/support/house-for-file.ts';
import { SATURDAY } from '#tests/support/reporting-house.ts';
import { listWork, openCase } from './index.ts';

const house = houseForFile(aCaseHouse);

test('a detention is opened with nothing known but that someone is held', async () => {
	const caseId = await house.opened(house.amina, { procedure: 'captivity' });
	const view = await house.reads(house.amina, caseId);
	expect(view).toMatchObject({ procedure: 'captivity', open: true, zone: 'Europe/Athens' });
	expect(view.timeline).toHaveLength(1);
	const { rows } = await listWork(house.db, house.amina, { shown: 'mine' }, { now: SATURDAY });
	expect(rows.map((row) => row.caseId)).toContain(caseId);
});

test('a procedure that nobody wrote is not opened', async () => {
	const tried = openCase(house.db, house.amina, { procedure: 'removal' }, { now: SATURDAY });
	await expect(tried).rejects.toMatchObject({ code: 'cases.no-such-procedure' });
});
