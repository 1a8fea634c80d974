import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { addRecipient, giveGrant } from '#foundations/consent/server/index.ts';
import { asActor } from '#foundations/db/server/index.ts';
import { readEntries } from '#foundations/ledger/server/index.ts';
import { newReceipt } from '#foundations/sealing/index.ts';
import { aCaseHouse } from '#tests/support/case-house.ts';
import { houseForFile } from '#tests/support/house-for-file.ts';
import { SATURDAY } from '#tests/support/reporting-house.ts';
import { giveReceipt, listWork, ownAct, ownCases, takeCopy, withdrawConsent } from '../index.ts';

const house = houseForFile(aCaseHouse);

const how = { now: SATURDAY };

async function followed(answers = {}) {
	const { receipt, reportId } = await house.told();
	const input = { procedure: 'complaint', fromReport: reportId, answers };
	const caseId = await house.opened(house.amina, input);
	return { receipt, reportId, caseId };
}

test('the receipt of a report opens the case that came out of it', async () => {
	const { receipt, caseId } = await followed({ whatHappened: 'Two men kept her phone' });
	const found = await ownCases(house.db, { receipt }, how);
	expect(found).toMatchObject({ ok: true });
	const [own] = found.ok ? found.cases : [];
	expect(own).toMatchObject({ caseId, procedure: 'complaint', stage: 'received', open: true });
	expect(own?.timeline[0]).toMatchObject({
		action: 'fileComplaint',
		on: '2026-11-21',
		sealed: { whatHappened: 'Two men kept her phone' },
	});
	expect(own?.clocks.some(({ due, basis }) => due && basis)).toBe(true);
	expect(own?.acts).toEqual(expect.arrayContaining(['appeal', 'goElsewhere']));
});

test('what the team writes for itself is not in it, nor who wrote', async () => {
	const { receipt, caseId } = await followed();
	await house.acts(house.amina, caseId, 'checkDanger', { measures: 'Call on Tuesday' });
	const found = await ownCases(house.db, { receipt }, how);
	expect(JSON.stringify(found)).not.toMatch(/Tuesday|checkDanger/);
	expect(JSON.stringify(found)).not.toContain(house.amina.member.id);
});

test('a person challenges by receipt; the desk sees that there is news, and only the day', async () => {
	const { receipt, caseId } = await followed();
	const input = { caseId, action: 'appeal', answers: { ground: 'They did not ask me' } };
	const done = await ownAct(house.db, { receipt }, input, how);
	expect(done).toMatchObject({ ok: true, stage: 'appealed' });
	const { rows } = await listWork(house.db, house.amina, { shown: 'mine' }, how);
	expect(rows.find((row) => row.caseId === caseId)?.why).toContainEqual({ kind: 'fresh' });
	const view = await house.reads(house.amina, caseId);
	const last = view.timeline.at(-1);
	expect(last).toMatchObject({ memberId: null, as: 'person', at: '2026-11-20T22:00:00Z' });
	expect(last?.sealed).toEqual({ ground: 'They did not ask me' });
	const [entry] = (await readEntries(house.db, { subject: caseId, kinds: ['cases.acted'] })).slice(
		-1,
	);
	expect(entry?.at).toBe('2026-11-21');
});

test('an answer that cannot be read stops no protective act and is kept as it came', async () => {
	const { receipt, caseId } = await followed();
	const input = { caseId, action: 'goElsewhere', answers: { otherBody: 'the big house' } };
	const done = await ownAct(house.db, { receipt }, input, how);
	expect(done).toMatchObject({ ok: true });
	const view = await house.reads(house.amina, caseId);
	expect(view.timeline.at(-1)?.sealed).toEqual({ otherBody: 'the big house' });
});

test('what is for the desk alone is not done with a receipt', async () => {
	const { receipt, caseId } = await followed();
	const done = await ownAct(house.db, { receipt }, { caseId, action: 'accept', answers: {} }, how);
	expect(done).toMatchObject({ ok: false, refused: [{ code: 'not-in-this-capacity' }] });
});

test('another receipt finds nothing, and no case that is not its own', async () => {
	const { caseId } = await followed();
	const other = await followed();
	expect(await ownCases(house.db, { receipt: newReceipt() }, how)).toEqual({ ok: false });
	const tried = ownAct(
		house.db,
		{ receipt: other.receipt },
		{ caseId, action: 'appeal', answers: {} },
		how,
	);
	await expect(tried).rejects.toMatchObject({ code: 'access.not-found', status: 404 });
});

test('a record that another one proposed opens by the same receipt', async () => {
	const { receipt, caseId } = await followed();
	const next = await house.opened(house.amina, { procedure: 'trafficking', fromCase: caseId });
	const found = await ownCases(house.db, { receipt }, how);
	expect(found.ok && found.cases.map((own) => own.caseId).toSorted()).toEqual(
		[caseId, next].toSorted(),
	);
});

test('a consent is withdrawn by the receipt, and its grant stays as proof', async () => {
	const { receipt, caseId } = await followed();
	const by = { actor: `member:${house.amina.member.id}`, now: SATURDAY };
	const grant = await asActor(house.db, 'service:keeper', async (tx) => {
		const recipient = await addRecipient(tx, { name: 'Clinic', enforcement: false }, by);
		const until = SATURDAY.add({ hours: 48 });
		const wanted = { record: caseId, item: 'account', purpose: 'health', until } as const;
		const given = await giveGrant(tx, { ...wanted, recipient: recipient.id }, by);
		return given.ok ? given.grant.id : '';
	});
	const withdrawn = await withdrawConsent(house.db, { receipt }, { caseId, grant }, how);
	expect(withdrawn).toEqual({ ok: true, ended: true });
	const again = await withdrawConsent(house.db, { receipt }, { caseId, grant }, how);
	expect(again).toEqual({ ok: true, ended: false });
});

test('a person takes a copy of what they see', async () => {
	const { receipt, caseId } = await followed({ whatHappened: 'Told twice' });
	const taken = await takeCopy(house.db, { receipt }, { caseId }, how);
	expect(taken.ok && JSON.parse(taken.json)).toMatchObject({ caseId, procedure: 'complaint' });
	expect(taken.ok && taken.json).toContain('Told twice');
});

test('whoever’s case began without a report is given a receipt, and follows it from then on', async () => {
	const answers = { whatHappened: 'Held since the morning' };
	const caseId = await house.opened(house.amina, { procedure: 'complaint', answers });
	const given = await giveReceipt(house.db, house.amina, { caseId, language: 'so' }, how);
	const { receipt } = given;
	const found = await ownCases(house.db, { receipt }, how);
	expect(found.ok && found.cases[0]?.timeline[0]?.sealed).toEqual(answers);
	const input = { caseId, action: 'goElsewhere', answers: {} };
	expect(await ownAct(house.db, { receipt }, input, how)).toMatchObject({ ok: true });
	expect((await house.reads(house.amina, caseId)).hasPerson).toBe(true);
	const hidden = await house.opened(house.amina, { procedure: 'witness' });
	const tried = giveReceipt(house.db, house.amina, { caseId: hidden, language: 'so' }, how);
	await expect(tried).rejects.toMatchObject({ code: 'cases.no-receipt' });
});

test('whoever acts while the desk holds their cases in another order waits, and loses no words', async () => {
	const { receipt, reportId: fromReport } = await house.told();
	const opened = () => house.opened(house.amina, { procedure: 'complaint', fromReport });
	const [first = '', last = ''] = [await opened(), await opened()].toSorted();
	let done: ReturnType<typeof ownAct> | undefined;
	const desk = asActor(house.db, 'service:keeper', async (tx) => {
		const hold = (id: string) =>
			tx.execute(sql`select from cases_cases where id = ${id}::uuid for no key update`);
		const waits = async () =>
			(
				await tx.execute(sql`select from pg_stat_activity
					where datname = current_database() and wait_event_type = 'Lock'`)
			).rows.length > 0;
		await hold(last);
		const input = { caseId: first, action: 'appeal', answers: { ground: 'Nobody heard me' } };
		done = ownAct(house.db, { receipt }, input, how);
		await expect.poll(waits, { timeout: 10_000 }).toBe(true);
		// Against the order of everyone else: the database breaks off whoever waited first.
		await hold(first);
	});
	await Promise.allSettled([desk]);
	expect(await done).toMatchObject({ ok: true });
	const { timeline } = await house.reads(house.amina, first);
	expect(timeline.at(-1)?.sealed).toEqual({ ground: 'Nobody heard me' });
});
