import { beforeAll, expect, test } from 'vitest';
import type { MemberSession } from '#foundations/access/index.ts';
import { Temporal } from '#foundations/time/index.ts';
import { aCaseHouse } from '#tests/support/case-house.ts';
import { houseForFile } from '#tests/support/house-for-file.ts';
import { SATURDAY } from '#tests/support/reporting-house.ts';
import {
	assign,
	calendar,
	indexAll,
	linkRecords,
	listWork,
	sweepOverdue,
	teamWork,
} from '../index.ts';

const house = houseForFile(aCaseHouse);
let both: MemberSession;
/** The second has a record of fear beside it, in a team whose cases Amina does not see. */
let cases: string[];
beforeAll(async () => {
	both = await house.member('Tendai', [house.intake, house.children], { role: 'lead' });
	cases = [await aWish(), await aWish()];
	const [, second = ''] = cases;
	const custody = await house.opened(both, {
		...{ procedure: 'detention', action: 'noteCustody', compartmentId: house.children.id },
	});
	const link = { caseId: second, kind: 'case', targetId: custody } as const;
	await linkRecords(house.db, both, link, { now: SATURDAY });
	await house.acts(both, custody, 'recordFear');
});

async function aWish(): Promise<string> {
	const id = await house.opened(house.amina, { procedure: 'consular' });
	await house.acts(house.amina, id, 'explainRight');
	await house.acts(house.amina, id, 'choose', { consularChoice: 'tell-them' });
	return id;
}

const how = { now: SATURDAY };
const from = Temporal.PlainDate.from('2026-01-01');
const days = async (session: MemberSession) => {
	const found: string[] = [];
	for (let month = 0; month < 12; month += 1) {
		const span = { from: from.add({ months: month }), to: from.add({ months: month, days: 31 }) };
		const shown = await calendar(house.db, session, span, how);
		const dues = shown.flatMap((day) => day.dues);
		found.push(...dues.filter(({ clock }) => clock === 'consulateTold').map((one) => one.caseId));
	}
	return cases.map((id) => found.includes(id));
};
const places = async (session: MemberSession) => {
	const { rows, total } = await listWork(house.db, session, { shown: 'team' }, how);
	const ids = rows.map(({ caseId }) => caseId);
	expect(total).toBe(new Set(ids).size);
	return cases.map((id) => ids.indexOf(id));
};
const soon = async (session: MemberSession) => {
	const teams = await teamWork(house.db, session, { compartmentId: house.intake.id }, how);
	return teams.reduce((sum, line) => sum + line.soon, 0);
};

test('who sees the record beside finds no day for the consulate in the calendar, others do', async () => {
	expect(await days(both)).toEqual([true, false]);
	expect(await days(house.amina)).toEqual([true, true]);
});

test('where a case stands in the list tells nothing of a record that one does not see', async () => {
	const [hers, theirs] = [await places(house.amina), await places(both)];
	expect(Math.abs((hers[0] ?? 0) - (hers[1] ?? 0))).toBe(1);
	expect(theirs).not.toContain(-1);
	expect((theirs[1] ?? 0) - (theirs[0] ?? 0)).toBeGreaterThanOrEqual(1);
});

test('nor do the numbers of a team', async () => {
	const lead = await house.member('Lindiwe', [house.intake], { role: 'lead' });
	expect((await soon(lead)) - (await soon(both))).toBe(1);
});

test('it stays so when the index is computed anew, after a sweep, and with a new worker', async () => {
	await indexAll(house.db, SATURDAY);
	await sweepOverdue(house.db, SATURDAY);
	await assign(house.db, house.amina, { caseId: cases[1] ?? '', to: house.amina.member.id }, how);
	expect(await days(house.amina)).toEqual([true, true]);
	expect(await days(both)).toEqual([true, false]);
	for (const session of [house.amina, both]) {
		const { rows } = await listWork(house.db, session, { shown: 'team' }, how);
		const row = rows.filter(({ caseId }) => caseId === cases[1]);
		expect(row.map(({ assignedTo }) => assignedTo)).toEqual([house.amina.member.id]);
	}
});

test('an act of someone who sees only half keeps both', async () => {
	await house.acts(house.amina, cases[1] ?? '', 'askAgain');
	expect((await days(both))[1]).toBe(false);
	expect(await places(both)).not.toContain(-1);
	expect(await places(house.amina)).not.toContain(-1);
});
