import { beforeAll, expect, test } from 'vitest';
import type { MemberSession } from '#foundations/access/index.ts';
import { houseForFile } from '#tests/support/house-for-file.ts';
import { aReportingHouse, SATURDAY } from '#tests/support/reporting-house.ts';
import * as door from '../index.ts';

const house = houseForFile(aReportingHouse);
let amina: MemberSession;
let idris: MemberSession;
beforeAll(async () => {
	amina = await house.member('Amina', [house.intake]);
	idris = await house.member('Idris', [house.intake]);
});

const now = { now: SATURDAY };
const words = 'We are on our way.';

test('of two members who decide in the same moment, one is told that somebody was faster', async () => {
	const { db } = house;
	for (let round = 0; round < 5; round += 1) {
		const { reportId } = await house.told();
		const unchangedSince = await door.reportMark(db, amina, { reportId }, now);
		const how = { ...now, unchangedSince };
		const outcomes = await Promise.allSettled([
			door.reply(db, amina, { reportId, words }, how),
			door.refuse(db, idris, { reportId, words, appeal: words }, how),
			door.reply(db, idris, { reportId, words }, how),
		]);
		const done = outcomes.filter(({ status }) => status === 'fulfilled');
		expect(done).toHaveLength(1);
		const reasons = outcomes.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []));
		for (const reason of reasons) {
			expect(reason).toMatchObject({ code: 'reports.changed', status: 409 });
		}
		const { thread } = await door.readReport(db, amina, { reportId }, now);
		expect(thread).toHaveLength(1);
	}
});

test('an act on what the member saw is done, also after others have read it', async () => {
	const { db } = house;
	const { reportId } = await house.told();
	const unchangedSince = await door.reportMark(db, amina, { reportId }, now);
	await door.readReport(db, idris, { reportId }, now);
	const how = { ...now, unchangedSince };
	expect(await door.reply(db, amina, { reportId, words }, how)).toEqual({ ok: true });
});

test('whoever is kept away is not told that anything changed', async () => {
	const { db } = house;
	const { reportId } = await house.told();
	await door.excludeMember(db, amina, { reportId, who: idris.member.id }, now);
	const act = door.reply(db, idris, { reportId, words }, { ...now, unchangedSince: 'old' });
	await expect(act).rejects.toThrow('access.not-found');
});
