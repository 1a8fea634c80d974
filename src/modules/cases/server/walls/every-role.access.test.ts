import { eq } from 'drizzle-orm';
import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import {
	type Action,
	actorOf,
	decide,
	type MemberSession,
	type Resource,
} from '#foundations/access/index.ts';
import { asActor } from '#foundations/db/server/index.ts';
import { newId } from '#foundations/ids/index.ts';
import { aCaseHouse } from '#tests/support/case-house.ts';
import { houseForFile } from '#tests/support/house-for-file.ts';
import { SATURDAY } from '#tests/support/reporting-house.ts';
import { excludedFrom, namedIn } from '../at-the-case.ts';
import {
	act,
	assign,
	assignCapacity,
	caseFigures,
	closeCircle,
	exportCase,
	keepAway,
	linkRecords,
	listWork,
	openCase,
	readCase,
	setLegalHold,
	transferCase,
} from '../index.ts';
import { cases } from '../tables.ts';

const house = houseForFile(aCaseHouse);

const how = { now: SATURDAY };
let members: MemberSession[];
let caseIds: string[];
beforeAll(async () => {
	const { intake, children, border } = house;
	members = [
		house.amina,
		house.lead,
		await house.member('Joseph', [intake], { roles: ['analyst'] }),
		await house.member('Farid', [children]),
		await house.member('Ngozi', [border, children], { role: 'lead' }),
		await house.member('Tomás', [], { roles: ['data-guardian', 'analyst'] }),
		await house.member('Root', [intake, children], { role: 'lead', roles: ['administrator'] }),
		await house.member('Newcomer', []),
	];
	const complaint = { procedure: 'complaint' };
	caseIds = [
		await house.opened(house.amina, complaint),
		await house.opened(house.amina, { procedure: 'witness' }),
		await house.opened(house.amina, { ...complaint, compartmentId: children.id }),
		await house.opened(house.lead, { ...complaint, circle: true }),
		await house.opened(house.amina, complaint),
		newId(),
	];
	const last = caseIds[4] ?? '';
	await keepAway(house.db, house.amina, { caseId: last, who: house.lead.member.id }, how);
	const given = { caseId: last, who: members[3]?.member.id ?? '', as: 'counsel' } as const;
	await assignCapacity(house.db, house.amina, given, how);
});

type Door = (session: MemberSession, caseId: string) => Promise<unknown>;

const ON_A_CASE: Partial<Record<Action, Door>> = {
	'cases.read': (session, caseId) => readCase(house.db, session, { caseId }, how),
	'cases.act': (session, caseId) =>
		act(house.db, session, { caseId, action: 'checkDanger', version: 1, answers: {} }, how),
	'cases.link': (session, caseId) =>
		linkRecords(house.db, session, { caseId, kind: 'family', targetId: newId() }, how),
	'cases.assign': (session, caseId) =>
		assign(house.db, session, { caseId, to: session.member.id }, how),
	'cases.keep-away': (session, caseId) =>
		keepAway(house.db, session, { caseId, who: 'nobody' }, how),
	'cases.close-circle': (session, caseId) => closeCircle(house.db, session, { caseId }, how),
	'cases.transfer': (session, caseId) =>
		transferCase(house.db, session, { caseId, to: newId() }, how),
	'cases.hold': (session, caseId) => setLegalHold(house.db, session, { caseId, on: false }, how),
	'cases.export': (session, caseId) => exportCase(house.db, session, { caseId }, how),
};

const HERE_IS: Partial<Record<Action, Door>> = {
	'cases.work': (session) => listWork(house.db, session, { shown: 'all' }, how),
	'cases.open': (session) => openCase(house.db, session, { procedure: 'nothing' }, how),
	'cases.figures': (session) => caseFigures(house.db, session, how),
};

/** The record as the house knows it, whoever asks. */
function recordOf(id: string): Promise<Resource | null> {
	return asActor(house.db, 'service:keeper', async (tx) => {
		const [row] = await tx.select().from(cases).where(eq(cases.id, id));
		if (!row) return null;
		const [excluded, asked] = [await excludedFrom(tx, id), await namedIn(tx, id)];
		const compartments = row.circle ? [] : [row.compartmentId];
		return { kind: 'record', id, compartments, excluded, asked };
	});
}

/** The team of a case, which a circle has too. */
const teamOf = (id: string) =>
	asActor(house.db, 'service:keeper', async (tx) => {
		const [row] = await tx.select().from(cases).where(eq(cases.id, id));
		return row?.compartmentId ?? '';
	});

/** A circle is a team of its own: whoever is named and of the team stands in it as in the team. */
function standing(session: MemberSession, record: Resource, caseTeam: string): Resource {
	if (record.kind !== 'record' || record.compartments.length > 0) return record;
	const named = record.asked?.includes(session.member.id);
	return named ? { ...record, compartments: [caseTeam] } : record;
}

const refusalOf = async (work: Promise<unknown>) =>
	work.then(
		() => null,
		(error: { code?: string; status?: number }) => {
			if (typeof error.code !== 'string' || typeof error.status !== 'number') throw error;
			return { code: error.code, status: error.status };
		},
	);

test('no role gets through a door that the one decision function keeps closed', async () => {
	const pick = fc.record({
		session: fc.constantFrom(...members),
		caseId: fc.constantFrom(...caseIds),
		action: fc.constantFrom(...(Object.keys(ON_A_CASE) as Action[])),
	});
	await fc.assert(
		fc.asyncProperty(pick, async ({ session, caseId, action }) => {
			const record = await recordOf(caseId);
			const refused = await refusalOf(ON_A_CASE[action]?.(session, caseId) ?? Promise.reject());
			if (!record) {
				expect(refused).toEqual({ code: 'access.not-found', status: 404 });
				return;
			}
			const seen = standing(session, record, await teamOf(caseId));
			const decision = decide(actorOf(session), action, seen);
			const opened = refused === null || refused.code.startsWith('cases.');
			expect([session.member.name, action, opened]).toEqual([
				...[session.member.name, action, decision.allow],
			]);
			if (!decision.allow && decision.as === 'not-found') {
				expect(refused).toEqual({ code: 'access.not-found', status: 404 });
			}
		}),
		{ numRuns: 250 },
	);
}, 120_000);

test('every list holds what may be read, no more and no less, and counts no more', async () => {
	for (const session of members) {
		const allowed: string[] = [];
		for (const caseId of caseIds) {
			const record = await recordOf(caseId);
			if (!record) continue;
			if (decide(actorOf(session), 'cases.read', record).allow) allowed.push(caseId);
		}
		const may = decide(actorOf(session), 'cases.work', { kind: 'installation', setUp: true });
		const refused = await refusalOf(listWork(house.db, session, { shown: 'all' }, how));
		if (!may.allow) {
			expect([session.member.name, refused?.code]).toEqual([session.member.name, may.code]);
			continue;
		}
		const { rows, counts } = await listWork(house.db, session, { shown: 'all' }, how);
		expect(rows.map(({ caseId }) => caseId).toSorted()).toEqual(allowed.toSorted());
		expect(counts.all).toBe(allowed.length);
	}
});

test('what is asked of the house as a whole follows the same table', async () => {
	for (const session of members) {
		for (const [action, door] of Object.entries(HERE_IS)) {
			const here = { kind: 'installation', setUp: true } as const;
			const decision = decide(actorOf(session), action as Action, here);
			const refused = await refusalOf(door(session, ''));
			const opened = refused === null || refused.code.startsWith('cases.');
			expect([session.member.name, action, opened]).toEqual([
				...[session.member.name, action, decision.allow],
			]);
		}
	}
});
