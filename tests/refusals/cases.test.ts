import { sql } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import type { MemberSession } from '#foundations/access/index.ts';
import { asActor } from '#foundations/db/server/index.ts';
import { lint, type Procedure } from '#foundations/procedures/index.ts';
import { PROCEDURES } from '#modules/cases/index.ts';
import {
	assignCapacity,
	exportCase,
	keepAway,
	linkRecords,
	listWork,
	openCase,
	ownAct,
	sweepOverdue,
	transferCase,
} from '#modules/cases/server/index.ts';
import { aCaseHouse, type CaseHouse } from '#tests/support/case-house.ts';
import { houseForFile } from '#tests/support/house-for-file.ts';
import { later, SATURDAY } from '#tests/support/reporting-house.ts';
import { answersForm } from '../../src/modules/cases/forms.ts';

const house = houseForFile(aCaseHouse);

const how = { now: SATURDAY };
let counsel: MemberSession;
let panel: MemberSession;
beforeAll(async () => {
	counsel = await house.member('Rosa', [house.children]);
	panel = await house.member('Farid', [house.children]);
});

const asMember = (statement: ReturnType<typeof sql>) =>
	asActor(house.db, `member:${house.amina.member.id}`, (tx) => tx.execute(statement));

const codes = (done: Awaited<ReturnType<CaseHouse['acts']>>) =>
	'refused' in done ? done.refused.map(({ code }) => code) : ['done'];

const named = (caseId: string, { member }: MemberSession, as: 'counsel' | 'panel' | 'monitor') =>
	assignCapacity(house.db, house.amina, { caseId, who: member.id, as }, how);

/** Every word under which something can be asked, done or answered in any procedure. */
function words(): string[] {
	return PROCEDURES.flatMap(({ id, fields, actions, clocks = {} }) => [
		...[id, ...Object.keys(fields), ...Object.keys(actions), ...Object.keys(clocks)],
		...Object.values(fields).flatMap(({ choices = [] }) => choices),
	]);
}

test('R4 · no procedure has a word for a list, a seat, a flight or a bed', () => {
	const wanted = /manifest|flight|seat|bed(s|Count|Space)|charter|schedule|capacity|passenger/i;
	expect(words().filter((word) => wanted.test(word))).toEqual([]);
});

test('R4 · no act takes more than one case, and no list is drawn by what a person is', async () => {
	const caseId = await house.opened(house.amina, { procedure: 'return' });
	const several = [caseId, caseId] as unknown as string;
	for (const action of ['stay', 'noteDeparture']) {
		await expect(house.acts(house.amina, several, action)).rejects.toThrow();
	}
	const filter = { shown: 'all', nationality: 'XX', country: 'XX', stage: 'checked' } as const;
	const all = await listWork(house.db, house.amina, { shown: 'all' }, how);
	expect(await listWork(house.db, house.amina, filter, how)).toEqual(all);
	const { json } = await exportCase(house.db, house.lead, { caseId }, how);
	expect(JSON.parse(json).case.id).toBe(caseId);
});

test('R4 · nobody says that the checks are complete while one of them is open', async () => {
	const caseId = await house.opened(house.amina, { procedure: 'return' });
	await named(caseId, counsel, 'monitor');
	const answers = { legalBasis: 'x', reasons: 'x', evidence: 'x' };
	const refused = codes(await house.acts(counsel, caseId, 'confirmChecks', answers));
	expect(refused).toEqual(expect.arrayContaining(['safety-not-shown', 'no-individual-decision']));
});

test('R5 · a consulate is told only when the person asked, and not while fear is unadvised', async () => {
	const caseId = await house.opened(house.amina, { procedure: 'consular' });
	const notify = () =>
		house.acts(house.amina, caseId, 'notify', {
			...{ post: 'The post', postServesPlace: true, notice: 'x' },
		});
	expect(codes(await notify())).toContain('not-at-this-stage');
	await house.acts(house.amina, caseId, 'explainRight', { understood: true });
	await house.acts(house.amina, caseId, 'choose', { consularChoice: 'no' });
	expect(codes(await notify())).toContain('not-asked-for');
	await house.acts(house.amina, caseId, 'recordFear', { fear: 'yes' });
	await house.acts(house.amina, caseId, 'choose', { consularChoice: 'tell-them' });
	expect(codes(await notify())).not.toContain('done');
});

test('R5 · what runs by itself tells no consulate, however late it is', async () => {
	const caseId = await house.opened(house.amina, { procedure: 'consular' });
	await house.acts(house.amina, caseId, 'explainRight', {});
	await house.acts(house.amina, caseId, 'choose', { consularChoice: 'tell-them' });
	for (const days of [2, 30, 400]) await sweepOverdue(house.db, later(days));
	const { timeline } = await house.reads(house.amina, caseId, later(400));
	const bySweep = timeline.filter(({ as }) => as === 'service').map(({ action }) => action);
	expect(new Set(bySweep)).toEqual(new Set(['breached']));
	const services = PROCEDURES.flatMap(({ actions }) =>
		Object.entries(actions).filter(([, { by }]) => by.includes('service')),
	);
	expect(services.filter(([, { effect }]) => effect !== 'protect')).toEqual([]);
});

test('R5 · no consulate is let into a case', async () => {
	const caseId = await house.opened(house.amina, { procedure: 'consular' });
	const given = { caseId, who: counsel.member.id, as: 'consular' as 'counsel' };
	await expect(assignCapacity(house.db, house.amina, given, how)).rejects.toMatchObject({
		...{ code: 'cases.inbox-only', norm: 'R5' },
	});
});

test('R6 · no child is returned or handed over without a decision on best interests', async () => {
	const answers = { returnKind: 'forced', ageStatus: 'disputed' };
	const caseId = await house.opened(house.amina, { procedure: 'return', answers });
	await named(caseId, counsel, 'monitor');
	const confirm = () =>
		house.acts(counsel, caseId, 'confirmChecks', { legalBasis: 'x', reasons: 'x', evidence: 'x' });
	expect(codes(await confirm())).toContain('no-best-interests-decision');
	const child = await house.opened(house.amina, {
		...{ procedure: 'child-best-interests', fromCase: caseId },
	});
	expect(codes(await confirm())).toContain('no-best-interests-decision');
	await named(child, panel, 'panel');
	const handed = await house.acts(panel, child, 'handOver', { legalBasis: 'x', reasons: 'x' });
	expect(handed.ok).toBe(false);
});

test('R6 · it does not help to keep the child’s record out of sight', async () => {
	const caseId = await house.opened(house.amina, { procedure: 'return' });
	const child = { procedure: 'child-best-interests', fromCase: caseId, circle: true };
	await house.opened(house.amina, { ...child, compartmentId: house.children.id });
	expect((await house.reads(house.amina, caseId)).links).toEqual([]);
	await named(caseId, counsel, 'monitor');
	const answers = { legalBasis: 'x', reasons: 'x', evidence: 'x' };
	// Refused all the same, in a sentence that does not say which record holds it back.
	expect(codes(await house.acts(counsel, caseId, 'confirmChecks', answers))).toContain(
		'cases.not-yet',
	);
});

const SCORES = /score|credib|eligib(le|ility)?$|probab|likelihood|trustLevel|riskLevel|riskScore/i;
const RESULTS = /\bhiv\b|pregnan|testResult|serostatus/i;

test('R7, R9 · no procedure asks for a score or for the result of a test, in any shape', () => {
	expect(words().filter((word) => SCORES.test(word) || RESULTS.test(word))).toEqual([]);
	for (const procedure of PROCEDURES) {
		for (const action of Object.keys(procedure.actions)) {
			const given = { hivResult: 'positive', pregnant: true, riskScore: 7, credibility: 0.2 };
			const read = answersForm(procedure, action).safeParse(given);
			expect(Object.keys(read.data ?? {}).filter((name) => name in given)).toEqual([]);
		}
	}
});

test('R7, R9 · what is sent all the same is not kept, by whatever door', async () => {
	const given = { hivResult: 'positive', pregnant: true, riskScore: 7, reasons: 'fine' };
	const { receipt, reportId } = await house.told();
	const caseId = await house.opened(house.amina, {
		...{ procedure: 'services-access', fromReport: reportId, answers: given },
	});
	await house.acts(house.amina, caseId, 'reportForcedTest', given);
	await ownAct(house.db, { receipt }, { caseId, action: 'withdraw', answers: given }, how);
	const { timeline } = await house.reads(house.amina, caseId);
	expect(JSON.stringify(timeline)).not.toMatch(/positive|riskScore|hivResult|pregnant/);
});

test('R7, R9 · the database takes no such fact, whoever writes it', async () => {
	const caseId = await house.opened(house.amina, { procedure: 'complaint' });
	const { rows } = await asMember(sql`select hash from cases_entries where case_id = ${caseId}`);
	for (const name of ['hivResult', 'pregnancy', 'riskScore', 'credibility', 'migration_status']) {
		const facts = JSON.stringify({ [name]: 1 });
		const forged = sql`insert into cases_entries
			(id, case_id, position, action, capacity, at, facts, prev_hash, hash)
			values (gen_random_uuid(), ${caseId}, 2, 'note', 'caseworker', now(), ${facts}::jsonb,
				${rows[0]?.hash}, 'x')`;
		await expect(asMember(forged), name).rejects.toMatchObject({
			cause: { constraint: 'cases_entries_never_kept' },
		});
	}
});

test('R7 · what comes first in a list is said in words, and is no number about a person', async () => {
	await house.opened(house.amina, { procedure: 'complaint' });
	const { rows } = await listWork(house.db, house.amina, { shown: 'all' }, { now: later(9) });
	for (const { why } of rows) {
		for (const reason of why) {
			expect(Object.values(reason).every((part) => typeof part === 'string')).toBe(true);
		}
	}
});

test('R12 · a case never meets whom it is about, nor a team that is kept away', async () => {
	const { reportId } = await house.told({ keepAway: [house.border.id] });
	const guard = await house.member('Guard', [house.border, house.intake], { role: 'lead' });
	const caseId = await house.opened(house.amina, {
		...{ procedure: 'complaint', fromReport: reportId },
	});
	const { rows, counts } = await listWork(house.db, guard, { shown: 'all' }, how);
	expect(rows.some((row) => row.caseId === caseId)).toBe(false);
	expect(counts.all).toBe(rows.length);
	await expect(house.reads(guard, caseId)).rejects.toMatchObject({ status: 404 });
	for (const to of [house.border.id]) {
		const handed = transferCase(house.db, house.amina, { caseId, to }, how);
		await expect(handed).rejects.toMatchObject({ norm: 'R12' });
	}
	const seat = { caseId, who: guard.member.id, as: 'counsel' } as const;
	await expect(assignCapacity(house.db, house.amina, seat, how)).rejects.toThrow();
	await keepAway(house.db, house.amina, { caseId, who: house.lead.member.id }, how);
	const again = await house.opened(house.amina, { procedure: 'complaint', fromCase: caseId });
	await expect(house.reads(house.lead, again)).rejects.toMatchObject({ status: 404 });
	await expect(house.reads(guard, again)).rejects.toMatchObject({ status: 404 });
	const link = { caseId: again, kind: 'case', targetId: caseId } as const;
	await expect(linkRecords(house.db, guard, link, how)).rejects.toMatchObject({ status: 404 });
});

test('R20 · nothing that is sent along switches a safeguard off', async () => {
	const caseId = await house.opened(house.amina, { procedure: 'complaint' });
	const forced = { force: true, override: true, skip: ['both-sides'], asCapacity: 'panel' };
	const input = { ...forced, reasons: 'x', legalBasis: 'x', finding: 'no-violation' };
	expect(codes(await house.acts(house.lead, caseId, 'find', input))).not.toContain('done');
	const opened = await openCase(
		house.db,
		house.amina,
		{ procedure: 'referral', ...(forced as object) },
		how,
	);
	expect(opened.ok).toBe(false);
});

test('R20 · no definition gets in that guards protection or restricts without a remedy', () => {
	const [complaint] = PROCEDURES;
	if (!complaint) throw new Error('a procedure was expected');
	const changed = (action: string, change: object): Procedure => {
		const before = complaint.actions[action];
		return {
			...complaint,
			actions: { ...complaint.actions, [action]: { ...before, ...change } },
		} as Procedure;
	};
	const need = { test: { has: 'accept' }, else: 'both-sides', cite: 'x' };
	expect(lint(complaint)).toEqual([]);
	expect(lint(changed('appeal', { needs: [need] }))).not.toEqual([]);
	expect(lint(changed('find', { remedy: 'nothing' }))).not.toEqual([]);
	expect(lint(changed('find', { cite: '' }))).not.toEqual([]);
});
