import fc from 'fast-check';
import { expect, test } from 'vitest';
import { newId } from '#foundations/ids/index.ts';
import { asCsv, asJson, fromJson } from './as-file.ts';
import { claimActs, inClaim } from './claim-acts.ts';
import { type LogEntry, readEntry } from './entry.ts';
import { lineOf } from './lines.ts';
import {
	arrived,
	EMPTY,
	mergeEntries,
	mergeLogs,
	nextBatch,
	onItsWay,
	standing,
	type WorkLog,
} from './merge.ts';
import { substitutions } from './substitution.ts';
import { sumsOf } from './sums.ts';

const NOTHING = { entries: new Set<string>(), kept: new Set<string>(), typed: [] };
const entry = (said: object) => {
	const read = readEntry({ id: newId(), ...said });
	if (!read) throw new Error(JSON.stringify(said));
	return read;
};
const worked = (day: string, ...spans: [string, string][]) =>
	entry({
		kind: 'work',
		day,
		off: 'ordinary',
		spans: spans.map(([from, until]) => ({ from, until })),
	});
const contract = (version: string, amount: string, hoursPerWeek: string) =>
	entry({
		...{ kind: 'contract', version, from: '2026-01-01', until: '2026-12-31', per: 'month' },
		...{ amount, currency: 'AED', hoursPerWeek },
	});

const anId = fc.uuid({ version: 4 });
const anEntry: fc.Arbitrary<LogEntry> = fc.oneof(
	fc.record({
		...{ id: anId, kind: fc.constant('paid' as const), day: fc.constant('2026-03-15') },
		...{ amount: fc.constantFrom('10', '400.50'), currency: fc.constantFrom('AED', 'USD') },
	}),
	fc.record({ id: anId, kind: fc.constant('gone' as const), gone: anId }),
);
const aLog = fc.array(anEntry, { maxLength: 12 });

test('copies of a log become one, in whatever order and however often they are put together', () => {
	fc.assert(
		fc.property(aLog, aLog, aLog, (a, b, c) => {
			const all = mergeEntries(mergeEntries(a, b), c);
			expect(mergeEntries(c, mergeEntries(b, a))).toEqual(all);
			expect(mergeEntries(all, b)).toEqual(all);
			const ids = new Set([...a, ...b, ...c].map(({ id }) => id));
			expect(new Set(all.map(({ id }) => id))).toEqual(ids);
			expect(all).toHaveLength(ids.size);
		}),
	);
});

test('whatever answers are lost, the team has each entry in the end and none twice', () => {
	const day = fc.record({ writes: aLog, lost: fc.boolean(), elsewhere: fc.boolean() });
	fc.assert(
		fc.property(fc.array(day, { maxLength: 8 }), (days) => {
			const team = new Map<string, readonly string[]>();
			const send = (log: WorkLog, lost: boolean) => {
				const batch = nextBatch(log, 'mark', newId(), 3);
				if (!batch) return log;
				const going = onItsWay(log, 'mark', batch);
				// The server keeps what it sees for the first time, as `addMessage` does.
				if (!team.has(batch.once)) team.set(batch.once, batch.ids);
				return lost ? going : arrived(going, 'mark', batch);
			};
			let log: WorkLog = EMPTY;
			for (const { writes, lost, elsewhere } of days) {
				const before = log;
				log = send({ ...log, entries: mergeEntries(log.entries, writes) }, lost);
				if (elsewhere) log = mergeLogs(before, log);
			}
			while (nextBatch(log, 'mark', newId(), 3)) log = send(log, false);
			const has = [...team.values()].flat();
			expect([...has].sort()).toEqual(log.entries.map(({ id }) => id));
		}),
	);
});

/*
 * By hand: 8:00–12:00 and 13:00–20:00 are 11 hours, 22:00–06:00 eight: 19 hours = 1,140 minutes.
 * The job cost 4,800 + 600 = 5,400 AED, over the real 1,200 a month: 4.50 months.
 */
test('hours, pay and what the job cost are added up, each money by itself', () => {
	const wrong = entry({ kind: 'paid', day: '2026-03-15', amount: '9000', currency: 'AED' });
	const sums = sumsOf([
		worked('2026-03-02', ['08:00', '12:00'], ['13:00', '20:00']),
		worked('2026-03-03', ['22:00', '06:00']),
		wrong,
		entry({ kind: 'gone', gone: wrong.id }),
		entry({ kind: 'paid', day: '2026-03-16', amount: '900.5', currency: 'AED' }),
		entry({ kind: 'paid', day: '2026-03-17', amount: '20', currency: 'USD' }),
		entry({ kind: 'cost', amount: '4800', currency: 'AED', words: 'the agency' }),
		entry({ kind: 'cost', amount: '600', currency: 'AED', words: 'a test' }),
		contract('promised', '1800', '48'),
		contract('real', '1200', '72'),
	]);
	expect(sums).toMatchObject({ days: 2, minutes: 1140, monthsOfPay: '4.50' });
	expect(sums.paid).toEqual([
		{ amount: '900.50', currency: 'AED' },
		{ amount: '20.00', currency: 'USD' },
	]);
	const inOther = entry({ kind: 'cost', amount: '1', currency: 'BDT', words: '' });
	expect(sumsOf([contract('real', '1200', '72'), inOther]).monthsOfPay).toBeNull();
});

test('a lower wage and longer hours stand out, from the promise to what is real', () => {
	const [first, second] = substitutions([
		contract('real', '1200', '72'),
		contract('promised', '1800', '48'),
		contract('signed', '1800', '60'),
	]);
	const told = (found: typeof first) =>
		found?.changes.map(({ term, change }) => `${term} ${change}`);
	expect(told(first)).toEqual(['wagePerMonth same', 'hoursPerWeek worse', 'wagePerHour worse']);
	expect(told(second)).toEqual(['wagePerMonth worse', 'hoursPerWeek worse', 'wagePerHour worse']);
});

test('a claim takes each line once, and what was taken out goes out of it', () => {
	const day = worked('2026-03-02', ['08:00', '20:00']);
	const kept = entry({ kind: 'kept', what: ['passport', 'soul'] });
	const log = [day, contract('signed', '1500', '48'), kept];
	const acts = claimActs(log, NOTHING);
	expect(acts).toEqual([
		{
			action: 'addWork',
			answers: { workLog: [{ words: '2026-03-02 08:00-20:00', entry: day.id }] },
		},
		expect.objectContaining({ action: 'addContract' }),
		{ action: 'noteRetained', answers: { retained: ['passport'] } },
	]);
	const there = inClaim(acts.map(({ answers }) => answers));
	expect(claimActs(log, there)).toEqual([]);
	const gone = entry({ kind: 'gone', gone: day.id });
	expect(claimActs([...log, gone], there)).toEqual([
		{ action: 'addWork', answers: { workLog: [{ entry: gone.id, gone: day.id }] } },
	]);
	expect(claimActs([day, gone], NOTHING)).toEqual([]);
});

test('what a member typed already is not taken again, line for line', () => {
	const pay = () => entry({ kind: 'paid', day: '2026-03-15', amount: '400', currency: 'MXN' });
	const log = [worked('2026-03-02', ['08:00', '20:00']), pay(), pay()];
	const there = inClaim([
		{ workLog: [{ words: ' 2026-03-02  08:00-20:00' }] },
		{ payments: [{ words: '2026-03-15 400 MXN' }] },
	]);
	const [act, ...more] = claimActs(log, there);
	expect([act?.action, more]).toEqual(['addPay', []]);
	expect(act?.answers.payments).toHaveLength(1);
	const typed = {
		contractVersion: 'promised',
		contractTerms: [{ words: lineOf(contract('real', '9', '48')) }],
	};
	expect(claimActs([contract('signed', '9', '48')], inClaim([typed]))).toHaveLength(1);
	expect(claimActs([contract('promised', '9', '48')], inClaim([typed]))).toEqual([]);
});

test('what is no entry is not taken for one, and a file of another program is none', () => {
	const id = newId();
	for (const said of [
		{
			id,
			kind: 'work',
			day: '2026-02-31',
			off: 'ordinary',
			spans: [{ from: '08:00', until: '09:00' }],
		},
		{ id, kind: 'work', day: '2026-02-03', off: 'ordinary', spans: [] },
		{ id, kind: 'paid', day: '2026-02-03', amount: '0', currency: 'AED' },
		{ id, kind: 'paid', day: '2026-02-03', amount: '1e9', currency: 'AED' },
		{ id: '1', kind: 'gone', gone: id },
		{ id, kind: 'toString' },
		null,
	]) {
		expect(readEntry(said)).toBeNull();
	}
	expect(fromJson('{"entries":3}')).toBeNull();
	expect(fromJson('PK')).toBeNull();
});

test('a file brings all of it to another phone; a table holds no formula', () => {
	const paid = entry({ kind: 'paid', day: '2026-03-15', amount: '400', currency: 'MXN' });
	const cost = entry({ kind: 'injury', day: '2026-03-15', words: '=1+1 "cut"' });
	expect(fromJson(asJson([paid, cost]))).toEqual([paid, cost]);
	expect(asCsv([cost], () => '=A')).toBe('\uFEFF"\'=A","2026-03-15 =1+1 ""cut"""\r\n');
	expect(standing([paid]).map(lineOf)).toEqual(['2026-03-15 400 MXN']);
});
