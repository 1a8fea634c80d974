import { beforeAll, expect, test } from 'vitest';
import type { MemberSession } from '#foundations/access/index.ts';
import { Temporal } from '#foundations/time/index.ts';
import { aHistory } from '#tests/support/case-history.ts';
import { aCaseHouse } from '#tests/support/case-house.ts';
import { houseForFile } from '#tests/support/house-for-file.ts';
import {
	assignCapacity,
	exportCase,
	giveLink,
	ownAct,
	ownCases,
	readLetter,
	sweepOverdue,
} from '../index.ts';

const house = houseForFile(aCaseHouse);
let amina: MemberSession;
let leila: MemberSession;
beforeAll(async () => {
	amina = house.amina;
	leila = await house.member('Leila', [house.border]);
});

/** Monday, the second of March 2027, in Athens. */
const at = (time: string, day = '02') => `2027-03-${day}T${time}:00Z`;
const how = (time: string, day?: string) => ({ now: Temporal.Instant.from(at(time, day)) });
const post = { post: 'Consulate General', postServesPlace: true, notice: 'A national is held.' };

/** Held since eight, told of the right; with a lawyer who is of another team. */
async function held(fromReport?: string) {
	const story = await aHistory(house, amina, at('09:00'), {
		...{ procedure: 'consular', answers: { heldSince: '2027-03-02T08:00' } },
		...(fromReport && { fromReport }),
	});
	const given = { caseId: story.caseId, who: leila.member.id, as: 'counsel' } as const;
	await assignCapacity(house.db, amina, given, how('09:10'));
	await story.does(amina, 'explainRight', at('09:30'), { language: 'ti', understood: 'yes' });
	return story;
}

async function chose(consularChoice: string) {
	const story = await held();
	await story.does(leila, 'choose', at('10:00'), { consularChoice });
	return story;
}

/** Everything that is about to leave the house towards a consulate. */
async function leaves(story: Awaited<ReturnType<typeof held>>, time: string) {
	const { timeline } = await story.sees(amina, at(time));
	return timeline.filter(({ action }) => ['notify', 'askForHelp', 'tellOfDeath'].includes(action));
}

test('of the four answers only the yes tells the consulate, and the post that serves the place', async () => {
	for (const choice of ['do-not-tell', 'never-contact', 'not-now']) {
		const story = await chose(choice);
		expect(await story.tries(amina, 'notify', at('11:00'), post)).toEqual(['not-asked-for']);
		await sweepOverdue(house.db, how('11:00', '20').now);
		expect(await leaves(story, '11:30')).toEqual([]);
	}
	const story = await chose('tell-them');
	const elsewhere = { ...post, postServesPlace: false };
	expect(await story.tries(amina, 'notify', at('11:00'), elsewhere)).toEqual(['wrong-post']);
	const { entryId } = await story.does(amina, 'notify', at('11:00'), post);
	const which = { caseId: story.caseId, entryId, language: 'en' as const, spoken: 'en' as const };
	const { letter, to } = await readLetter(house.db, amina, which, how('11:05'));
	expect(to).toBe('consulate');
	expect(letter.parts.map(({ field }) => field)).toEqual(['notice']);
});

test('fear, then yes: nothing leaves before advice from outside the team, and a yes after it', async () => {
	const story = await chose('tell-them');
	await story.does(amina, 'recordFear', at('10:30'), {
		fear: 'yes',
		fearWhy: 'They look for him.',
	});
	const tries = (time: string) => story.tries(amina, 'notify', at(time), post);
	expect(await tries('11:00')).toEqual(['advice-first']);
	expect(await story.tries(amina, 'advise', at('11:10'))).toEqual(['not-in-this-capacity']);
	await story.does(leila, 'choose', at('11:20'), { consularChoice: 'tell-them' });
	expect(await tries('11:30')).toEqual(['advice-first']);
	await story.does(leila, 'advise', at('12:00'), { advice: 'We spoke for an hour.' });
	expect(await tries('12:30')).toEqual(['advice-first']);
	await story.does(leila, 'choose', at('13:00'), { consularChoice: 'tell-them' });
	const { entryId } = await story.does(amina, 'notify', at('13:30'), post);
	const which = { caseId: story.caseId, entryId, language: 'en' as const, spoken: 'en' as const };
	const { letter } = await readLetter(house.db, amina, which, how('14:00'));
	expect(JSON.stringify(letter)).not.toMatch(/look for him|for an hour|fear/i);
});

test('fear that a monitor writes into the custody record stops the consulate in this one', async () => {
	const custody = await aHistory(house, amina, at('08:30'), { procedure: 'detention' });
	const story = await aHistory(house, amina, at('09:00'), {
		...{ procedure: 'consular', fromCase: custody.caseId },
	});
	await story.does(amina, 'explainRight', at('09:30'), { understood: 'yes' });
	await story.does(amina, 'choose', at('10:00'), { consularChoice: 'tell-them' });
	await custody.does(amina, 'recordFear', at('10:30'));
	expect(await story.tries(amina, 'notify', at('11:00'), post)).toEqual(['advice-first']);
	expect((await story.sees(amina, at('11:00'))).flags).toContain('fear');
});

test('an objection stops a visit that was asked for, and the body outside cannot do it by its link', async () => {
	const story = await chose('tell-them');
	await story.does(amina, 'notify', at('11:00'), post);
	const asked = {
		caseId: story.caseId,
		recipient: 'Consulate General',
		role: 'consulate' as const,
	};
	expect(await giveLink(house.db, amina, asked, how('11:10'))).toMatchObject({ ok: true });
	await story.does(leila, 'object', at('12:30'), { opposes: 'No visit.' });
	const { acts } = await story.sees(amina, at('13:00'));
	const visit = acts.find(({ action }) => action === 'visit');
	expect(visit?.refused.map(({ code }) => code)).toEqual(['person-opposes']);
	expect(await story.tries(amina, 'visit', at('13:00'))).toEqual(['person-opposes']);
});

test('a message of the person is forwarded within a day, and the chain proves its way', async () => {
	const { receipt, reportId } = await house.told();
	const story = await held(reportId);
	const key = { receipt };
	const chosen = { consularChoice: 'tell-them' };
	await story.does(leila, 'choose', at('09:40'), chosen);
	const message = { action: 'writeMessage', answers: { message: 'Tell my sister that I live.' } };
	const wrote = await ownAct(house.db, key, { caseId: story.caseId, ...message }, how('10:00'));
	expect(wrote).toMatchObject({ ok: true });
	// Of a person only the day is kept: not before what stood there when they wrote.
	const owed = await story.clock(amina, 'messageForwarded', at('10:00'));
	expect(owed.due).toBe('2027-03-03T09:40:00Z');
	const sent = { post: 'Consulate', postServesPlace: true, proof: 'Fax 14:58' };
	await story.does(amina, 'forwardMessage', at('15:00'), sent);
	const { whole, json } = await exportCase(
		house.db,
		house.lead,
		{ caseId: story.caseId },
		how('16:00'),
	);
	expect(whole).toBe(true);
	const { chain, timeline } = JSON.parse(json);
	const place = timeline.findIndex(({ action }: { action: string }) => action === 'writeMessage');
	expect(timeline[place].sealed).toEqual({ message: 'Tell my sister that I live.' });
	expect(chain[place + 1].prev).toBe(chain[place].hash);
	const own = await ownCases(house.db, key, how('16:00'));
	expect(own.ok && own.cases[0]?.timeline.map(({ action }) => action)).toContain('forwardMessage');
});

test('a right that nobody explained is a breach after a day, with the remedy of Avena', async () => {
	const story = await aHistory(house, amina, at('09:00'), {
		...{ procedure: 'consular', answers: { heldSince: '2027-03-02T08:00' } },
	});
	await sweepOverdue(house.db, how('05:59', '03').now);
	const passed = async (time: string) => {
		const { timeline } = await story.sees(amina, at(time, '03'));
		return timeline.filter(({ facts }) => facts.clock === 'rightExplained').length;
	};
	expect(await passed('05:59')).toBe(0);
	await sweepOverdue(house.db, how('06:00', '03').now);
	expect(await passed('06:00')).toBe(1);
	const { proposals } = await story.sees(amina, at('06:00', '03'));
	expect(proposals).toContain('accountability-follow-up');
	const { entryId } = await story.does(amina, 'noteBreach', at('09:00', '03'), {
		whatHappened: 'Nobody told him.',
	});
	const which = { caseId: story.caseId, entryId, language: 'en' as const, spoken: 'en' as const };
	const { letter } = await readLetter(house.db, amina, which, how('09:05', '03'));
	expect(letter.cite).toMatch(/Avena.*review and reconsideration/);
});

test('after a death the notice waits for the weighing of the danger to the family, and is nobody’s program', async () => {
	const story = await held();
	await story.does(amina, 'recordFear', at('10:00'));
	await story.does(amina, 'noteDeath', at('11:00'), { diedAt: '2027-03-02T12:00' });
	const notice = { post: 'Consulate', notice: 'A national died.' };
	expect(await story.tries(amina, 'tellOfDeath', at('12:00'), notice)).toEqual([
		'family-risk-first',
	]);
	await sweepOverdue(house.db, how('12:00', '30').now);
	expect(await leaves(story, '12:30')).toEqual([]);
	await story.does(amina, 'weighFamilyRisk', at('13:00'), { familyRisk: 'no-risk' });
	expect(await story.tries(amina, 'tellOfDeath', at('14:00'), notice)).toEqual([]);
});
