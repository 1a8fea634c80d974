import { sql } from 'drizzle-orm';
import pg from 'pg';
import { beforeAll, expect, test, vi } from 'vitest';
import type { MemberSession } from '#foundations/access/index.ts';
import { asActor } from '#foundations/db/server/index.ts';
import { newId } from '#foundations/ids/index.ts';
import { aCaseHouse } from '#tests/support/case-house.ts';
import { houseForFile } from '#tests/support/house-for-file.ts';
import { SATURDAY } from '#tests/support/reporting-house.ts';
import {
	assign,
	assignCapacity,
	calendar,
	endCapacity,
	exportCase,
	keepAway,
	linkRecords,
	listWork,
	openCase,
	personTimeline,
	resolveConflict,
	setLegalHold,
	transferCase,
} from '../index.ts';

const how = { now: SATURDAY };
const house = houseForFile(aCaseHouse);
let joseph: MemberSession;
let farid: MemberSession;
let borderLead: MemberSession;
beforeAll(async () => {
	joseph = await house.member('Joseph', [house.intake]);
	farid = await house.member('Farid', [house.children]);
	borderLead = await house.member('Ngozi', [house.border], { role: 'lead' });
});

/** Everything that a desk can ask of one case. */
const DOORS: Record<string, (session: MemberSession, caseId: string) => Promise<unknown>> = {
	readCase: (session, caseId) => house.reads(session, caseId),
	act: (session, caseId) => house.acts(session, caseId, 'acknowledge'),
	protect: (session, caseId) => house.acts(session, caseId, 'checkDanger'),
	resolveConflict: (session, caseId) =>
		resolveConflict(house.db, session, { caseId, field: 'danger', keep: newId() }, how),
	linkRecords: (session, caseId) =>
		linkRecords(house.db, session, { caseId, kind: 'group', targetId: newId() }, how),
	linkSame: (session, caseId) =>
		linkRecords(house.db, session, { caseId, kind: 'person', sameAs: caseId }, how),
	assign: (session, caseId) =>
		assign(house.db, session, { caseId, to: house.amina.member.id }, how),
	assignCapacity: (session, caseId) =>
		assignCapacity(house.db, session, { caseId, who: farid.member.id, as: 'panel' }, how),
	endCapacity: (session, caseId) =>
		endCapacity(house.db, session, { caseId, who: farid.member.id, as: 'panel' }, how),
	keepAway: (session, caseId) => keepAway(house.db, session, { caseId, who: farid.member.id }, how),
	transferCase: (session, caseId) =>
		transferCase(house.db, session, { caseId, to: house.border.id }, how),
	exportCase: (session, caseId) => exportCase(house.db, session, { caseId }, how),
	setLegalHold: (session, caseId) => setLegalHold(house.db, session, { caseId, on: true }, how),
	openFrom: (session, caseId) =>
		openCase(house.db, session, { procedure: 'complaint', fromCase: caseId }, how),
};

async function answers(session: MemberSession, caseId: string) {
	const given: Record<string, unknown> = {};
	for (const [door, ask] of Object.entries(DOORS)) {
		given[door] = await ask(session, caseId).then(
			() => 'answered',
			({ code, status, message }) => ({ code, status, message }),
		);
	}
	return given;
}

/** What the database is asked meanwhile, and how many rows it answers with. */
async function questions(work: () => Promise<unknown>): Promise<string[]> {
	const asked: string[] = [];
	const query = pg.Client.prototype.query as (...all: unknown[]) => Promise<{ rowCount: number }>;
	const spy = vi.spyOn(pg.Client.prototype, 'query').mockImplementation(function (
		this: pg.Client,
		...all: unknown[]
	) {
		const [said] = all;
		const text = typeof said === 'string' ? said : String((said as { text?: string }).text);
		const answer = query.apply(this, all);
		answer.then(
			({ rowCount }) => asked.push(`${text} ${rowCount}`),
			() => asked.push(text),
		);
		return answer as never;
	});
	await work().catch(() => {});
	spy.mockRestore();
	return asked;
}

async function listed(session: MemberSession, caseId: string) {
	const lists = await Promise.all(
		(['mine', 'team', 'overdue', 'all'] as const).map((shown) =>
			listWork(house.db, session, { shown }, { now: SATURDAY.add({ hours: 500 }) }),
		),
	);
	const between = { from: day('2026-11-01'), to: day('2027-01-15') };
	const days = await calendar(house.db, session, between, how);
	const counted = lists.map(({ counts }) => counts);
	return { there: JSON.stringify([lists, days]).includes(caseId), counted };
}

const day = (text: string) =>
	SATURDAY.toZonedDateTimeISO('UTC')
		.toPlainDate()
		.with({
			year: Number(text.slice(0, 4)),
			month: Number(text.slice(5, 7)),
			day: Number(text.slice(8)),
		});

test('to another team a case answers at every door exactly as one that never was', async () => {
	const caseId = await house.opened(house.amina, { procedure: 'complaint' });
	for (const session of [farid, borderLead]) {
		const absent = await answers(session, newId());
		expect(await answers(session, caseId)).toEqual(absent);
		expect((await listed(session, caseId)).there).toBe(false);
	}
});

test('nor is it told by time: the database is asked the same, and answers as much', async () => {
	const hidden = await house.opened(house.amina, { procedure: 'complaint' });
	for (const [door, ask] of Object.entries(DOORS)) {
		// The first asks of all learn what stays known; after that each is as the other.
		for (const caseId of [hidden, newId()]) await questions(() => ask(farid, caseId));
		const [there, never] = [
			await questions(() => ask(farid, hidden)),
			await questions(() => ask(farid, newId())),
		];
		expect(there.length, door).toBeGreaterThan(1);
		expect(there, door).toEqual(never);
	}
});

test('whoever is kept away meets it nowhere from that moment on, as lead too', async () => {
	const caseId = await house.opened(house.amina, { procedure: 'complaint' });
	expect((await listed(house.lead, caseId)).there).toBe(true);
	await keepAway(house.db, house.amina, { caseId, who: house.lead.member.id }, how);
	expect(await answers(house.lead, caseId)).toEqual(await answers(house.lead, newId()));
	expect((await listed(house.lead, caseId)).there).toBe(false);
});

test('whoever is kept away from a report is kept away from the case that comes out of it', async () => {
	const { reportId } = await house.told({ keepAway: [house.border.id] });
	const both = await house.member('Halima', [house.intake, house.border]);
	const input = { procedure: 'complaint', fromReport: reportId };
	const caseId = await house.opened(house.amina, input);
	expect(await answers(both, caseId)).toEqual(await answers(both, newId()));
	const there = openCase(house.db, house.amina, { ...input, compartmentId: house.border.id }, how);
	await expect(there).rejects.toMatchObject({ code: 'cases.kept-away', norm: 'R12' });
	const handed = transferCase(house.db, house.amina, { caseId, to: house.border.id }, how);
	await expect(handed).rejects.toMatchObject({ code: 'cases.kept-away', norm: 'R12' });
});

test('nobody can be kept away if nobody would be left', async () => {
	const caseId = await house.opened(farid, { procedure: 'complaint' });
	const tried = keepAway(house.db, farid, { caseId, who: farid.member.id }, how);
	await expect(tried).rejects.toMatchObject({ code: 'cases.nobody-left' });
});

test('a witness is seen by those who are named, not by the team', async () => {
	const answersGiven = { pseudonym: 'W7' };
	const caseId = await house.opened(house.amina, { procedure: 'witness', answers: answersGiven });
	expect(await answers(joseph, caseId)).toEqual(await answers(joseph, newId()));
	expect((await listed(joseph, caseId)).there).toBe(false);
	const view = await house.reads(house.lead, caseId);
	expect(view.timeline[0]?.sealed).toEqual(answersGiven);
	const given = { caseId, who: joseph.member.id, as: 'counsel' } as const;
	await assignCapacity(house.db, house.amina, given, how);
	expect((await house.reads(joseph, caseId)).timeline[0]?.sealed).toEqual(answersGiven);
	await endCapacity(house.db, house.amina, given, how);
	expect(await answers(joseph, caseId)).toEqual(await answers(joseph, newId()));
});

test('a link to what a colleague may not see is not there for them', async () => {
	const caseId = await house.opened(house.amina, { procedure: 'complaint' });
	const witness = await house.opened(house.amina, { procedure: 'witness', fromCase: caseId });
	expect((await house.reads(house.amina, caseId)).links).toHaveLength(1);
	expect((await house.reads(joseph, caseId)).links).toEqual([]);
	const same = { caseId: witness, kind: 'person', sameAs: caseId } as const;
	const { targetId: personId } = await linkRecords(house.db, house.amina, same, how);
	const seen = await personTimeline(house.db, joseph, { personId }, how);
	expect(seen.cases.map((row) => row.caseId)).toEqual([caseId]);
	const nobody = personTimeline(house.db, farid, { personId }, how);
	await expect(nobody).rejects.toMatchObject({ code: 'access.not-found' });
});

test('a case that was handed over is the new team’s and no longer the old one’s', async () => {
	const caseId = await house.opened(house.amina, {
		procedure: 'complaint',
		answers: { whatHappened: 'At the gate' },
	});
	await transferCase(house.db, house.amina, { caseId, to: house.children.id }, how);
	expect(await answers(house.amina, caseId)).toEqual(await answers(house.amina, newId()));
	expect((await house.reads(farid, caseId)).timeline[0]?.sealed).toEqual({
		whatHappened: 'At the gate',
	});
	const { rows } = await asActor(house.db, 'service:keeper', (tx) =>
		tx.execute<{ holder_id: string }>(
			sql`select distinct holder_id from cases_wraps where case_id = ${caseId}`,
		),
	);
	expect(rows).toEqual([{ holder_id: house.children.id }]);
});

test('nobody gives themselves a seat, and no consulate reads a case', async () => {
	const caseId = await house.opened(house.amina, { procedure: 'complaint' });
	const self = { caseId, who: house.amina.member.id, as: 'panel' } as const;
	await expect(assignCapacity(house.db, house.amina, self, how)).rejects.toMatchObject({
		code: 'cases.not-yourself',
	});
	for (const as of ['consular', 'outside', 'person', 'service'] as const) {
		const given = { caseId, who: farid.member.id, as: as as 'panel' };
		await expect(assignCapacity(house.db, house.amina, given, how)).rejects.toMatchObject({
			code: 'cases.inbox-only',
		});
	}
});

test('export and hold are for the lead; the team is told so, others are told nothing', async () => {
	const caseId = await house.opened(house.amina, { procedure: 'complaint' });
	await expect(exportCase(house.db, house.amina, { caseId }, how)).rejects.toMatchObject({
		status: 403,
	});
	const { whole, json } = await exportCase(house.db, house.lead, { caseId }, how);
	expect([whole, JSON.parse(json).case.id]).toEqual([true, caseId]);
});
