import { expect, test } from 'vitest';
import { newReceipt } from '#foundations/sealing/index.ts';
import {
	countInbox,
	excludeMember,
	listInbox,
	readReport,
	submitReport,
	transfer,
} from '#modules/reports/server/index.ts';
import { teamFor } from '#modules/reports/ui/person/team-for.ts';
import { houseForFile } from '#tests/support/house-for-file.ts';
import { aReportingHouse, type ReportingHouse, SATURDAY } from '#tests/support/reporting-house.ts';

const house = houseForFile(aReportingHouse);

/** R12 · A complaint never reaches whom it is about. Every door of the desk: conflict.access.test.ts */
const now = { now: SATURDAY };

test('R12 · a report is not sealed to a team that it keeps away, nor to anyone if all are', () => {
	const teams = [house.intake, house.children];
	expect(teamFor(teams, { keepAway: [house.intake.id] })).toBe(house.children);
	expect(teamFor(teams, { keepAway: [house.intake.id, house.children.id] })).toBe(undefined);
});

test('R12 · an envelope that says otherwise is not taken, whoever made it', async () => {
	const envelope = await house.seal({ keepAway: [house.intake.id] }, house.intake, newReceipt());
	const how = { ...now, wave: null };
	expect(await submitReport(house.db, envelope, how)).toMatchObject({ ok: false });
});

test('R12 · a report is not handed over to a team that it keeps away', async () => {
	const { reportId } = await house.told({ keepAway: [house.border.id] });
	const amina = await house.member('Amina', [house.intake], { role: 'lead' });
	await house.member('Guard', [house.border], { role: 'lead' });
	await expect(
		transfer(house.db, amina, { reportId, to: house.border.id }, now),
	).rejects.toMatchObject({ name: 'Refusal' });
});

test('R12 · who is part of the matter cannot list it, count it or read it, as lead and analyst too', async () => {
	const { reportId } = await house.told({ kind: 'hate' });
	const amina = await house.member('Amina', [house.intake], { role: 'lead' });
	const accused = await house.member('Accused', [house.intake], {
		role: 'lead',
		roles: ['analyst', 'data-guardian'],
	});
	const before = await seenBy(accused);
	expect(before.ids).toContain(reportId);
	await excludeMember(house.db, amina, { reportId, who: accused.member.id }, now);
	const after = await seenBy(accused);
	expect(after.ids).not.toContain(reportId);
	expect(after.total).toBe(before.total - 1);
	expect(after.counts).not.toEqual(before.counts);
	await expect(readReport(house.db, accused, { reportId }, now)).rejects.toMatchObject({
		status: 404,
	});
});

async function seenBy(session: Awaited<ReturnType<ReportingHouse['member']>>) {
	const { rows, total } = await listInbox(house.db, session, {}, now);
	const ids = rows.flatMap((row) => (row.type === 'report' ? [row.reportId] : []));
	const counts = await countInbox(house.db, session, now);
	return { ids, total, counts };
}
