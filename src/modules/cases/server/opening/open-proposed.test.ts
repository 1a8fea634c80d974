import { expect, test } from 'vitest';
import { readEntries } from '#foundations/ledger/server/index.ts';
import { aCaseHouse } from '#tests/support/case-house.ts';
import { houseForFile } from '#tests/support/house-for-file.ts';
import { later, SATURDAY } from '#tests/support/reporting-house.ts';
import { keepAway, listWork, openProposed, sweepOverdue } from '../index.ts';

const house = houseForFile(aCaseHouse);

const how = { now: SATURDAY };

/** A child of fifteen whom a screening found alone. */
async function aChildFound(): Promise<string> {
	const caseId = await house.opened(house.amina, { procedure: 'screening' });
	const { proposals } = await house.reads(house.amina, caseId);
	if (proposals.includes('child-best-interests')) return caseId;
	const done = await house.acts(house.amina, caseId, 'callChildOfficer');
	if (!done.ok) throw new Error(JSON.stringify(done));
	return caseId;
}

const rowOf = async (caseId: string, now = SATURDAY) => {
	const { rows } = await listWork(house.db, house.lead, { shown: 'team' }, { now });
	return rows.find((row) => row.caseId === caseId);
};

test('a child found is one click from a best-interests procedure, linked to where it was found', async () => {
	const caseId = await aChildFound();
	expect((await rowOf(caseId))?.proposes).toContain('child-best-interests');
	const asked = { caseId, procedure: 'child-best-interests' };
	const opened = await openProposed(house.db, house.lead, asked, how);
	const view = await house.reads(house.lead, opened.caseId ?? '');
	expect(view).toMatchObject({ procedure: 'child-best-interests' });
	expect(view.links).toContainEqual(expect.objectContaining({ kind: 'case', id: caseId }));
	expect((await rowOf(caseId))?.proposes).not.toContain('child-best-interests');
	expect(await openProposed(house.db, house.amina, asked, how)).toEqual(opened);
});

test('two who press at the same moment find one record', async () => {
	const caseId = await aChildFound();
	const asked = { caseId, procedure: 'child-best-interests' };
	const pressed = [house.lead, house.amina, house.lead, house.amina].map((session) =>
		openProposed(house.db, session, asked, how),
	);
	const found = new Set((await Promise.all(pressed)).map((done) => done.caseId));
	expect(found.size).toBe(1);
	const { links } = await house.reads(house.lead, caseId);
	expect(links.filter(({ kind }) => kind === 'case')).toHaveLength(1);
});

test('a missed limit proposes; nothing opens by itself', async () => {
	const caseId = await house.opened(house.amina, { procedure: 'consular' });
	const now = later(2);
	await sweepOverdue(house.db, now);
	expect((await rowOf(caseId, now))?.proposes).toEqual(['accountability-follow-up']);
	const opened = await readEntries(house.db, { kinds: ['cases.opened'] });
	expect(opened.every(({ actor }) => actor.startsWith('member:'))).toBe(true);
});

test('what is not proposed is not opened', async () => {
	const caseId = await house.opened(house.amina, { procedure: 'complaint' });
	const asked = { caseId, procedure: 'return' };
	await expect(openProposed(house.db, house.amina, asked, how)).rejects.toMatchObject({
		code: 'cases.not-proposed',
	});
});

test('whoever does not see a case opens nothing beside it', async () => {
	const caseId = await aChildFound();
	const farid = await house.member('Farid', [house.children]);
	await keepAway(house.db, house.amina, { caseId, who: house.lead.member.id }, how);
	const asked = { caseId, procedure: 'child-best-interests' };
	for (const session of [farid, house.lead]) {
		await expect(openProposed(house.db, session, asked, how)).rejects.toMatchObject({
			code: 'access.not-found',
		});
	}
});
