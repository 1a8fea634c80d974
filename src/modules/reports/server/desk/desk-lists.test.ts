import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '#tests/support/database.ts';
import { aReportingHouse, later, SATURDAY } from '#tests/support/reporting-house.ts';
import {
	assign,
	countInbox,
	excludeMember,
	listInbox,
	note,
	readReport,
	reportMark,
	seenLog,
} from '../index.ts';

let database: TestDatabase;
let house: Awaited<ReturnType<typeof aReportingHouse>>;

beforeAll(async () => {
	database = await testDatabase();
	house = await aReportingHouse(database.db);
});

afterAll(async () => {
	await database.close();
});

const now = { now: SATURDAY };

test('the counts of the inbox are those of its lists', async () => {
	const { db } = database;
	const team = house.children;
	const almaz = await house.member('Almaz', [team], { role: 'lead' });
	const urgent = await house.told({ danger: true }, team);
	await house.told({}, team);
	await house.told({}, team);
	await assign(db, almaz, { reportId: urgent.reportId, to: almaz.member.id }, now);
	for (const how of [now, { now: later(20) }]) {
		const counts = await countInbox(db, almaz, how);
		for (const only of ['urgent', 'late', 'mine', 'unassigned'] as const)
			expect((await listInbox(db, almaz, { [only]: true }, how)).total).toBe(counts[only]);
	}
	expect(await countInbox(db, almaz, now)).toEqual({
		...{ waiting: 3, urgent: 1, late: 0, mine: 1, unassigned: 2 },
	});
	expect((await countInbox(db, almaz, { now: later(20) })).late).toBe(3);
});

test('nobody counts what is not theirs to see', async () => {
	const team = house.border;
	const almaz = await house.member('Almaz', [team], { role: 'lead' });
	const farida = await house.member('Farida', [team]);
	const { reportId } = await house.told({}, team);
	await excludeMember(database.db, almaz, { reportId, who: farida.member.id }, now);
	expect((await countInbox(database.db, farida, now)).waiting).toBe(0);
	expect((await countInbox(database.db, almaz, now)).waiting).toBe(1);
});

test('reading leaves the mark of a report as it is, writing changes it', async () => {
	const { db } = database;
	const almaz = await house.member('Almaz', [house.intake]);
	const { reportId } = await house.told();
	const before = await reportMark(db, almaz, { reportId }, now);
	await readReport(db, almaz, { reportId }, now);
	expect(await reportMark(db, almaz, { reportId }, now)).toBe(before);
	await note(db, almaz, { reportId, words: 'Called the clinic.' }, now);
	expect(await reportMark(db, almaz, { reportId }, now)).not.toBe(before);
});

test('the data guardian sees who opened what, and nothing of reports they are kept away from', async () => {
	const { db } = database;
	const almaz = await house.member('Almaz', [house.intake]);
	const guardian = await house.member('Noor', [], { roles: ['data-guardian'] });
	const [seen, hidden] = [await house.told(), await house.told()];
	for (const { reportId } of [seen, hidden]) await readReport(db, almaz, { reportId }, now);
	await excludeMember(db, almaz, { reportId: hidden.reportId, who: guardian.member.id }, now);
	const { acts } = await seenLog(db, guardian, {});
	expect(acts[0]).toMatchObject({
		by: `member:${almaz.member.id}`,
		what: 'reports.opened',
		reportId: seen.reportId,
	});
	expect(acts.some(({ reportId }) => reportId === hidden.reportId)).toBe(false);
	expect((await seenLog(db, guardian, { before: acts[0]?.seq ?? 0 })).acts).toEqual(acts.slice(1));
	await expect(seenLog(db, almaz, {})).rejects.toMatchObject({ code: 'access.forbidden' });
});
