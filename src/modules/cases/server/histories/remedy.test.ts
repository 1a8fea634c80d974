import { beforeAll, expect, test } from 'vitest';
import type { MemberSession } from '#foundations/access/index.ts';
import { Temporal } from '#foundations/time/index.ts';
import { aHistory, type CaseHistory } from '#tests/support/case-history.ts';
import { aCaseHouse } from '#tests/support/case-house.ts';
import { houseForFile } from '#tests/support/house-for-file.ts';
import { type WageEntry, wageSheet } from '../../wages/index.ts';
import {
	caseFigures,
	ownCases,
	ownLetter,
	readLetter,
	saveLetter,
	signLetter,
	sweepOverdue,
} from '../index.ts';

const house = houseForFile(aCaseHouse);
let amina: MemberSession;
beforeAll(async () => {
	amina = house.amina;
});

const at = (day: string, time = '09:00') => `2027-${day}T${time}:00Z`;
const how = (day: string, time?: string) => ({ now: Temporal.Instant.from(at(day, time)) });

const violation = (day: string, answers = {}, zone = 'Europe/Lisbon') =>
	aHistory(house, amina, at(day), {
		...{
			procedure: 'accountability-follow-up',
			zone,
			answers: { violation: 'torture', ...answers },
		},
	});
const toProsecutor = { reportedTo: 'prosecutor', bodyIsAccused: false };

/** The last day is 12 April; Lisbon goes forward on 28 March 2027. */
test('the last day to file warns ninety, thirty and seven days before, over the change of the hour', async () => {
	await violation('01-05', { limitationDate: '2027-04-12' });
	const warned = async (day: string, time: string) =>
		(await sweepOverdue(house.db, how(day, time).now)).reminders;
	for (const [day, before, then] of [
		['01-11', '23:59', ['01-12', '00:00']],
		['03-12', '23:59', ['03-13', '00:00']],
		['04-04', '22:59', ['04-04', '23:00']],
	] as const) {
		expect([day, await warned(day, before)]).toEqual([day, 0]);
		expect([then, await warned(then[0], then[1])]).toEqual([then, 1]);
	}
	const { breaches } = await sweepOverdue(house.db, how('04-12', '23:00').now);
	expect(breaches).toBe(1);
});

test('after 143 days without a word the silence stands there by itself, and ends nothing', async () => {
	const story = await violation('01-12');
	await story.does(amina, 'reportToState', at('01-12'), {
		...{ ...toProsecutor, reportedOn: '2027-01-12' },
	});
	await sweepOverdue(house.db, how('06-04', '12:00').now);
	const { timeline } = await story.sees(amina, at('06-04', '12:00'));
	const missed = timeline.filter(({ action }) => action === 'breached').map((one) => one.facts);
	expect(missed).toMatchObject([{ clock: 'stateAnswer' }, { clock: 'stalled' }]);
	const since = Temporal.PlainDate.from('2027-01-12');
	expect(since.until('2027-06-04', { largestUnit: 'days' }).days).toBe(143);
	const done = await story.does(amina, 'recordSilence', at('06-04', '13:00'), {
		silentSince: '2027-01-12',
	});
	const which = { caseId: story.caseId, entryId: done.entryId };
	const asked = { ...which, language: 'en' as const, spoken: 'en' as const };
	const { letter } = await readLetter(house.db, amina, asked, how('06-04', '13:01'));
	expect(letter.parts.map(({ field, words }) => [field, words])).toContainEqual([
		...['silentSince', 'January 12, 2027'],
	]);
	expect(await story.tries(house.lead, 'close', at('06-05'), { reasons: 'x' })).toEqual([
		'silence-is-no-end',
	]);
});

test('an appeal to a body outside holds all it needs, and nothing that was withheld', async () => {
	const story = await violation('02-01', {
		...{ whatHappened: 'They beat him at the gate.', happenedOn: '2027-01-20' },
	});
	const { does } = story;
	await does(amina, 'reportToState', at('02-02'), { ...toProsecutor, reportedOn: '2027-02-02' });
	const away = { attorney: 'A lawyer whom only we know', safeContact: 'A cousin' };
	await does(amina, 'leaveCountry', at('02-10'), { leftOn: '2027-02-10', safeContact: 'A cousin' });
	await does(amina, 'givePower', at('02-12'), away);
	const body = { submissionTo: 'special-procedures', submittedOn: '2027-02-20' };
	expect(await story.tries(amina, 'submitCase', at('02-20'), body)).toEqual([
		...['no-agreement-for-this-body', 'risk-not-told'],
	]);
	await does(amina, 'agreeToSubmission', at('02-20', '10:00'), {
		...{ agreedTo: ['special-procedures'], riskHeard: true },
	});
	const { entryId } = await does(amina, 'submitCase', at('02-20', '11:00'), body);
	const asked = { caseId: story.caseId, entryId, language: 'en' as const, spoken: 'en' as const };
	const { letter } = await readLetter(house.db, amina, asked, how('02-20', '11:01'));
	expect(letter.parts.map(({ field }) => field)).toEqual([
		...['happenedOn', 'violation', 'whatHappened', 'reportedTo', 'reportedOn'],
	]);
	expect(JSON.stringify(letter)).not.toMatch(/cousin|only we know/);
	expect((await story.sees(amina, at('02-21'))).open).toBe(true);
});

/** By hand: of 20 reported 14 were investigated, 9 charged, 8 decided, 5 remedied. */
test('twenty known histories: the funnel is what was counted by hand', async () => {
	const steps = [...['noteOpened', 'recordCharge', 'recordDecision', 'recordRemedy']] as const;
	const answers: Record<string, object> = {
		noteOpened: { answeredOn: '2027-07-05' },
		recordCharge: { chargeStep: 'charged' },
		recordDecision: { result: 'responsible' },
		recordRemedy: { remediesGiven: ['compensation'] },
	};
	const reached = [14, 9, 8, 5];
	for (let n = 0; n < 20; n += 1) {
		const story: CaseHistory = await violation('07-01');
		await story.does(amina, 'reportToState', at('07-02'), {
			...{ ...toProsecutor, reportedOn: '2027-07-02' },
		});
		for (const [place, step] of steps.entries()) {
			if (n >= (reached[place] ?? 0)) break;
			await story.does(amina, step, at(`07-${10 + place}`), { ...answers[step] });
		}
	}
	const { procedures } = await caseFigures(house.db, amina, how('08-05'));
	const found = procedures.find(({ procedure }) => procedure === 'accountability-follow-up');
	const figure = (id: string) => found?.figures.find((one) => one.id === id);
	// Two more were reported in the stories before, and nothing came of them.
	expect(figure('reported')).toMatchObject({ numerator: 22 });
	expect(figure('investigated')).toMatchObject({ numerator: 14, denominator: 22 });
	expect(figure('charged')).toMatchObject({ numerator: 9, denominator: 22 });
	expect(figure('decided')).toMatchObject({ numerator: 8, denominator: 22 });
	expect(figure('remedied')).toMatchObject({ numerator: 5, denominator: 22 });
});

const rows = (...lines: string[]) => lines.map((words) => ({ words }));

/** A claim as a worker writes it, line by line; and what the law makes of it. */
async function claimed(country: string, said: { terms: string[]; work: string[]; paid: string[] }) {
	const story = await aHistory(house, amina, at('05-01'), { procedure: 'wage-claim', country });
	const contract = { contractVersion: 'signed', contractTerms: rows(...said.terms) };
	await story.does(amina, 'addContract', at('05-02'), contract);
	await story.does(amina, 'addWork', at('05-02', '10:00'), { workLog: rows(...said.work) });
	await story.does(amina, 'addPay', at('05-02', '11:00'), { payments: rows(...said.paid) });
	const { timeline } = await story.sees(amina, at('05-03'));
	const entries = timeline.map(({ facts, sealed }) => ({ ...facts, ...sealed }) as WageEntry);
	const sheet = wageSheet(entries, country);
	if (sheet.kind !== 'counted') throw new Error(sheet.kind);
	const lines = sheet.calculation.lines.map(({ what, amount }) => `${what} ${amount}`);
	return { lines, total: sheet.calculation.total, unread: sheet.unread };
}

/*
 * Mexico, by hand: 9,000 a month is 300 a day and 37.50 an hour. 11 hours on Monday 2 March 2026:
 * 3 of overtime, 3 × 37.50 × 2 = 225. Aguinaldo 15 × 31/365 × 300 = 382.19; leave 12 × 31/365 ×
 * 300 × 1.25 = 382.19. Owed 9,989.38, paid 5,000: 4,989.38.
 */
test('Mexico: a claim that was written in a case is counted as by hand', async () => {
	const { lines, total, unread } = await claimed('MX', {
		terms: ['2026-03-01 2026-03-31 9000 MXN'],
		work: ['2026-03-02 08:00-12:00 13:00-20:00'],
		paid: ['2026-03-31 5000 MXN'],
	});
	expect(lines).toEqual([
		...['wage 9000.00', 'overtime 225.00', 'thirteenth 382.19', 'leave 382.19', 'paid -5000.00'],
	]);
	expect(total).toEqual({ amount: '4989.38', currency: 'MXN' });
	expect(unread).toEqual([]);
});

/*
 * Philippines, by hand: 640 a day is 80 an hour. Monday 5 January 2026, 14:00 to 23:00 with an hour
 * off: 8 × 80 = 640, of which 1 by night × 80 × 0.1 = 8. Rest day, 4 hours × 80 × 1.3 = 416.
 * Thirteenth 640 / 12 = 53.33. Owed 1,117.33, paid 600: 517.33.
 */
test('Philippines: by the day, with the night and the day of rest', async () => {
	const { lines, total } = await claimed('PH', {
		terms: ['2026-01-05 2026-04-30 640 PHP /d'],
		work: ['2026-01-05 14:00-18:00 19:00-23:00', '2026-01-10 * 08:00-12:00'],
		paid: ['2026-01-15 600 PHP'],
	});
	expect(lines).toEqual([
		...['wage 640.00', 'night 8.00', 'rest-day 416.00', 'thirteenth 53.33', 'paid -600.00'],
	]);
	expect(total).toEqual({ amount: '517.33', currency: 'PHP' });
});

/*
 * Emirates, by hand: 1,500 a month is 50 a day and 6.25 an hour. Monday 2 February 2026, 14:00 to
 * 00:00: 8 hours, then 2 of overtime by night × 6.25 × 1.5 = 18.75. Leave 30 × 28/365 × 50 =
 * 115.07. Owed 1,633.82, paid 900: 733.82.
 */
test('Emirates: overtime by night', async () => {
	const { lines, total } = await claimed('AE', {
		terms: ['2026-02-01 2026-02-28 1500 AED'],
		work: ['2026-02-02 14:00-00:00'],
		paid: ['2026-02-28 900 AED'],
	});
	expect(lines).toEqual([
		...['wage 1500.00', 'overtime-night 18.75', 'leave 115.07', 'paid -900.00'],
	]);
	expect(total).toEqual({ amount: '733.82', currency: 'AED' });
});

test('the worker leaves on day 20: the notice of the hearing is read abroad, and the money comes', async () => {
	const { receipt, reportId } = await house.told();
	const story = await aHistory(house, amina, at('03-02'), {
		...{ procedure: 'wage-claim', country: 'AE', fromReport: reportId },
	});
	const { does, tries, caseId } = story;
	await does(amina, 'addWork', at('03-02', '10:00'), { workLog: rows('2027-02-02 08:00-20:00') });
	const filing = { forum: 'labour-court', filedOn: '2027-03-10', sharesWithEnforcement: 'unknown' };
	expect(await tries(amina, 'fileClaim', at('03-10'), filing)).toEqual(['warning-not-heard']);
	await does(amina, 'fileClaim', at('03-10'), { ...filing, warningHeard: true });
	await does(amina, 'leaveCountry', at('03-22'), { leftOn: '2027-03-22' });
	expect(await tries(house.lead, 'close', at('03-23'), { reasons: 'Gone.' })).toEqual([
		'claim-is-alive',
	]);
	const hearing = { hearingOn: '2027-05-04T10:00', hearingHow: 'by-video' };
	const { entryId } = await does(amina, 'setHearing', at('04-01'), hearing);
	const which = { caseId, entryId };
	const asked = { ...which, language: 'en' as const, spoken: 'en' as const };
	const { letter } = await readLetter(house.db, amina, asked, how('04-01', '10:00'));
	expect(letter.parts[0]?.words).toMatch(/^May 4, 2027 at 10:00/);
	const written = { ...letter, parts: [...letter.parts], remedy: '' };
	const saving = { ...which, language: 'en' as const, written };
	const { mark } = await saveLetter(house.db, amina, saving, how('04-01', '10:01'));
	await signLetter(house.db, amina, { ...which, mark }, how('04-01', '10:02'));
	const file = await ownLetter(house.db, { receipt }, { ...which, as: 'html' }, how('04-02'));
	const text = file.ok && 'bytes' in file ? new TextDecoder().decode(file.bytes) : '';
	expect(text).toContain('May 4, 2027');
	const amount = { amount: '733.82', currency: 'AED' };
	expect(await tries(amina, 'settle', at('05-06'), { amount, personAgrees: false })).toEqual([
		'person-has-not-agreed',
	]);
	await does(amina, 'settle', at('05-06'), { amount, personAgrees: true });
	const paid = { payments: rows('2027-05-28 733.82 AED'), paidOn: '2027-05-28' };
	await does(amina, 'recordPayment', at('06-01'), paid);
	await does(amina, 'recordAllPaid', at('06-01', '10:00'));
	const own = await ownCases(house.db, { receipt }, how('06-02'));
	expect(own.ok && own.cases[0]).toMatchObject({ stage: 'paid' });
});
