import { beforeAll, expect, test } from 'vitest';
import { readEntries } from '#foundations/ledger/server/index.ts';
import { aCaseHouse } from '#tests/support/case-house.ts';
import { houseForFile } from '#tests/support/house-for-file.ts';
import { SATURDAY } from '#tests/support/reporting-house.ts';
import { keepAway, recruiterPatterns } from '../index.ts';

const how = { now: SATURDAY };
const house = houseForFile(aCaseHouse);
let claims: string[];
beforeAll(async () => {
	claims = [];
	for (const n of Array(7).keys()) {
		const answers = { recruiter: n < 3 ? 'Golden Bridge' : 'golden bridge', employer: `Farm ${n}` };
		const caseId = await house.opened(house.amina, { procedure: 'wage-claim', answers });
		const costs = { recruitmentCosts: [{ on: '2026-01-02', amount: '900', currency: 'USD' }] };
		const added = await house.acts(house.amina, caseId, 'addCosts', costs);
		expect(added).toMatchObject({ ok: true });
		claims.push(caseId);
	}
});

test('a recruiter whom seven workers paid shows as a pattern, and none of the workers does', async () => {
	const patterns = await recruiterPatterns(house.db, house.amina, how);
	expect(patterns).toEqual([
		{ name: 'golden bridge', as: 'recruiter', workers: 7, fees: 7, retained: 0 },
	]);
	for (const id of claims) expect(JSON.stringify(patterns)).not.toContain(id);
	expect(JSON.stringify(patterns)).not.toContain('Farm');
});

test('that a claim was read for it is told of each claim, once within the hour', async () => {
	await recruiterPatterns(house.db, house.amina, how);
	for (const subject of claims) {
		const lines = await readEntries(house.db, { subject, kinds: ['cases.patterns-read'] });
		expect(lines.map(({ actor }) => actor)).toEqual([`member:${house.amina.member.id}`]);
	}
});

test('whoever may not open the claims sees no pattern, and three are kept from are not counted', async () => {
	const elsewhere = await house.member('Hung', [house.border]);
	expect(await recruiterPatterns(house.db, elsewhere, how)).toEqual([]);
	const analyst = await house.member('Siddiq', [], { roles: ['analyst'] });
	await expect(recruiterPatterns(house.db, analyst, how)).rejects.toMatchObject({
		code: 'access.forbidden',
	});
	const kept = await house.member('Ayşe', [house.intake]);
	for (const caseId of claims.slice(0, 3)) {
		await keepAway(house.db, house.lead, { caseId, who: kept.member.id }, how);
	}
	expect(await recruiterPatterns(house.db, kept, how)).toEqual([]);
});
