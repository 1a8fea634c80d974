import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { asActor } from '#foundations/db/server/index.ts';
import { newId } from '#foundations/ids/index.ts';
import { newReceipt, sealText } from '#foundations/sealing/index.ts';
import { Temporal } from '#foundations/time/index.ts';
import { aCaseHouse } from '#tests/support/case-house.ts';
import { houseForFile } from '#tests/support/house-for-file.ts';
import { BREACHED } from '../../acts.ts';
import {
	giveSign,
	ownAct,
	ownCases,
	planSigns,
	signRecipient,
	signsStand,
	sweepOverdue,
	takeCopy,
	takeSealedSign,
} from '../index.ts';

const house = houseForFile(aCaseHouse);

/** In Nairobi it is three hours later than in the times below. */
const at = (time: string) => ({ now: Temporal.Instant.from(`2026-12-${time}:00Z`) });
const PLAN = {
	...{ every: 'every-12-hours', first: at('01T17:00').now, zone: 'Africa/Nairobi' },
	...{ well: 'Mangoes!', duress: 'green Mangoes', whom: 'Aunt Wanjiru', missed: 'Call the lawyer' },
};

async function planned(plan: Partial<typeof PLAN> = {}) {
	const { receipt, reportId } = await house.told();
	const input = { procedure: 'defender-incident', fromReport: reportId, answers: {} };
	const caseId = await house.opened(house.amina, input, at('01T08:00').now);
	expect(await signsStand(house.db, { receipt }, at('01T08:00'))).toMatchObject({ stand: 'none' });
	const done = await planSigns(house.db, { receipt }, { ...PLAN, ...plan }, at('01T08:00'));
	expect(done).toEqual({ ok: true, stand: 'planned' });
	const key = { receipt };
	return {
		...{ key, caseId },
		signs: (time: string, word = 'mangoes', once: string = newId()) =>
			giveSign(house.db, key, { word, once }, at(time)),
		/** As a phone keeps it: by its own clock, sent when it can. */
		async sealed(given: string, word = 'mangoes', once: string = newId()) {
			const text = { ...key, word, once, given: at(given).now.toString() };
			const to = await signRecipient(house.db, at('01T08:00').now);
			return sealText([to], JSON.stringify(text));
		},
		sends: (sealed: Uint8Array, time: string) => takeSealedSign(house.db, sealed, at(time)),
		async stands(time: string) {
			const { timeline, clocks } = await house.reads(house.amina, caseId, at(time).now);
			const limit = (id: string) => clocks.find((clock) => clock.id === id);
			return {
				...{ acts: timeline.map(({ action }) => action), last: timeline.at(-1) },
				...{ due: limit('sign')?.due, sign: limit('sign')?.state, duress: limit('duress')?.state },
			};
		},
	};
}

/** Who is told at once, of any case. Forgets it. */
async function alarmed(time: string): Promise<string[]> {
	await sweepOverdue(house.db, at(time).now);
	return asActor(house.db, 'service:notices', async (tx) => {
		const { rows } = await tx.execute<{ id: string }>(
			sql`delete from reports_notices where waiting = 'urgent' returning member_id as id`,
		);
		return rows.map(({ id }) => id);
	});
}

test('a sign in time moves the limit; a missing one alarms at that very minute', async () => {
	const { signs, stands } = await planned();
	await alarmed('01T08:01');
	expect(await signs('01T16:00')).toMatchObject({ ok: true, zone: 'Africa/Nairobi' });
	expect((await stands('01T16:01')).due).toBe('2026-12-02T05:00:00Z');
	expect(await alarmed('02T04:59')).toEqual([]);
	expect(await alarmed('02T05:00')).toContain(house.lead.member.id);
	await signs('02T05:40');
	const { acts, last, sign } = await stands('02T05:41');
	expect([acts.slice(-2), sign]).toEqual([[BREACHED, 'signAlive'], 'running']);
	expect(last?.facts).toMatchObject({ signCame: 'late' });
});

test('of the hour of a sign nothing stands in a fact; the team reads it sealed', async () => {
	const { signs, stands, caseId } = await planned();
	await signs('01T16:23');
	const { last } = await stands('01T16:24');
	expect(last?.facts).toEqual({ signCame: 'in-time', aliveBy: '2026-12-02T05:00:00Z' });
	expect(last?.sealed).toMatchObject({ signArrived: '2026-12-01T16:23:00Z' });
	const { rows } = await asActor(house.db, 'service:keeper', (tx) =>
		tx.execute(sql`select * from cases_entries where case_id = ${caseId}`),
	);
	expect(JSON.stringify(rows)).not.toMatch(/16:23|mango|Wanjiru/i);
});

test('the word for danger shows what every word shows, and alarms at once', async () => {
	const [free, forced] = [await planned(), await planned()];
	await alarmed('01T08:01');
	const answers = [await free.signs('01T16:00'), await forced.signs('01T16:00', 'GREEN mangoes')];
	expect(answers[1]).toEqual(answers[0]);
	const seen = await Promise.all(
		[free, forced].map(async ({ key, caseId }) => {
			const { clocks, timeline } = (await own(key)) ?? {};
			const copied = await takeCopy(house.db, key, { caseId }, at('01T16:01'));
			const text = copied.ok ? copied.json : '';
			return { clocks, acts: timeline?.map(({ id: _, ...one }) => one), size: text.length };
		}),
	);
	expect(seen[1]).toEqual(seen[0]);
	expect(JSON.stringify(seen)).not.toMatch(/mango|Wanjiru|lawyer|danger/i);
	expect(await forced.stands('01T16:01')).toMatchObject({ duress: 'overdue', sign: 'running' });
	expect(await free.stands('01T16:01')).toMatchObject({ duress: 'waiting', sign: 'running' });
	expect(await alarmed('01T16:01')).toContain(house.lead.member.id);
	expect((await forced.stands('01T16:01')).acts.at(-1)).toBe(BREACHED);
	expect((await free.stands('01T16:01')).acts.at(-1)).toBe('signAlive');
	await forced.signs('01T16:02');
	expect((await forced.stands('01T16:02')).duress).toBe('overdue');
	await house.acts(house.amina, forced.caseId, 'reachPerson', {}, at('01T18:00'));
	expect((await forced.stands('01T18:01')).duress).toBe('met');
});

test('danger, reached, and danger again alarms again', async () => {
	const { signs, stands, caseId } = await planned();
	const breaches = async (time: string) =>
		(await stands(time)).acts.filter((action) => action === BREACHED).length;
	await signs('01T16:00', 'green mangoes');
	await alarmed('01T16:01');
	await house.acts(house.amina, caseId, 'reachPerson', {}, at('01T16:10'));
	expect(await alarmed('01T16:11')).toEqual([]);
	await signs('01T16:20', 'green mangoes');
	expect(await stands('01T16:20')).toMatchObject({ duress: 'overdue' });
	expect(await alarmed('01T16:21')).toContain(house.lead.member.id);
	expect(await breaches('01T16:22')).toBe(2);
	expect(await alarmed('01T16:23')).toEqual([]);
});

test.each(['mangoes', 'green mangoes', 'I am fine'])(
	'the same sign again answers the same, whatever was given: «%s»',
	async (word) => {
		const { signs } = await planned();
		const once = newId();
		const first = await signs('01T16:00', word, once);
		expect(await signs('01T16:01', word, once)).toEqual(first);
		expect(first.ok && first.next.toString()).toBe('2026-12-02T05:00:00Z');
	},
);

test('a plan that the desk wrote and corrected in part keeps its words and hours', async () => {
	const { receipt, reportId } = await house.told();
	const input = { procedure: 'defender-incident', fromReport: reportId, answers: {} };
	const caseId = await house.opened(house.amina, input, at('01T08:00').now);
	const plan = {
		...{ checkInEvery: PLAN.every, aliveBy: at('01T17:00').now.toString() },
		...{ wellWord: PLAN.well, duressWord: PLAN.duress },
	};
	const done = await house.acts(house.amina, caseId, 'planSigns', plan, at('01T08:00'));
	const corrects = done.ok ? done.entryId : '';
	const more = { ...at('01T09:00'), corrects };
	const mended = await house.acts(house.amina, caseId, 'planSigns', { ownZone: PLAN.zone }, more);
	expect(mended).toMatchObject({ ok: true });
	const other = { word: 'fine', once: newId() };
	const taken = await giveSign(house.db, { receipt }, other, at('01T16:00'));
	expect(taken).toMatchObject({ ok: true, zone: PLAN.zone });
	expect(taken.ok && taken.next.toString()).toBe('2026-12-02T05:00:00Z');
	const danger = { word: PLAN.duress, once: newId() };
	await giveSign(house.db, { receipt }, danger, at('01T16:01'));
	const { timeline } = await house.reads(house.amina, caseId, at('01T16:02').now);
	expect(timeline.map(({ action }) => action).slice(-2)).toEqual(['signOther', 'signDuress']);
});

test('another word looks the same and stops no alarm', async () => {
	const { signs, stands } = await planned();
	const taken = await signs('01T16:00', 'I am fine');
	expect(taken).toMatchObject({ ok: true });
	expect(taken.ok && taken.next.toString()).toBe('2026-12-02T05:00:00Z');
	expect(await stands('01T17:00')).toMatchObject({ sign: 'overdue', due: '2026-12-01T17:00:00Z' });
});

test('a sign that waited on a phone closes the alarm and does not unsay it; it counts once', async () => {
	const { sealed, sends, stands } = await planned();
	const waits = await sealed('01T16:30');
	await alarmed('01T17:00');
	expect(await sends(waits, '01T19:00')).toBe(true);
	expect(await sends(waits, '01T19:01')).toBe(true);
	const { acts, last, sign, due } = await stands('01T19:02');
	expect(acts.slice(-2)).toEqual([BREACHED, 'signAlive']);
	expect([sign, due]).toEqual(['running', '2026-12-02T05:00:00Z']);
	expect(last?.facts).toMatchObject({ signCame: 'given-in-time' });
	expect(last?.sealed).toEqual({
		signGiven: '2026-12-01T16:30:00Z',
		signArrived: '2026-12-01T19:00:00Z',
	});
});

test('no clock of a phone and no sign held back wins time', async () => {
	const { sealed, sends, stands } = await planned();
	// Set a month ahead: counts from when it arrived.
	await sends(await sealed('31T12:00'), '01T16:30');
	expect((await stands('01T16:31')).due).toBe('2026-12-02T05:00:00Z');
	// Given on the first, and let through on the fourth: what was missed since stays missed.
	await sends(await sealed('01T23:30'), '04T10:00');
	expect(await stands('04T10:01')).toMatchObject({ sign: 'overdue', due: '2026-12-02T17:00:00Z' });
	await alarmed('04T10:02');
	expect((await stands('04T10:03')).acts.at(-1)).toBe(BREACHED);
});

test('whoever took the receipt makes nothing stop; the team can', async () => {
	const { key, caseId, stands } = await planned();
	const other = { ...PLAN, first: at('30T17:00').now };
	await planSigns(house.db, key, other, at('01T09:00'));
	const shown = await own(key);
	for (const action of ['stopCheckIns', 'withdraw', 'signAlive', 'planSigns']) {
		expect(shown?.acts).not.toContain(action);
		const doing = ownAct(house.db, key, { caseId, action, answers: {} }, at('01T09:00'));
		await expect(doing).rejects.toThrow();
	}
	expect((await stands('01T09:01')).due).toBe('2026-12-01T17:00:00Z');
	await house.acts(house.amina, caseId, 'stopCheckIns', {}, at('01T10:00'));
	expect(await stands('02T10:00')).toMatchObject({ sign: 'ended' });
	expect(await signsStand(house.db, key, at('02T10:00'))).toEqual({ ok: true, stand: 'none' });
});

test('another receipt finds nothing, and a report without a case says so', async () => {
	await planned();
	const sign = { word: '', once: newId() };
	const none = await giveSign(house.db, { receipt: newReceipt() }, sign, at('01T09:00'));
	expect(none).toEqual({ ok: false });
	const { receipt } = await house.told();
	const without = await giveSign(house.db, { receipt }, sign, at('01T09:00'));
	expect(without).toEqual({ ok: false, problem: 'no-case' });
	expect(await takeSealedSign(house.db, new Uint8Array(99), at('01T09:00'))).toBe(true);
});

async function own(key: { receipt: string }) {
	const found = await ownCases(house.db, key, at('01T16:01'));
	return found.ok ? found.cases[0] : undefined;
}
