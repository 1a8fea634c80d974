import { beforeAll, expect, test } from 'vitest';
import type { MemberSession } from '#foundations/access/index.ts';
import { readEntries } from '#foundations/ledger/server/index.ts';
import { Temporal } from '#foundations/time/index.ts';
import { aHistory } from '#tests/support/case-history.ts';
import { aCaseHouse } from '#tests/support/case-house.ts';
import { houseForFile } from '#tests/support/house-for-file.ts';
import type { Assignable } from '../../capacities.ts';
import { assignCapacity, readLetter, sweepOverdue } from '../index.ts';

const house = houseForFile(aCaseHouse);

/** Leads child protection; her colleague; a guardian of another house; three of a panel. */
let imani: MemberSession;
let rosa: MemberSession;
let tesfaye: MemberSession;
let panel: MemberSession[];
beforeAll(async () => {
	imani = await house.member('Imani', [house.children], { role: 'lead' });
	rosa = await house.member('Rosa', [house.children]);
	tesfaye = await house.member('Tesfaye', [house.border]);
	panel = [];
	for (const name of ['Ana', 'Björn']) panel.push(await house.member(name, [house.border]));
});

const at = (day: string, time = '09:00') => `2027-${day}T${time}:00Z`;
const instant = (text: string) => Temporal.Instant.from(text);

/** Semhar is fifteen and was separated from her uncle at a border; he is in another country. */
async function semhar() {
	const story = await aHistory(house, rosa, at('03-01'), {
		...{ procedure: 'child-best-interests', zone: 'Africa/Khartoum' },
		answers: {
			...{ childSituation: 'separated', ageStatus: 'under18' },
			...{ turns18: '2029-09-14', whatHappened: 'Parted at the crossing.' },
		},
	});
	const named = (who: MemberSession, as: Assignable) =>
		assignCapacity(
			house.db,
			imani,
			{ caseId: story.caseId, who: who.member.id, as },
			{ now: instant(at('03-01')) },
		);
	await named(rosa, 'child-officer');
	await named(tesfaye, 'guardian');
	for (const one of panel) await named(one, 'panel');
	return story;
}

const assessment = {
	...{ safety: 'Safe here.', familyTies: 'An uncle abroad.', development: 'Goes to school.' },
	...{ recommendation: 'With her uncle.', decisionAbout: ['return', 'transfer'] },
};
const decision = {
	bestInterests: 'in-their-interest',
	...{ options: 'Stay, uncle, foster.', legalBasis: 'CRC art. 3', reasons: 'She asked for it.' },
	inChildWords: 'You will live with your uncle.',
};
const handOver = {
	...{ receiver: 'child-protection', receiverName: 'Child office', legalBasis: 'x', reasons: 'x' },
};

test('a separated child of fifteen is moved only when a panel of three with an independent guardian decided', async () => {
	const { does, tries, sees } = await semhar();
	const [ana, bjorn] = panel as [MemberSession, MemberSession];
	await does(rosa, 'assess', at('03-05'), assessment);
	expect(await tries(rosa, 'handOver', at('03-05', '10:00'), handOver)).toEqual([
		'not-at-this-stage',
		'no-best-interests-decision',
	]);
	await does(imani, 'openPanel', at('03-06'), { decisionAbout: ['return', 'transfer'] });
	expect(await tries(ana, 'decide', at('03-07'), decision)).toEqual([
		...['no-guardian', 'guardian-not-on-panel', 'no-tracing', 'child-not-heard'],
	]);
	await does(rosa, 'appointGuardian', at('03-07'), { guardianFrom: 'deciding-body' });
	expect(await tries(tesfaye, 'joinPanel', at('03-07', '10:00'))).toEqual([
		'guardian-not-independent',
	]);
	await does(rosa, 'appointGuardian', at('03-07', '11:00'), { guardianFrom: 'independent' });
	await does(rosa, 'startTracing', at('03-07', '12:00'), { searchFor: 'Her uncle' });
	await does(tesfaye, 'hearChild', at('03-08'), {
		...{ childHeard: 'heard', childWords: 'ምስ ሓወቦይ ክነብር ደልየ።' },
	});
	await does(tesfaye, 'joinPanel', at('03-08', '10:00'));
	expect(await tries(rosa, 'decide', at('03-08', '11:00'), decision)).toEqual([
		'not-in-this-capacity',
		'four-eyes',
	]);
	await does(tesfaye, 'decide', at('03-08', '11:00'), decision);
	await does(ana, 'decide', at('03-08', '12:00'), decision);
	expect((await sees(imani, at('03-08', '12:30'))).stage).toBe('determining');
	expect(await tries(rosa, 'handOver', at('03-08', '12:40'), handOver)).toContain(
		'no-best-interests-decision',
	);
	await does(bjorn, 'decide', at('03-08', '13:00'), { ...decision, dissent: 'Too far away.' });
	expect((await sees(imani, at('03-08', '14:00'))).stage).toBe('decided');
	const other = { ...handOver, receiver: 'other-body' };
	expect(await tries(rosa, 'handOver', at('03-09'), other)).toEqual(['not-a-child-body']);
	expect(await tries(rosa, 'handOver', at('03-09'), handOver)).toEqual([]);
});

test('the decision is told to the child in words of its own, with the remedy and its day', async () => {
	const story = await semhar();
	const { does } = story;
	await does(rosa, 'appointGuardian', at('03-02'), { guardianFrom: 'independent' });
	await does(rosa, 'startTracing', at('03-02'), { searchFor: 'Her uncle' });
	await does(tesfaye, 'hearChild', at('03-03'), { childHeard: 'heard', childWords: 'My words.' });
	await does(rosa, 'assess', at('03-05'), assessment);
	await does(imani, 'openPanel', at('03-06'), { decisionAbout: ['return'] });
	await does(tesfaye, 'joinPanel', at('03-07'));
	await does(tesfaye, 'decide', at('03-08', '10:00'), decision);
	const [ana, bjorn] = panel as [MemberSession, MemberSession];
	await does(ana, 'decide', at('03-08', '11:00'), decision);
	const { entryId } = await does(bjorn, 'decide', at('03-08', '12:00'), decision);
	const which = { caseId: story.caseId, entryId, language: 'en' as const, spoken: 'en' as const };
	const { letter } = await readLetter(house.db, imani, which, { now: instant(at('03-09')) });
	const [first] = letter.parts;
	expect(first).toMatchObject({ field: 'inChildWords', words: decision.inChildWords });
	expect(letter.remedy?.words).toContain('Appeal');
});

test('whoever marked abuse stops the search for the family, until two others lift it', async () => {
	const { does, tries } = await semhar();
	await does(tesfaye, 'markAbuse', at('03-02'), { abuseBy: 'The uncle.' });
	const search = { searchFor: 'Her uncle' };
	expect(await tries(rosa, 'startTracing', at('03-03'), search)).toEqual(['abuse-marked']);
	expect(await tries(rosa, 'contactFamily', at('03-03'))).toContain('abuse-marked');
	await does(tesfaye, 'hearChild', at('03-04'), { childHeard: 'heard', childWords: 'No.' });
	await does(rosa, 'liftAbuseMark', at('03-05'), { reasons: 'A mistake.' });
	expect(await tries(rosa, 'startTracing', at('03-05', '10:00'), search)).toEqual(['abuse-marked']);
	await does(imani, 'liftAbuseMark', at('03-06'), { reasons: 'A mistake.' });
	expect(await tries(rosa, 'startTracing', at('03-06', '10:00'), search)).toEqual([]);
});

test('it is not closed without the decision, and the ledger keeps that somebody tried', async () => {
	const { caseId, does, tries } = await semhar();
	await does(rosa, 'assess', at('03-05'), assessment);
	await does(tesfaye, 'hearChild', at('03-06'), { childHeard: 'heard' });
	expect(await tries(imani, 'close', at('03-07'), { reasons: 'Done.' })).toEqual([
		'no-best-interests-decision',
	]);
	const tried = await readEntries(house.db, { subject: caseId, kinds: ['cases.refused'] });
	expect(tried).toMatchObject([
		{ actor: `member:${imani.member.id}`, facts: { action: 'close', reasons: 1 } },
	]);
});

test('the plan for after care is owed six months before eighteen, and support ends not overnight', async () => {
	const { does, clock, sees } = await semhar();
	await sweepOverdue(house.db, instant('2029-03-14T21:59:59Z'));
	const missed = async (now: string) => {
		const { timeline } = await sees(imani, now);
		return timeline.filter(({ facts }) => facts.clock === 'afterCarePlan').length;
	};
	expect(await missed('2029-03-14T21:59:59Z')).toBe(0);
	await sweepOverdue(house.db, instant('2029-03-14T22:00:00Z'));
	expect(await missed('2029-03-14T22:00:00Z')).toBe(1);
	await does(tesfaye, 'planAfterCare', '2029-03-20T09:00:00Z', { plan: 'A room and a school.' });
	expect((await clock(rosa, 'afterCarePlan', '2029-09-15T09:00:00Z')).state).toBe('met');
	expect((await clock(rosa, 'eighteen', '2029-09-01T09:00:00Z')).state).toBe('soon');
	expect((await sees(imani, '2029-09-20T09:00:00Z')).open).toBe(true);
});

test('who is not named in it and not of the team finds no child here', async () => {
	const { caseId } = await semhar();
	await expect(house.reads(house.amina, caseId)).rejects.toMatchObject({ status: 404 });
});
