import { describe, expect, test } from 'vitest';
import { RecordStory } from '#tests/support/record-story.ts';
import { aCheckedReturn, confirming } from '#tests/support/return-story.ts';
import { asylum } from './asylum.ts';
import { childBestInterests } from './child-best-interests.ts';
import { complaint } from './complaint.ts';
import { consular } from './consular.ts';
import { detention } from './detention.ts';
import { screening } from './screening.ts';
import { trafficking } from './trafficking.ts';

const at = (day: string, time = '09:00') => `2026-03-${day}T${time}:00Z`;
const held = (facts = {}) =>
	new RecordStory(detention).does('noteCustody', 'monitor', at('01'), facts);
const handedOver = (custody: RecordStory, day: string) =>
	custody.tries('handOverForRemoval', 'outside', at(day), { releasedAt: `2026-03-${day}T08:00` });

describe('a child somewhere is a child everywhere', () => {
	test('told in custody, it stops a return whose own record says adult', () => {
		const story = aCheckedReturn().standsBeside(held({ ageStatus: 'under18' }));
		expect(confirming(story, at('05'))).toEqual(['no-best-interests-decision']);
	});

	test('no one person takes it away, neither by another answer nor by a correction', () => {
		const story = aCheckedReturn()
			.does('setAge', 'person', at('03'), { ageStatus: 'under18' })
			.does('setAge', 'caseworker:Yusuf', at('04'), { ageStatus: 'adult' });
		expect(confirming(story, at('05'))).toEqual(['no-best-interests-decision']);

		const custody = held({ ageStatus: 'disputed' });
		custody.does('setAge', 'caseworker:Yusuf', at('02'), { ageStatus: 'adult' });
		const order = { reviewer: 'judge', alternative: ['reporting'] };
		expect(custody.tries('prolong', 'outside', at('03'), order)).toEqual(['no-child-detained']);
		const [first] = custody.entries;
		custody.entries.push({
			...{ id: '9', action: 'noteCustody', by: { id: 'Yusuf', as: 'caseworker' } },
			...{ at: custody.entries.at(-1)?.at ?? first?.at, facts: { ageStatus: 'adult' } },
			corrects: '1',
		} as RecordStory['entries'][number]);
		expect(custody.tries('prolong', 'outside', at('04'), order)).toEqual(['no-child-detained']);
	});

	test('two of a panel do, after a hearing with a guardian, until somebody says otherwise', () => {
		const child = new RecordStory(childBestInterests)
			.does('identifyChild', 'child-officer:Rosa', at('01'), { ageStatus: 'disputed' })
			.does('setAge', 'caseworker:Yusuf', at('01', '10:00'), { ageStatus: 'adult' });
		const story = aCheckedReturn().does('setAge', 'person', at('03'), { ageStatus: 'disputed' });
		story.standsBeside(child);
		expect(confirming(story, at('03'))).toEqual(['no-best-interests-decision']);
		child
			.does('appointGuardian', 'child-officer:Rosa', at('04'))
			.does('hearChild', 'guardian', at('05'))
			.does('findAdult', 'panel:Ana', at('06'), { ageStatus: 'adult' });
		expect(story.state(at('06')).flags).toContain('child');
		child.does('findAdult', 'panel:Björn', at('07'), { ageStatus: 'adult' });
		expect(story.state(at('07')).flags).not.toContain('child');
		const [record] = story.beside;
		if (record) record.sure = false;
		// Who only stands in the same report may be a brother: what was found of him is nothing of her.
		expect(story.state(at('07')).flags).toContain('child');
		if (record) record.sure = true;
		child.does('appeal', 'person', at('08'));
		expect(confirming(story, at('08', '10:00'))).toEqual(['no-best-interests-decision']);
	});
});

describe('a return heeds what was told or decided after its checks', () => {
	test.each([
		['custody', () => held(), 'recordFear'],
		[
			'screening',
			() => new RecordStory(screening).does('giveHelp', 'caseworker', at('01')),
			'recordFear',
		],
	] as const)('fear told in %s', (_, beside, act) => {
		const other = beside();
		const story = aCheckedReturn().standsBeside(other);
		other.does(act, 'person', at('05'));
		expect(confirming(story, at('07'))).toEqual(['fear-open']);
		story.does('checkSafety', 'counsel:Leila', at('08'), { gateSafety: 'met' });
		expect(confirming(story, at('09'))).toEqual([]);
	});

	test('a stay that was ordered on appeal, until it is lifted', () => {
		const story = aCheckedReturn()
			.does('appeal', 'person', at('03'))
			.does('appealDecided', 'counsel:Leila', at('04'), { ruling: 'stay-ordered' });
		expect(confirming(story, at('05'))).toEqual(['stayed']);
		story.does('liftStay', 'counsel:Leila', at('06'));
		expect(confirming(story, at('07'))).toEqual([]);
	});

	test('asylum that was granted', () => {
		const claim = new RecordStory(asylum)
			.does('askAsylum', 'person', at('01'))
			.does('noteDecision', 'caseworker', at('02'), { protection: 'granted' })
			.does('close', 'caseworker', at('03'));
		const story = aCheckedReturn().standsBeside(claim);
		expect(confirming(story, at('05'))).toEqual(['asylum-open']);
		claim.does('withdraw', 'person', at('06'));
		expect(confirming(story, at('07'))).toEqual([]);
	});

	test('a finding about trafficking that is challenged', () => {
		const story = new RecordStory(trafficking)
			.does('presume', 'person', at('01'))
			.does('startReflection', 'caseworker', at('01', '10:00'))
			.does('challenge', 'person', at('02'));
		const going = aCheckedReturn().standsBeside(story);
		expect(confirming(going, at('05'))).toEqual(['trafficking-open']);
	});

	test('a departure owes its contacts, though consent is withdrawn after it', () => {
		const story = aCheckedReturn()
			.does('noteDeparture', 'monitor', at('05'), { departedAt: '2026-03-05T06:00' })
			.does('withdrawConsent', 'caseworker', at('06'));
		expect(story.tries('close', 'supervisor', at('07'))).toEqual(['contact-owed']);
	});
});

describe('whoever is held is handed over on nothing less than that', () => {
	const confirmed = () => aCheckedReturn().does('confirmChecks', 'monitor:Okon', at('04'));

	test('not with a claim made after the checks', () => {
		const claim = new RecordStory(asylum).does('askAsylum', 'person', at('05'));
		expect(handedOver(held().standsBeside(confirmed(), claim), '06')).toEqual(['asylum-open']);
	});

	test('not with a fear told after the checks, until somebody weighed it', () => {
		const custody = held().does('recordFear', 'person', at('05')).standsBeside(confirmed());
		expect(handedOver(custody, '07')).toEqual(['fear-open']);
		custody.does('weighFear', 'monitor', at('08'));
		const told = new RecordStory(screening)
			.does('giveHelp', 'caseworker', at('09'))
			.does('recordFear', 'person', at('09'));
		custody.standsBeside(confirmed(), told);
		expect(handedOver(custody, '11')).toEqual(['fear-open']);
		custody.does('weighFear', 'monitor', at('12'));
		expect(handedOver(custody, '13')).toEqual([]);
	});

	test('nor held on, once a judge or a review said free, without a new arrest', () => {
		for (const [act, facts] of [
			['challengeDecided', { ruling: 'release-ordered' }],
			['noteReview', { reviewer: 'judge', reviewOutcome: 'released' }],
		] as const) {
			const custody = held().does('challenge', 'person', at('02'));
			custody.does('challengeDecided', 'monitor', at('03'), { ruling: 'dismissed' });
			custody.does(act, 'monitor', at('03', '10:00'), facts);
			expect(custody.clock('releaseObeyed', at('05')).state).toBe('overdue');
			custody.standsBeside(confirmed());
			expect(handedOver(custody, '06')).toEqual(['release-ordered']);
			const order = { reviewer: 'judge', alternative: ['reporting'] };
			expect(custody.tries('prolong', 'outside', at('06'), order)).toEqual(['release-ordered']);
			custody.does('release', 'monitor', at('07'), { releasedAt: '2026-03-07T08:00' });
			custody.does('arrestAgain', 'monitor', at('08'), { heldSince: '2026-03-08T07:00' });
			expect(custody.tries('prolong', 'outside', at('09'), order)).toEqual([]);
		}
	});
});

describe('a panel signs what it was asked', () => {
	const toPanel = (about: string) =>
		new RecordStory(childBestInterests)
			.does('identifyChild', 'child-officer:Rosa', at('01'))
			.does('appointGuardian', 'child-officer:Rosa', at('03'), { guardianFrom: 'independent' })
			.does('startTracing', 'child-officer:Rosa', at('03'))
			.does('hearChild', 'guardian', at('04'), { childHeard: 'heard' })
			.does('assess', 'child-officer:Rosa', at('05'), { decisionAbout: [about] })
			.does('openPanel', 'supervisor', at('06'), { decisionAbout: [about] })
			.does('joinPanel', 'guardian', at('07'));
	const says = (story: RecordStory, ...answers: string[]) => {
		for (const [i, bestInterests] of answers.entries()) {
			story.does('decide', `panel:${i}`, at('08', `1${i}:00`), { bestInterests });
		}
		return story;
	};

	test('signatures about daily care are none about a return', () => {
		const story = says(toPanel('daily-care'), 'in-their-interest', 'in-their-interest')
			.does('newFacts', 'family', at('09'))
			.does('hearChild', 'guardian', at('10'), { childHeard: 'heard' })
			.does('assess', 'child-officer:Rosa', at('10', '10:00'), { decisionAbout: ['return'] })
			.does('openPanel', 'supervisor', at('11'), { decisionAbout: ['return'] })
			.does('joinPanel', 'guardian', at('11', '10:00'))
			.does('decide', 'panel:5', at('12'), { bestInterests: 'in-their-interest' });
		expect(story.state(at('12')).stage).toBe('determining');
	});

	test.each([
		['all for it', ['in-their-interest', 'in-their-interest', 'in-their-interest'], []],
		['one against it', ['in-their-interest', 'against-their-interest', 'in-their-interest'], null],
		['all against it', Array<string>(3).fill('against-their-interest'), null],
	])('%s', (_, answers, expected) => {
		const child = says(toPanel('return'), ...answers);
		const story = aCheckedReturn().does('setAge', 'person', at('03'), { ageStatus: 'under18' });
		story.standsBeside(child);
		expect(confirming(story, at('09'))).toEqual(expected ?? ['no-best-interests-decision']);
	});

	test('an appeal against it stays the return', () => {
		const child = says(toPanel('return'), ...Array<string>(3).fill('in-their-interest'));
		child.does('appeal', 'person', at('13'));
		const story = aCheckedReturn().does('setAge', 'person', at('03'), { ageStatus: 'under18' });
		expect(confirming(story.standsBeside(child), at('14'))).toEqual(['no-best-interests-decision']);
	});
});

describe('a consulate hears nothing that nobody asked to be told', () => {
	const asked = () =>
		new RecordStory(consular)
			.does('openConsular', 'caseworker:Noor', at('01'))
			.does('explainRight', 'caseworker:Noor', at('01', '10:00'));
	const post = { post: 'Embassy', postServesPlace: true };

	test('no message after a no, or before anything was explained', () => {
		const early = new RecordStory(consular)
			.does('openConsular', 'caseworker:Noor', at('01'))
			.does('writeMessage', 'person', at('01'));
		expect(early.tries('forwardMessage', 'caseworker:Noor', at('03'), post)).toEqual([
			'explain-first',
			'not-asked-for',
		]);
		const story = asked()
			.does('choose', 'person', at('01'), { consularChoice: 'tell-them' })
			.does('writeMessage', 'person', at('01'));
		expect(story.clock('messageForwarded', at('03', '23:00')).state).toBe('overdue');
		story
			.does('choose', 'person', at('04'), { consularChoice: 'never-contact' })
			.does('object', 'person', at('04'));
		expect(story.tries('forwardMessage', 'caseworker:Noor', at('05'), post)).toEqual([
			'not-asked-for',
			'person-opposes',
		]);
	});

	test('advice given before fear was told is none, also where fear comes by a correction', () => {
		const story = asked()
			.does('advise', 'counsel:Lin', at('01', '10:30'))
			.does('choose', 'person', at('01', '11:00'), { consularChoice: 'tell-them' });
		expect(story.state(at('01', '12:00')).flags).not.toContain('fear');
		story.entries.push({
			...{ id: 'c', action: 'openConsular', by: { id: 'Noor', as: 'caseworker' }, corrects: '1' },
			...{ at: story.entries.at(-1)?.at, facts: { fear: 'yes' }, after: '4' },
		} as RecordStory['entries'][number]);
		expect(story.tries('notify', 'caseworker:Noor', at('03'), post)).toEqual(['advice-first']);
	});

	test('a death is told by two, and the danger is weighed after fear or a no', () => {
		const story = asked()
			.does('weighFamilyRisk', 'caseworker:Noor', at('01', '11:00'), { familyRisk: 'no-risk' })
			.does('choose', 'person', at('02'), { consularChoice: 'never-contact' })
			.does('noteDeath', 'caseworker:Noor', at('04'));
		const tells = (hand: 'caseworker:Noor' | 'supervisor:Ito', day: string) =>
			story.tries('tellOfDeath', hand, at(day), { post: 'Embassy' });
		expect(tells('caseworker:Noor', '05')).toEqual(['family-risk-first']);
		story.does('weighFamilyRisk', 'caseworker:Noor', at('06'), { familyRisk: 'no-risk' });
		expect(tells('caseworker:Noor', '07')).toEqual([]);
		expect(story.state(at('07')).done.has('tellOfDeath')).toBe(false);
		expect(tells('supervisor:Ito', '07')).toEqual([]);
		expect(story.state(at('07')).done.has('tellOfDeath')).toBe(true);
	});
});

test('a complaint is not laid aside while somebody is punished for it, or nobody has answered', () => {
	const story = new RecordStory(complaint)
		.does('fileComplaint', 'person', at('01'))
		.does('reprisal', 'person', at('02'));
	expect(story.tries('keepAsPattern', 'supervisor', at('03', '10:00'))).toEqual([
		'reprisal-open',
		'answer-owed',
	]);
	expect(complaint.actions.keepAsPattern).toMatchObject({ effect: 'restrict', remedy: 'appeal' });
});
