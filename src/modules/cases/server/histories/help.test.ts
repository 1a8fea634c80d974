import { sql } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import type { MemberSession } from '#foundations/access/index.ts';
import { asActor } from '#foundations/db/server/index.ts';
import { Temporal } from '#foundations/time/index.ts';
import { aHistory } from '#tests/support/case-history.ts';
import { aCaseHouse } from '#tests/support/case-house.ts';
import { houseForFile } from '#tests/support/house-for-file.ts';
import type { Assignable } from '../../capacities.ts';
import { assignCapacity, listWork, ownAct, ownCases, sweepOverdue } from '../index.ts';

const house = houseForFile(aCaseHouse);
let amina: MemberSession;
let ines: MemberSession;
let omar: MemberSession;
beforeAll(async () => {
	amina = house.amina;
	ines = await house.member('Inês', [house.border]);
	omar = await house.member('Omar', [house.border]);
});

const at = (day: string, time = '09:00') => `2027-${day}T${time}:00Z`;
const how = (day: string, time?: string) => ({ now: Temporal.Instant.from(at(day, time)) });
const sweep = (day: string, time?: string) => sweepOverdue(house.db, how(day, time).now);
const named = (caseId: string, { member }: MemberSession, as: Assignable) =>
	assignCapacity(house.db, amina, { caseId, who: member.id, as }, how('03-01'));

/** Who is told at once, and not with the other news of the day. Forgets it all. */
async function toldAtOnce(): Promise<string[]> {
	return asActor(house.db, 'service:notices', async (tx) => {
		const { rows } = await tx.execute<{ id: string }>(
			sql`select member_id as id from reports_notices where waiting = 'urgent'`,
		);
		await tx.execute(sql`delete from reports_notices`);
		return rows.map(({ id }) => id).toSorted();
	});
}

test('whoever is presumed trafficked rests thirty days, helped whatever they say of the police', async () => {
	const seen: unknown[] = [];
	for (const cooperation of ['yes', 'no']) {
		const story = await aHistory(house, amina, at('03-01'), { procedure: 'trafficking' });
		await named(story.caseId, ines, 'panel');
		await named(story.caseId, omar, 'panel');
		await story.does(amina, 'startReflection', at('03-02'));
		await story.does(amina, 'assist', at('03-02', '10:00'), { assistance: ['shelter'] });
		await story.does(amina, 'hearWishes', at('03-03'), { wishes: 'Sleep.', cooperation });
		const found = { bodies: ['prosecution', 'health'], legalBasis: 'x', reasons: 'x' };
		expect(await story.tries(ines, 'findSmuggled', at('03-20'), found)).toEqual([
			'reflection-runs',
		]);
		const wishes = { wishes: 'A lawyer.' };
		// Thirty days after 2 March end with 1 April, by the clocks of Athens.
		expect(await story.tries(amina, 'endReflection', at('04-01', '20:59'), wishes)).toEqual([
			'reflection-runs',
		]);
		await story.does(amina, 'endReflection', at('04-01', '21:00'), wishes);
		const view = await story.sees(house.lead, at('04-01', '21:05'));
		const { stage, flags, proposals } = view;
		const acts = view.acts.map(({ action, refused }) => [action, refused.map(({ code }) => code)]);
		seen.push({ stage, flags, proposals, acts, clocks: view.clocks });
	}
	expect(seen[1]).toEqual(seen[0]);
});

test('a child is identified without any means, by two of several bodies', async () => {
	const story = await aHistory(house, amina, at('03-01'), {
		...{ procedure: 'trafficking', answers: { ageStatus: 'disputed' } },
	});
	await named(story.caseId, ines, 'panel');
	await named(story.caseId, omar, 'panel');
	const found = {
		...{ bodies: ['child-protection', 'health'], reasons: 'x' },
		...{ actSeen: 'yes', meansSeen: 'no', purposeSeen: 'yes' },
	};
	const first = await story.does(ines, 'identifyVictim', at('03-10'), found);
	expect(first).toMatchObject({ stage: 'presumed', signatures: { have: 1, need: 2 } });
	expect(await story.tries(ines, 'identifyVictim', at('03-11'), found)).toContain('already-signed');
	const second = await story.does(omar, 'identifyVictim', at('03-11'), found);
	expect(second).toMatchObject({ stage: 'identified', signatures: { have: 2, need: 2 } });
});

test('the glass is broken by one who did not ask, and the alarm is heard at once', async () => {
	const story = await aHistory(house, amina, at('03-01'), {
		...{ procedure: 'witness', answers: { pseudonym: 'W7', profile: 'A name nobody reads' } },
	});
	await named(story.caseId, ines, 'counsel');
	await story.does(ines, 'askBreakGlass', at('03-04', '10:00'), { reasons: 'The court asks.' });
	const signs = { legalBasis: 'x', reasons: 'x' };
	expect(await story.tries(ines, 'breakGlass', at('03-04', '10:10'), signs)).toEqual(['four-eyes']);
	await toldAtOnce();
	await sweep('03-04', '11:00');
	expect(await toldAtOnce()).toContain(house.lead.member.id);
	// She joined later and holds no part of the key: whoever does cannot give her enough.
	const few = story.tries(house.lead, 'breakGlass', at('03-04', '12:00'), signs);
	await expect(few).rejects.toMatchObject({ code: 'cases.opening-no-part' });
	await story.does(amina, 'askBreakGlass', at('03-04', '12:30'), { reasons: 'The court asks.' });
	await story.does(house.lead, 'breakGlass', at('03-04', '13:00'), signs);
	expect(await story.tries(ines, 'breakGlass', at('03-04', '14:00'), signs)).toContain(
		'opening-not-asked',
	);
	const facts = (await story.sees(amina, at('03-04', '14:00'))).timeline.map((one) => one.facts);
	expect(JSON.stringify(facts)).not.toMatch(/W7|nobody reads/);
});

test('whoever is let into a circle is let in before the eyes of all who are in it', async () => {
	const story = await aHistory(house, amina, at('03-01'), { procedure: 'witness' });
	await toldOf();
	await named(story.caseId, omar, 'counsel');
	expect(await toldOf()).toEqual([house.lead.member.id, omar.member.id].toSorted());
});

test('of many who arrive at once those whose life is at risk come first, whenever they were written', async () => {
	const arrived: string[] = [];
	for (const n of Array(12).keys()) {
		const neededWhen = n === 3 || n === 11 ? 'now' : 'soon';
		const { caseId } = await aHistory(house, amina, at('06-01', `09:${10 + n}`), {
			...{ procedure: 'screening', answers: { neededWhen } },
		});
		arrived.push(caseId);
	}
	const all = { shown: 'team', procedure: 'screening' } as const;
	const { rows } = await listWork(house.db, house.lead, all, how('06-01', '09:30'));
	// Both call for the same haste, and neither has a limit that runs: which one first is nobody’s choice.
	const first = rows.slice(0, 2).map(({ caseId }) => caseId);
	expect(first.toSorted()).toEqual([arrived[3], arrived[11]].toSorted());
	expect(rows[0]?.why[0]).toEqual({ kind: 'urgent', flag: 'lifeThreat' });
	expect(rows).toHaveLength(12);
});

test('refusal, challenge, answer, a place: the days out of school are counted to the end', async () => {
	const { receipt, reportId } = await house.told();
	const story = await aHistory(house, amina, at('03-02'), {
		...{ procedure: 'services-access', action: 'reportRefusal', fromReport: reportId },
		answers: { service: 'school', refusedOn: '2027-03-02', refusalReason: 'no-papers' },
	});
	await story.does(amina, 'findEntitlement', at('03-03'), {
		...{ entitled: 'entitled', legalBasis: 'CRC art. 28' },
	});
	await story.does(amina, 'challengeRefusal', at('03-04'));
	expect(await story.tries(amina, 'close', at('03-05'), { reasons: 'x' })).toEqual([
		'not-served-yet',
	]);
	await story.does(amina, 'noteSharing', at('03-06'), { sharesWithEnforcement: 'no' });
	await story.does(amina, 'noteSharing', at('03-10'), { sharesWithEnforcement: 'yes' });
	await sweep('03-11', '09:00');
	const { timeline } = await story.sees(amina, at('03-11'));
	expect(timeline.map(({ facts }) => facts.clock)).toContain('warned');
	await story.does(amina, 'recordAnswer', at('03-12'), { answer: 'granted' });
	const served = { action: 'recordServed', answers: { servedOn: '2027-03-16' } };
	await ownAct(house.db, { receipt }, { caseId: story.caseId, ...served }, how('03-16'));
	expect((await story.clock(amina, 'daysOut', at('03-20'))).used).toBe('P14D');
	await story.does(amina, 'close', at('03-20'), { reasons: 'She goes to school.' });
	const own = await ownCases(house.db, { receipt }, how('03-20', '10:00'));
	expect(own.ok && own.cases[0]).toMatchObject({ stage: 'closed', open: false });
});

test('the thirtieth day without school is a breach that nobody had to notice', async () => {
	const story = await aHistory(house, amina, at('03-02'), {
		...{ procedure: 'services-access', action: 'reportRefusal' },
		answers: { service: 'school', refusedOn: '2027-03-02' },
	});
	await sweep('04-01', '20:59');
	expect((await story.sees(amina, at('04-01', '20:59'))).proposals).toEqual([]);
	await sweep('04-01', '21:00');
	const { proposals } = await story.sees(amina, at('04-01', '21:00'));
	expect(proposals).toEqual(['accountability-follow-up']);
});

test('a defender who does not sign in is looked for within the minute', async () => {
	const story = await aHistory(house, amina, at('03-02', '08:00'), {
		...{ procedure: 'defender-incident', answers: { incident: 'watched' } },
	});
	await story.does(amina, 'startCheckIns', at('03-02'), { checkInEvery: 'every-4-hours' });
	await toldAtOnce();
	await sweep('03-02', '12:59');
	expect(await toldAtOnce()).toEqual([]);
	await sweep('03-02', '13:00');
	expect(await toldAtOnce()).toEqual([amina.member.id, house.lead.member.id].toSorted());
	const { rows } = await listWork(
		house.db,
		house.lead,
		{ shown: 'overdue' },
		how('03-02', '13:01'),
	);
	const [first] = rows.find(({ caseId }) => caseId === story.caseId)?.why ?? [];
	expect(first).toMatchObject({ kind: 'breach', clock: 'checkIn4' });
	await story.does(amina, 'checkIn', at('03-02', '13:20'));
	const { breaches, state } = await story.clock(amina, 'checkIn4', at('03-02', '13:21'));
	expect([state, breaches]).toEqual([
		'running',
		[{ due: at('03-02', '13:00'), metAt: at('03-02', '13:20') }],
	]);
});

/** Who is told of anything at all. Forgets it. */
async function toldOf(): Promise<string[]> {
	return asActor(house.db, 'service:notices', async (tx) => {
		const { rows } = await tx.execute<{ id: string }>(
			sql`delete from reports_notices returning member_id as id`,
		);
		return rows.map(({ id }) => id).toSorted();
	});
}
