import { beforeAll, expect, test } from 'vitest';
import type { MemberSession } from '#foundations/access/index.ts';
import { houseForFile } from '#tests/support/house-for-file.ts';
import { aReportingHouse, SATURDAY } from '#tests/support/reporting-house.ts';
import * as door from '../index.ts';

const house = houseForFile(aReportingHouse);
let amina: MemberSession;
let idris: MemberSession;
let guardian: MemberSession;
beforeAll(async () => {
	amina = await house.member('Amina', [house.intake]);
	idris = await house.member('Idris', [house.intake]);
	guardian = await house.member('Noor', [], { roles: ['data-guardian'] });
});

async function saw(reportId: string) {
	const seen = await door.whoSaw(house.db, guardian, { reportId });
	return seen.map(({ at, by }) => [at.slice(11, 19), by === amina.member.id ? 'Amina' : 'Idris']);
}

const after = (minutes: number, seconds = 0) => ({ now: SATURDAY.add({ minutes, seconds }) });

test('the guardian sees every hour in which a report was read, and not every page', async () => {
	const { reportId } = await house.told();
	for (const how of [
		after(0),
		after(1),
		after(30),
		after(59, 59),
		after(60),
		after(61),
		after(150),
	])
		await door.readReport(house.db, amina, { reportId }, how);
	expect(await saw(reportId)).toEqual([
		['06:17:43', 'Amina'],
		['07:17:43', 'Amina'],
		['08:47:43', 'Amina'],
	]);
});

test('each reader and each report is noted on its own', async () => {
	const [one, other] = [await house.told(), await house.told()];
	await door.readReport(house.db, amina, one, after(0));
	await door.readReport(house.db, idris, one, after(5));
	await door.readReport(house.db, amina, other, after(6));
	expect(await saw(one.reportId)).toEqual([
		['06:17:43', 'Amina'],
		['06:22:43', 'Idris'],
	]);
	expect(await saw(other.reportId)).toEqual([['06:23:43', 'Amina']]);
});

test('the log does not tell at what hour a person wrote again', async () => {
	const { reportId, receipt } = await house.told();
	await door.readReport(house.db, amina, { reportId }, after(0));
	await door.addMessage(house.db, { receipt }, { text: 'They are back.' }, after(10));
	const read = await door.readReport(house.db, amina, { reportId }, after(11));
	expect(read.thread).toHaveLength(1);
	expect(await saw(reportId)).toHaveLength(1);
});

test('a clock that was set back hides no reading', async () => {
	const { reportId } = await house.told();
	await door.readReport(house.db, amina, { reportId }, after(60));
	await door.readReport(house.db, amina, { reportId }, after(0));
	expect(await saw(reportId)).toHaveLength(2);
});
