import { base64urlnopad } from '@scure/base';
import { expect, test } from 'vitest';
import { newId } from '#foundations/ids/index.ts';
import { stretchReceipt } from '#foundations/sealing/index.ts';
import { keyOf, sealJson } from '#modules/reports/index.ts';
import {
	addMessage,
	atTheInbox,
	listInbox,
	openInbox,
	whoSaw,
} from '#modules/reports/server/index.ts';
import { aCaseHouse } from '#tests/support/case-house.ts';
import { houseForFile } from '#tests/support/house-for-file.ts';
import { SATURDAY } from '#tests/support/reporting-house.ts';
import { wageSheet } from '../../wages/index.ts';
import { asJson, type LogEntry } from '../../worklog/index.ts';
import { linkRecords, logOf, takeLog } from '../index.ts';
import { oneLog } from './log-of.ts';

const house = houseForFile(aCaseHouse);
const how = { now: SATURDAY };

/* By hand: 1,500 AED for January, a fine of 100 that no article here is known for, 600 paid. */
const day = (n: number): LogEntry => ({
	...{ id: newId(), kind: 'work', day: `2026-01-${String(n).padStart(2, '0')}`, off: 'ordinary' },
	spans: [{ from: '08:00', until: '14:00' }],
});
const signed: LogEntry = {
	...{ id: newId(), kind: 'contract', version: 'signed', per: 'month' },
	...{ from: '2026-01-01', until: '2026-01-31', amount: '1500', currency: 'AED' },
	...{ hoursPerWeek: '42', restDaysPerMonth: '', job: '' },
};
const paid: LogEntry = {
	...{ id: newId(), kind: 'paid', day: '2026-01-31', amount: '600', currency: 'AED' },
};

async function aClaim() {
	const told = await house.told();
	const input = { procedure: 'wage-claim', fromReport: told.reportId, answers: { country: 'AE' } };
	return { ...told, caseId: await house.opened(house.amina, input) };
}

/** As a phone sends it: sealed there, under an id of its own, with a key that opens nothing. */
async function sends(receipt: string, entries: readonly LogEntry[], once: string = newId()) {
	const key = keyOf(await stretchReceipt(receipt, house.installationSalt));
	const found = await atTheInbox(house.db, key, how, async ({ door }) => ({
		...{ ok: true as const, to: door.recordRecipient },
	}));
	const to = found.ok ? found.to : '';
	const bytes = await sealJson(to, { text: 'From my work log:', enclosed: asJson(entries) });
	return addMessage(house.db, key, { sealed: base64urlnopad.encode(bytes), once }, how);
}

async function counted(caseId: string) {
	const { timeline } = await house.reads(house.amina, caseId);
	const entries = timeline.map(({ facts, sealed }) => ({ ...facts, ...sealed }));
	const sheet = wageSheet(entries, 'AE');
	return sheet.kind === 'counted' ? sheet.calculation : null;
}

test('what a worker sent is once in the claim, however often it was sent and taken', async () => {
	const { receipt, caseId } = await aClaim();
	const [once, days] = [newId(), [day(2), day(3)]];
	await sends(receipt, [...days, signed], once);
	// The answer was lost, and the same goes again; another phone has part of it and a payment.
	await sends(receipt, [...days, signed], once);
	await sends(receipt, [...days.slice(0, 1), paid]);
	const inbox = await openInbox(house.db, { receipt }, how);
	expect(inbox.ok && inbox.view.messages).toHaveLength(2);
	expect(await logOf(house.db, house.amina, { caseId }, how)).toHaveLength(4);
	expect(await takeLog(house.db, house.amina, { caseId }, how)).toEqual({ ok: true, acts: 3 });
	expect(await takeLog(house.db, house.amina, { caseId }, how)).toEqual({ ok: true, acts: 0 });
	const { timeline } = await house.reads(house.amina, caseId);
	expect(timeline.filter(({ action }) => action === 'addWork')).toHaveLength(1);
	expect((await counted(caseId))?.lines.map(({ what, amount }) => `${what} ${amount}`)).toEqual(
		expect.arrayContaining(['wage 1500.00', 'paid -600.00']),
	);
	// What the worker took out again goes out of the claim too, and stays in its history.
	await sends(receipt, [{ id: newId(), kind: 'gone', gone: paid.id }]);
	await takeLog(house.db, house.lead, { caseId }, how);
	expect((await counted(caseId))?.lines.some(({ what }) => what === 'paid')).toBe(false);
});

test('an id that another report has is as free as any, also the second time', async () => {
	const [mine, other] = [await house.told(), await house.told()];
	const once = newId();
	for (const { receipt } of [mine, other, other]) {
		expect(await sends(receipt, [day(5)], once)).toEqual({ ok: true });
	}
	for (const { receipt } of [mine, other]) {
		const inbox = await openInbox(house.db, { receipt }, how);
		expect(inbox.ok && inbox.view.messages).toHaveLength(1);
	}
});

test('the log of a colleague whose report is linked too stays out of it', async () => {
	const [mine, other] = [await aClaim(), await house.told()];
	await sends(other.receipt, [day(9)]);
	const to = { kind: 'report' as const, targetId: other.reportId };
	await linkRecords(house.db, house.amina, { caseId: mine.caseId, ...to }, how);
	expect(await logOf(house.db, house.amina, { caseId: mine.caseId }, how)).toEqual([]);
});

test('who opens the wages has read no message: what is new stays new, and nobody is its reader', async () => {
	const { receipt, reportId, caseId } = await aClaim();
	await sends(receipt, [day(2)]);
	const guardian = await house.member('Noor', [], { roles: ['data-guardian'] });
	const state = async () => {
		const { rows } = await listInbox(house.db, house.amina, {}, how);
		const row = rows.find((one) => 'reportId' in one && one.reportId === reportId);
		return [row && 'fresh' in row && row.fresh, await whoSaw(house.db, guardian, { reportId })];
	};
	const before = await state();
	expect(before[0]).toBe(true);
	expect(await logOf(house.db, house.amina, { caseId }, how)).toHaveLength(1);
	expect(await state()).toEqual(before);
});

test('a log of any length is put together at once, and no more of it than a life holds', () => {
	const many = Array.from({ length: 30_000 }, () => ({ ...paid, id: newId() }));
	expect(oneLog([...many, ...many])).toHaveLength(10_000);
});

test('whoever may not see the case finds no log, and a junk enclosure is none', async () => {
	const { receipt, caseId } = await aClaim();
	await sends(receipt, [{ id: 'x' } as never, { ...paid, amount: '1e9' } as never]);
	expect(await logOf(house.db, house.amina, { caseId }, how)).toEqual([]);
	const stranger = await house.member('Nasrin', [house.border]);
	await expect(logOf(house.db, stranger, { caseId }, how)).rejects.toThrow();
	await expect(takeLog(house.db, stranger, { caseId }, how)).rejects.toThrow();
});
