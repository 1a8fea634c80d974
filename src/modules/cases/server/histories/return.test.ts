import { beforeAll, expect, test } from 'vitest';
import type { MemberSession } from '#foundations/access/index.ts';
import { Temporal } from '#foundations/time/index.ts';
import { aHistory, type CaseHistory } from '#tests/support/case-history.ts';
import { aCaseHouse } from '#tests/support/case-house.ts';
import { houseForFile } from '#tests/support/house-for-file.ts';
import { assignCapacity, listWork, ownAct, sweepOverdue } from '../index.ts';

const house = houseForFile(aCaseHouse);
let amina: MemberSession;
let leila: MemberSession;
let okon: MemberSession;
beforeAll(async () => {
	amina = house.amina;
	leila = await house.member('Leila', [house.border]);
	okon = await house.member('Okon', [house.border]);
});

const at = (day: string, time = '09:00') => `2027-${day}T${time}:00Z`;
const instant = (text: string) => Temporal.Instant.from(text);

const GATES = {
	...{ checkDecision: 'gateDecision', checkRemedies: 'gateRemedies', checkSafety: 'gateSafety' },
	...{ checkFamily: 'gateFamily', checkHealth: 'gateHealth', checkWages: 'gateWages' },
} as const;
type Gate = keyof typeof GATES;

/** A return with a lawyer and a monitor of another team, every check answered as they are given. */
async function aReturn(kind: string, answers: Partial<Record<Gate, string>> = {}, from = {}) {
	const story = await aHistory(house, amina, at('03-01'), {
		...{ procedure: 'return', answers: { returnKind: kind, ageStatus: 'adult' } },
		...from,
	});
	const how = { now: instant(at('03-01')) };
	const { caseId } = story;
	const lawyer = { caseId, who: leila.member.id, as: 'counsel' } as const;
	await assignCapacity(house.db, amina, lawyer, how);
	const monitor = { caseId, who: okon.member.id, as: 'monitor' } as const;
	await assignCapacity(house.db, amina, monitor, how);
	for (const [action, gate] of Object.entries(GATES)) {
		const answer = answers[action as Gate] ?? 'met';
		await story.does(leila, action, at('03-02'), { [gate]: answer, evidence: 'Read and kept.' });
	}
	return story;
}

const signed = { legalBasis: 'ICRMW art. 22', reasons: 'All checks hold.' };
const confirming = ({ tries }: CaseHistory, day: string, time?: string, who = okon) =>
	tries(who, 'confirmChecks', at(day, time), signed);

test('a detained worker: wages hold the return; the claim lives on and is paid after the departure', async () => {
	const claim = await aHistory(house, amina, at('02-20'), { procedure: 'wage-claim' });
	const story = await aReturn('ordered', { checkWages: 'not-met' }, { fromCase: claim.caseId });
	expect(await confirming(story, '03-03')).toEqual(['wages-open']);
	await story.does(leila, 'checkWages', at('03-04'), { gateWages: 'met', evidence: 'x' });
	// The lead sees the claim; the monitor of another team is told no more than that there is something.
	expect(await confirming(story, '03-04', '10:00', house.lead)).toEqual(['wages-open']);
	expect(await confirming(story, '03-04', '10:00')).toEqual(['cases.not-yet']);
	const kept = await story.does(amina, 'keepClaim', at('03-05'));
	expect(kept.proposals).toEqual([]);
	expect(await confirming(story, '03-05', '10:00')).toEqual([]);
	await story.does(okon, 'noteDeparture', at('03-09'), { departedAt: '2027-03-09T06:00' });
	await claim.does(amina, 'leaveCountry', at('03-09'), { leftOn: '2027-03-09' });
	await claim.does(amina, 'givePower', at('03-10'), { attorney: 'A cousin.' });
	const settled = { amount: { amount: '1200.50', currency: 'EUR' }, personAgrees: true };
	await claim.does(amina, 'settle', at('03-20'), settled);
	await claim.does(amina, 'recordPayment', at('03-25'), {
		payments: [{ words: '2027-03-24 1200.50 EUR' }],
		paidOn: '2027-03-24',
	});
	expect((await claim.sees(amina, at('03-26'))).open).toBe(true);
});

test('a woman whom the journey endangers is not fit to travel; why is not asked', async () => {
	const story = await aReturn('ordered', { checkHealth: 'not-met' });
	expect(await confirming(story, '03-03')).toEqual(['not-fit']);
	await story.does(leila, 'checkHealth', at('03-04'), {
		...{ gateHealth: 'not-clear', evidence: 'The doctor said wait.', pregnant: true },
	});
	expect(await confirming(story, '03-05')).toEqual(['not-fit']);
	expect(JSON.stringify(await story.sees(amina, at('03-05')))).not.toContain('pregnant');
});

test('an unaccompanied child: nothing before the panel, though nobody here sees its record', async () => {
	const story = await aReturn('ordered');
	await story.does(amina, 'setAge', at('03-03'), { ageStatus: 'disputed' });
	expect(await confirming(story, '03-03', '10:00')).toEqual(['no-best-interests-decision']);
	const child = { procedure: 'child-best-interests', fromCase: story.caseId };
	await house.opened(amina, { ...child, compartmentId: house.children.id }, instant(at('03-04')));
	const told = { optionsTold: 'x', language: 'ti', understood: 'yes' };
	await story.tries(amina, 'explainReturn', at('03-04'), told);
	expect(await story.tries(amina, 'consent', at('03-05'), { timeToThink: true })).toContain(
		'no-best-interests-decision',
	);
	await story.does(amina, 'setAge', at('03-06'), { ageStatus: 'adult' });
	expect(await confirming(story, '03-06', '10:00')).toEqual(['no-best-interests-decision']);
	// Where nothing was said here the open record of the child holds it; and tells nobody what it is.
	const other = await aReturn('ordered');
	const record = { ...child, fromCase: other.caseId, compartmentId: house.children.id };
	await house.opened(amina, record, instant(at('03-04')));
	expect(await confirming(other, '03-06', '10:00')).toEqual(['cases.not-yet']);
});

test('a survivor of torture: the fear is told with the receipt, and everything stops', async () => {
	const { receipt, reportId } = await house.told();
	const story = await aReturn('ordered', {}, { fromReport: reportId });
	const fear = {
		caseId: story.caseId,
		action: 'recordFear',
		answers: { fearWhy: 'They beat me.' },
	};
	await ownAct(house.db, { receipt }, fear, { now: instant(at('03-03')) });
	expect(await confirming(story, '03-03', '10:00')).toEqual(['fear-open']);
	const told = { optionsTold: 'x', language: 'ar', understood: 'yes' };
	expect(await story.tries(amina, 'explainReturn', at('03-03', '11:00'), told)).toEqual([
		'fear-open',
	]);
	await story.does(leila, 'checkSafety', at('03-05'), { gateSafety: 'not-met', evidence: 'x' });
	expect(await confirming(story, '03-05', '10:00')).toEqual(['safety-not-shown']);
});

test('an assisted return is taken back at the airport, and stops within the minute', async () => {
	const { receipt, reportId } = await house.told();
	const story = await aReturn('assisted', {}, { fromReport: reportId });
	expect(await confirming(story, '03-03')).toEqual(['no-free-consent']);
	const told = { optionsTold: 'To stay, to go, to wait.', language: 'uk', understood: 'yes' };
	await story.does(amina, 'explainReturn', at('03-04'), told);
	await story.does(amina, 'consent', at('03-06'), { timeToThink: true });
	expect(await confirming(story, '03-07')).toEqual([]);
	const back = { caseId: story.caseId, action: 'withdrawConsent', answers: {} };
	const done = await ownAct(house.db, { receipt }, back, { now: instant(at('03-09', '05:59')) });
	expect(done).toMatchObject({ ok: true, stage: 'stopped' });
	const { rows } = await listWork(
		house.db,
		amina,
		{ shown: 'mine' },
		{ now: instant(at('03-09', '06:00')) },
	);
	const line = rows.find(({ caseId }) => caseId === story.caseId);
	expect(line).toMatchObject({
		stage: 'stopped',
		why: expect.arrayContaining([{ kind: 'fresh' }]),
	});
	expect(await confirming(story, '03-09', '06:00')).toEqual([
		'not-at-this-stage',
		'no-free-consent',
	]);
});

test('whom their own country turns away is noted against that State, and an inquiry is owed', async () => {
	const story = await aReturn('refused-at-home');
	await story.does(okon, 'noteDeparture', at('03-09'), { departedAt: '2027-03-09T06:00' });
	const refused = await story.does(amina, 'noteRefusedEntry', at('03-10'), { refusingState: 'XK' });
	expect(refused).toMatchObject({ stage: 'refused', proposals: ['accountability-follow-up'] });
	const { timeline } = await story.sees(amina, at('03-10'));
	expect(timeline.at(-1)?.facts).toEqual({ refusingState: 'XK' });
});

test('who is silent after thirty days is a case for help, found with nobody looking', async () => {
	const story = await aReturn('ordered');
	expect(await confirming(story, '03-03')).toEqual([]);
	await story.does(okon, 'noteDeparture', at('03-10'), { departedAt: '2027-03-10T06:00' });
	await story.does(amina, 'receive', at('03-11'), { receivedBy: 'A reception house' });
	await sweepOverdue(house.db, instant(at('04-12')));
	const { timeline, proposals } = await story.sees(amina, at('04-12'));
	const missed = timeline.filter(({ facts }) => facts.clock === 'contact');
	expect(missed).toMatchObject([{ facts: { due: expect.stringMatching(/^2027-04-10T2[12]:/) } }]);
	expect(proposals).toContain('screening');
	await story.does(amina, 'keepContact', at('04-13'), { contactState: 'ill-treated' });
	expect((await story.sees(amina, at('04-13'))).flags).toContain('illTreated');
});

test('a trafficking reflection of another team holds the return for its thirty days', async () => {
	const story = await aReturn('ordered');
	const farid = await house.member('Farid', [house.children]);
	const victim = await aHistory(house, amina, at('03-03'), {
		...{ procedure: 'trafficking', fromCase: story.caseId, compartmentId: house.children.id },
	});
	await victim.does(farid, 'startReflection', at('03-04'));
	for (const day of ['03-05', '03-20', '04-02']) {
		expect([day, await confirming(story, day)]).toEqual([day, ['cases.not-yet']]);
	}
	const wishes = { wishes: 'Rest.' };
	expect(await victim.tries(farid, 'endReflection', at('04-02'), wishes)).toEqual([
		'reflection-runs',
	]);
});

test('no one who answered a check confirms it, and no role overrides a failed one', async () => {
	const story = await aReturn('ordered', { checkFamily: 'not-met' });
	for (const who of [house.lead, okon]) {
		expect(await confirming(story, '03-03', undefined, who)).toEqual(['family-not-weighed']);
	}
	for (const who of [amina, leila]) {
		expect(await confirming(story, '03-03', undefined, who)).toContain('not-in-this-capacity');
	}
});
