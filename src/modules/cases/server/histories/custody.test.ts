import { beforeAll, expect, test } from 'vitest';
import type { MemberSession } from '#foundations/access/index.ts';
import { Temporal } from '#foundations/time/index.ts';
import { aHistory } from '#tests/support/case-history.ts';
import { aCaseHouse } from '#tests/support/case-house.ts';
import { houseForFile } from '#tests/support/house-for-file.ts';
import { assignCapacity, exportCase, listWork, readLetter, sweepOverdue } from '../index.ts';

const house = houseForFile(aCaseHouse);
let amina: MemberSession;
beforeAll(async () => {
	amina = house.amina;
});

const instant = (text: string) => Temporal.Instant.from(text);
const sweep = (at: string) => sweepOverdue(house.db, instant(at));

/** Held in a bus in Madrid since eight in the morning of the first of March; summer time comes on the 28th. */
const held = (answers = {}) =>
	aHistory(house, amina, '2027-03-01T09:00:00Z', {
		...{ procedure: 'detention', country: 'ES', zone: 'Europe/Madrid' },
		answers: { heldSince: '2027-03-01T08:00', placeKind: 'vehicle', ...answers },
	});

test('thirty-five days: three transfers and a sham release do not begin them anew', async () => {
	const story = await held({ place: 'A white bus behind the port' });
	const { does } = story;
	await does(amina, 'noteTransfer', '2027-03-03T10:00:00Z', { movedAt: '2027-03-03T10:00' });
	await does(amina, 'release', '2027-03-10T08:00:00Z', { releasedAt: '2027-03-10T08:00' });
	const again = { heldSince: '2027-03-11T20:00', placeKind: 'hotel' };
	await does(amina, 'arrestAgain', '2027-03-11T21:00:00Z', again);
	await does(amina, 'noteTransfer', '2027-03-15T12:00:00Z', { movedAt: '2027-03-15T12:00' });
	const zone = { placeZone: 'Atlantic/Canary' };
	const islands = { movedAt: '2027-04-01T11:00', place: 'A ship off the islands', ...zone };
	await does(amina, 'noteTransfer', '2027-04-01T12:00:00Z', islands);

	const maximum = await story.clock(amina, 'maximum', '2027-04-05T07:00:00Z');
	expect(maximum).toMatchObject({ used: 'P35D', state: 'running', basis: 'national' });
	// Sixty days from 1 March, and the short release: broken as 30 April ends on the islands.
	expect(maximum.due).toBe('2027-04-30T23:00:00Z');
	expect(await story.sees(amina, '2027-04-30T22:59:59Z')).toMatchObject({
		...{ stage: 'held', zone: 'Atlantic/Canary' },
	});
	await sweep('2027-04-30T23:00:00Z');
	const { timeline, proposals } = await story.sees(house.lead, '2027-04-30T23:00:00Z');
	const passed = timeline.filter(({ facts }) => facts.clock === 'maximum');
	expect(passed).toMatchObject([{ action: 'breached', as: 'service' }]);
	expect(proposals).toContain('accountability-follow-up');
});

test('a missed review is flagged within the hour, to the lead too, and the list says so', async () => {
	const story = await held();
	const due = '2027-03-03T07:00:00Z';
	await sweep('2027-03-03T06:59:59Z');
	const flagged = async (at: string) => {
		const { timeline } = await story.sees(house.lead, at);
		return timeline.filter(({ facts }) => facts.clock === 'reviewed').length;
	};
	expect(await flagged(due)).toBe(0);
	await sweep(due);
	expect(await flagged(due)).toBe(1);
	const { rows } = await listWork(house.db, house.lead, { shown: 'team' }, { now: instant(due) });
	const why = rows.find(({ caseId }) => caseId === story.caseId)?.why ?? [];
	expect(why).toContainEqual({ kind: 'breach', clock: 'reviewed', due });
	const review = { reviewer: 'judge', reviewOutcome: 'continued' };
	await story.does(amina, 'noteReview', '2027-03-05T10:00:00Z', review);
	const { breaches } = await story.clock(amina, 'reviewed', '2027-03-05T10:00:00Z');
	expect(breaches).toEqual([{ due, metAt: '2027-03-05T10:00:00Z' }]);
	await sweep('2027-03-12T23:00:00Z');
	expect(await flagged('2027-03-12T23:00:00Z')).toBe(2);
});

test('on the second day the petition stands in the language of the court, with the facts', async () => {
	const answers = { name: 'Dawit Tesfay', place: 'Muelle 9', legalBasis: 'not asked' };
	const story = await held(answers);
	const done = await story.does(amina, 'challenge', '2027-03-02T09:00:00Z', {
		ground: 'Nadie le dio las razones.',
	});
	const asked = { caseId: story.caseId, entryId: done.entryId, language: 'es' as const };
	const how = { now: instant('2027-03-02T09:01:00Z') };
	const { letter, to } = await readLetter(house.db, amina, { ...asked, spoken: 'en' }, how);
	expect(to).toBe('court');
	expect(letter.language).toBe('es');
	const said = Object.fromEntries(letter.parts.map(({ field, words }) => [field, words]));
	expect(said).toMatchObject({
		...{ name: 'Dawit Tesfay', place: 'Muelle 9', ground: 'Nadie le dio las razones.' },
		heldSince: expect.stringMatching(/1 de marzo de 2027.*8:00/),
	});
	// What the act does not ask is not in the record, and so in no petition.
	expect(said).not.toHaveProperty('legalBasis');
	expect(letter.cite).toMatch(/art\. 9\(4\)/);
});

test('a petition after a sham release counts from the first day, not from the last arrest', async () => {
	const story = await held({ name: 'Dawit Tesfay' });
	const { does } = story;
	await does(amina, 'release', '2027-03-10T08:00:00Z', { releasedAt: '2027-03-10T08:00' });
	await does(amina, 'arrestAgain', '2027-03-11T21:00:00Z', { heldSince: '2027-03-11T20:00' });
	const done = await does(amina, 'challenge', '2027-03-20T09:00:00Z');
	const asked = { caseId: story.caseId, entryId: done.entryId, language: 'en' as const };
	const how = { now: instant('2027-03-20T09:00:00Z') };
	const { letter } = await readLetter(house.db, amina, { ...asked, spoken: 'en' }, how);
	const since = letter.parts.find(({ field }) => field === 'heldSince')?.words;
	expect(since).toMatch(/^March 1, 2027 at 8:00/);
	expect(letter.parts.find(({ field }) => field === 'maximum')?.words).toBe('19 days');
});

test('a birth date that makes sixteen of someone is an alarm at once, and a child’s case is owed', async () => {
	const story = await held({ ageStatus: 'adult' });
	const at = '2027-03-04T09:00:00Z';
	expect((await story.clock(amina, 'childAlarm', at)).state).toBe('waiting');
	const birthDate = { calendar: 'gregory', year: 2010, month: 12, day: 24 };
	await story.does(amina, 'setAge', at, { birthDate });
	const view = await story.sees(amina, at);
	expect(view.flags).toContain('child');
	expect(view.clocks.find(({ id }) => id === 'childAlarm')).toMatchObject({ state: 'overdue' });
	expect(view.timeline.at(-1)).toMatchObject({
		...{ facts: { ageStatus: 'under18' }, sealed: { birthDate: '2010-12-24' } },
	});
	await sweep(at);
	const after = await story.sees(amina, at);
	expect(after.proposals).toContain('child-best-interests');
	const child = { procedure: 'child-best-interests', fromCase: story.caseId };
	await house.opened(amina, child, instant(at));
	expect((await story.sees(amina, at)).proposals).not.toContain('child-best-interests');
});

test('doubt about age is read as childhood until it is decided', async () => {
	const story = await held();
	const at = '2027-03-04T09:00:00Z';
	await story.does(amina, 'setAge', at, { ageStatus: 'disputed' });
	expect((await story.sees(amina, at)).flags).toContain('child');
	const birthDate = { calendar: 'gregory', year: 2009 };
	await story.does(amina, 'setAge', at, { ageStatus: 'adult', birthDate });
	expect((await story.sees(amina, at)).flags).toContain('child');
});

test('nobody is handed over while a challenge is pending, whatever the capacity', async () => {
	const story = await held();
	const okon = await house.member('Okon', [house.border]);
	const given = { caseId: story.caseId, who: okon.member.id, as: 'monitor' } as const;
	await assignCapacity(house.db, amina, given, { now: instant('2027-03-01T10:00:00Z') });
	await story.does(okon, 'challenge', '2027-03-02T09:00:00Z');
	for (const who of [amina, house.lead, okon]) {
		const answers = {
			legalBasis: 'x',
			reasons: 'x',
			destination: 'x',
			releasedAt: '2027-03-02T09:00',
		};
		const against = await story.tries(who, 'handOverForRemoval', '2027-03-02T10:00:00Z', answers);
		expect(against).toEqual(
			expect.arrayContaining([
				'not-in-this-capacity',
				'challenge-pending',
				'no-individual-decision',
			]),
		);
	}
});

test('the register goes out whole, and says which authority owes what is missing', async () => {
	const story = await held({ name: 'Dawit Tesfay', arrestedBy: 'Harbour unit' });
	const at = '2027-03-20T09:00:00Z';
	const answers = { orderedBy: 'Aliens office', supervisedBy: 'Port company', place: 'Muelle 9' };
	await story.does(amina, 'completeRegister', '2027-03-02T09:00:00Z', answers);
	await story.does(amina, 'noteTransfer', '2027-03-03T09:00:00Z', { transferredBy: 'Escort 4' });
	const asked = { caseId: story.caseId };
	const { whole, json } = await exportCase(house.db, house.lead, asked, { now: instant(at) });
	expect(whole).toBe(true);
	const { register } = JSON.parse(json);
	expect(Object.keys(register.entries).join('')).toBe('abcdefgh');
	expect(register.entries.a).toEqual({ name: 'Dawit Tesfay' });
	const owed = register.missing.map((one: { owedBy: string; fields: { field: string }[] }) => [
		one.owedBy,
		...one.fields.map(({ field }) => field),
	]);
	expect(owed).toEqual([
		['Harbour unit', 'arrestPlace'],
		['Aliens office', 'legalBasis'],
		['Port company', 'admittedAt', 'health'],
		['Escort 4', 'movedAt', 'destination'],
	]);
});
