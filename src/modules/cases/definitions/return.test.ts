import { expect, test } from 'vitest';
import { RecordStory } from '#tests/support/record-story.ts';
import { aCheckedReturn, confirming } from '#tests/support/return-story.ts';
import { asylum } from './asylum.ts';
import { childBestInterests } from './child-best-interests.ts';
import { detention } from './detention.ts';
import { PROCEDURES } from './index.ts';
import { returnSafeguards } from './return.ts';
import { trafficking } from './trafficking.ts';
import { wageClaim } from './wage-claim.ts';

const at = (day: string, time = '09:00') => `2026-03-${day}T${time}:00Z`;

test('a detained worker: wages hold the return, and the claim is paid after departure', () => {
	const claim = new RecordStory(wageClaim).does('startClaim', 'caseworker', at('01'));
	const story = aCheckedReturn('ordered', { checkWages: 'not-met' }).standsBeside(claim);
	expect(confirming(story, at('03'))).toEqual(['wages-open']);
	story.does('checkWages', 'counsel:Leila', at('04'), { gateWages: 'met' });
	expect(confirming(story, at('04', '10:00'))).toEqual(['wages-open']);
	story.does('keepClaim', 'person', at('05'));
	expect(confirming(story, at('05', '10:00'))).toEqual([]);
	expect(returnSafeguards.actions.keepClaim?.proposes).toEqual(['wage-claim']);

	story.does('noteDeparture', 'monitor', at('09'), { departedAt: '2026-03-09T06:00' });
	claim
		.does('settle', 'caseworker', at('20'), { personAgrees: true })
		.does('recordPayment', 'person', at('25'), { paidOn: '2026-03-24' })
		.does('recordAllPaid', 'caseworker', at('26'));
	expect(claim.state(at('26')).stage).toBe('paid');
});

test('a woman whom the journey endangers: not fit to travel, and no field for a test result', () => {
	const story = aCheckedReturn('ordered', { checkHealth: 'not-met' });
	expect(confirming(story, at('03'))).toEqual(['not-fit']);
	expect(Object.keys(returnSafeguards.fields).join(' ')).not.toMatch(/pregnan|hiv|test/i);
});

test('an unaccompanied child: nothing before the panel decided about this return', () => {
	const child = new RecordStory(childBestInterests).does(
		'identifyChild',
		'child-officer',
		at('01'),
	);
	const story = aCheckedReturn().does('setAge', 'person', at('03'), { ageStatus: 'disputed' });
	expect(confirming(story, at('03'))).toEqual(['no-best-interests-decision']);
	story.standsBeside(child);
	expect(confirming(story, at('03'))).toEqual(['no-best-interests-decision']);
	expect(story.tries('consent', 'person', at('03'), { timeToThink: true })).toContain(
		'no-best-interests-decision',
	);

	child
		.does('appointGuardian', 'child-officer:Rosa', at('03'), { guardianFrom: 'independent' })
		.does('startTracing', 'child-officer:Rosa', at('03'))
		.does('hearChild', 'guardian', at('04'), { childHeard: 'heard' })
		.does('assess', 'child-officer:Rosa', at('05'), { decisionAbout: ['return'] })
		.does('openPanel', 'supervisor', at('06'), { decisionAbout: ['return'] })
		.does('joinPanel', 'guardian', at('07'));
	for (const name of ['Ana', 'Björn', 'Chidi'])
		child.does('decide', `panel:${name}`, at('08'), { bestInterests: 'in-their-interest' });
	expect(confirming(story, at('09'))).toEqual([]);
	child.does('newFacts', 'guardian', at('10'));
	expect(story.state(at('10')).flags).not.toContain('allChecksMet');
});

test('a survivor of torture: fear stops everything until danger was assessed anew', () => {
	const story = aCheckedReturn().does('recordFear', 'person', at('03'));
	expect(confirming(story, at('03', '10:00'))).toEqual(['fear-open']);
	const words = { language: 'ar', understood: 'yes' };
	expect(story.tries('explainReturn', 'caseworker', at('03', '10:00'), words)).toEqual([
		'fear-open',
	]);
	story.does('checkSafety', 'counsel:Leila', at('05'), { gateSafety: 'not-met' });
	expect(confirming(story, at('05', '10:00'))).toEqual(['safety-not-shown']);
	const told = new RecordStory(detention)
		.does('noteCustody', 'monitor', at('01'))
		.does('recordFear', 'person', at('01', '10:00'));
	const other = new RecordStory(returnSafeguards)
		.does('openReturn', 'counsel', at('02'))
		.standsBeside(told);
	expect(other.state(at('02')).flags).toContain('fear');
});

test('a voluntary return is taken back at the airport, and everything stops that minute', () => {
	const story = aCheckedReturn('assisted');
	expect(confirming(story, at('03'))).toEqual(['no-free-consent']);
	const told = { language: 'uk', understood: 'yes' };
	story
		.does('explainReturn', 'caseworker:Noor', at('04'), told)
		.does('consent', 'person', at('06'), { timeToThink: true });
	expect(confirming(story, at('07'))).toEqual([]);
	story.does('withdrawConsent', 'person', at('09', '05:59'));
	const stopped = story.state(at('09', '05:59'));
	expect(stopped.stage).toBe('stopped');
	expect(stopped.flags).not.toContain('allChecksMet');
	expect(confirming(story, at('09', '06:00'))).toEqual(['not-at-this-stage', 'no-free-consent']);
});

test('in custody nobody explains or takes consent before a lawyer spoke with the person', () => {
	const custody = new RecordStory(detention).does('noteCustody', 'monitor', at('01'));
	const story = aCheckedReturn('assisted').standsBeside(custody);
	const told = { language: 'uk', understood: 'yes' };
	expect(story.tries('explainReturn', 'caseworker', at('04'), told)).toEqual(['lawyer-first']);
	expect(story.tries('consent', 'person', at('04'), { timeToThink: true })).toContain(
		'lawyer-first',
	);
	custody.does('lawyerSpoke', 'counsel', at('04', '10:00'));
	expect(story.tries('explainReturn', 'caseworker', at('04', '11:00'), told)).toEqual([]);
});

test('refused by their own country: noted against that State', () => {
	const story = aCheckedReturn('refused-at-home')
		.does('noteDeparture', 'monitor', at('09'), { departedAt: '2026-03-09T06:00' })
		.does('noteRefusedEntry', 'person', at('10'), { refusingState: 'XK' });
	expect(story.state(at('10'))).toMatchObject({ stage: 'refused', facts: { refusingState: 'XK' } });
	expect(returnSafeguards.actions.noteRefusedEntry?.proposes).toEqual(['accountability-follow-up']);
});

test('a check that failed is never overridden, only answered anew with what shows it', () => {
	const story = aCheckedReturn('ordered', { checkFamily: 'not-met' });
	expect(confirming(story, at('03'))).toEqual(['family-not-weighed']);
	for (const as of ['supervisor', 'monitor'] as const) {
		expect(story.tries('confirmChecks', `${as}:x`, at('03'))).toEqual(['family-not-weighed']);
	}
	for (const name of Object.keys(returnSafeguards.actions).filter((one) => /^check/.test(one))) {
		expect([name, returnSafeguards.actions[name]?.asks?.evidence]).toEqual([name, 'required']);
	}
	story.does('checkFamily', 'counsel:Leila', at('04'), { gateFamily: 'met' });
	expect(confirming(story, at('04'))).toEqual([]);
});

test('whoever answered a check does not confirm them', () => {
	const story = aCheckedReturn().does('checkHealth', 'monitor:Okon', at('03'), {
		gateHealth: 'met',
	});
	expect(confirming(story, at('04'))).toEqual(['four-eyes']);
	expect(story.tries('confirmChecks', 'supervisor:Hana', at('04'))).toEqual([]);
});

test('asylum, trafficking, an appeal, a stay and a challenge each hold the return', () => {
	const claim = new RecordStory(asylum).does('askAsylum', 'person', at('01'));
	const victim = new RecordStory(trafficking).does('presume', 'caseworker', at('01'));
	const custody = new RecordStory(detention)
		.does('noteCustody', 'monitor', at('01'))
		.does('challenge', 'counsel', at('02'));
	const story = aCheckedReturn()
		.standsBeside(claim, victim, custody)
		.does('appeal', 'counsel', at('03'))
		.does('stay', 'counsel', at('03'));
	expect(confirming(story, at('04'))).toEqual([
		'stayed',
		'appeal-pending',
		'asylum-open',
		'trafficking-open',
		'challenge-pending',
	]);
	story
		.does('appealDecided', 'outside', at('05'), { ruling: 'dismissed' })
		.does('liftStay', 'outside', at('05'));
	claim.does('withdraw', 'person', at('05'));
	victim.does('withdraw', 'person', at('05'));
	custody.does('challengeDecided', 'counsel', at('05'), { ruling: 'dismissed' });
	expect(confirming(story, at('06'))).toEqual([]);
});

test('whoever left unchecked is noticed at once, and the departure can be noted all the same', () => {
	const story = aCheckedReturn('ordered', { checkSafety: 'not-clear' }).does(
		'noteDeparture',
		'family',
		at('09'),
		{ departedAt: '2026-03-09T06:00' },
	);
	expect(story.state(at('09')).flags).toContain('leftUnchecked');
	expect(story.clock('uncheckedNoticed', at('09')).state).toBe('overdue');
});

test('contact is owed after one, three, six and twelve months, and silence opens a case', () => {
	const story = aCheckedReturn();
	expect(confirming(story, at('03'))).toEqual([]);
	story.does('noteDeparture', 'monitor', '2026-03-10T09:00:00Z', {
		departedAt: '2026-03-10T06:00',
	});
	const due = (now: string) => String(story.clock('contact', now).due).slice(0, 10);
	story.does('keepContact', 'person', '2026-03-11T08:00:00Z', { contactState: 'safe' });
	expect(due('2026-03-11T09:00:00Z')).toBe('2026-04-11');
	expect(story.clock('contact', '2026-04-11T00:00:00Z').state).toBe('overdue');
	expect(returnSafeguards.clocks?.contact?.breach).toEqual({ proposes: 'screening' });
	story.does('keepContact', 'family', '2026-04-10T09:00:00Z', { contactState: 'safe' });
	expect(due('2026-04-11T09:00:00Z')).toBe('2026-06-11');
	story.does('keepContact', 'person', '2026-06-10T09:00:00Z', { contactState: 'ill-treated' });
	expect(story.state('2026-06-10T09:00:00Z').flags).toContain('illTreated');
	expect(due('2026-06-11T09:00:00Z')).toBe('2026-09-11');
	story.does('receive', 'outside', '2026-06-11T09:00:00Z');
	expect(story.tries('close', 'supervisor', '2026-06-11T09:00:00Z')).toEqual(['contact-owed']);
	story.does('keepContact', 'person', '2026-09-10T09:00:00Z', { contactState: 'safe' });
	expect(due('2026-09-11T09:00:00Z')).toBe('2027-03-11');
	story.does('keepContact', 'person', '2027-03-10T09:00:00Z', { contactState: 'safe' });
	expect(story.tries('close', 'supervisor', '2027-03-11T09:00:00Z')).toEqual([]);
});

test('no procedure can list, book or set a day for anyone to be removed', () => {
	for (const { id, fields, actions } of PROCEDURES) {
		const names = [...Object.keys(fields), ...Object.keys(actions)].join(' ');
		expect([id, names]).toEqual([
			id,
			expect.not.stringMatching(/manifest|flight|seat|schedul|removalDay|book|batch|allocat/i),
		]);
	}
});
