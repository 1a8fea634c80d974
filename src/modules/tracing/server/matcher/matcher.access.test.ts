import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { rotateCompartment } from '#foundations/access/server/index.ts';
import { asActor } from '#foundations/db/server/index.ts';
import { append } from '#foundations/ledger/server/index.ts';
import { houseForFile } from '#tests/support/house-for-file.ts';
import { onSaturday } from '#tests/support/on-saturday.ts';
import { SATURDAY } from '#tests/support/reporting-house.ts';
import { aBrother, aTracingHouse } from '#tests/support/tracing-house.ts';
import { compared, registered, revised, someoneDead } from '#tests/support/tracing-records.ts';
import {
	decideCandidate,
	findPeople,
	listCandidates,
	listenForMatcher,
	lockMatcher,
	matcherState,
	readCandidate,
	tieRecords,
	unlockMatcher,
} from '../index.ts';
import { closeMatchersOf, matcherOf } from './matcher.ts';

onSaturday();
const house = houseForFile(aTracingHouse);
let team: { compartmentId: string };
const how = { now: SATURDAY };
beforeAll(async () => {
	team = { compartmentId: house.intake.id };
	await unlockMatcher(house.db, house.selam, team, how);
	await matcherOf(house.db, house.intake.id)?.turn;
});
afterAll(() => closeMatchersOf(null));

const called = (written: string, more = {}) =>
	aBrother({ person: { names: [{ written, use: 'own' }], sex: 'male', ...more } });
const queue = async (stage: 'waiting' | 'rejected' = 'waiting') =>
	(await listCandidates(house.db, house.selam, { ...team, stage })).rows;
const pairOf = async (soughtId: string, foundId: string, stage?: 'rejected') =>
	(await queue(stage)).find((row) => row.soughtId === soughtId && row.foundId === foundId);

test('whoever is found is compared with all who are sought, within five seconds and by itself', async () => {
	const { recordId: soughtId } = await house.searched(called('ቢንያም ሃብተሚካኤል'));
	let foundId = '';
	const times: number[] = [];
	while (times.length < 3 && !times.some((one) => one < 5000)) {
		foundId = await registered(house, someoneDead('Binyam Habtemichael'));
		const began = performance.now();
		while (!(await pairOf(soughtId, foundId)) && performance.now() - began < 10_000) {
			await new Promise((go) => setTimeout(go, 100));
		}
		times.push(performance.now() - began);
	}
	// The quickest of three: other work on the machine only ever makes one slower.
	expect(Math.min(...times)).toBeLessThan(5000);
	const raised = await pairOf(soughtId, foundId);
	expect(raised).toMatchObject({ soughtTitle: 'ቢንያም ሃብተሚካኤል', foundTitle: 'Binyam Habtemichael' });
	const view = await readCandidate(house.db, house.selam, { candidateId: raised?.id ?? '' }, how);
	const sum = view.parts.reduce((total, { weight }) => total + weight, 0);
	expect(sum).toBeCloseTo(view.weight, 9);
	expect(view.parts.some(({ words }) => words?.b === 'binyam')).toBe(true);
	expect(JSON.stringify(view.sought)).not.toContain('+216');
});

test('what the matcher writes are codes: no name of either stands in the table', async () => {
	const { rows } = await asActor(house.db, 'service:keeper', (tx) =>
		tx.execute<{ all: string }>(
			sql`select string_agg(c::text, '') as all from tracing_candidates c`,
		),
	);
	expect(rows[0]?.all).toContain('birth');
	expect(rows[0]?.all.toLowerCase()).not.toMatch(/binyam|habte|ቢንያም/);
});

test('a rejected pair stays away while both say what they said, and comes back with new evidence', async () => {
	const { recordId: soughtId } = await house.searched(called('Rezwana Chowdhury'));
	const body = someoneDead('রেজওয়ানা চৌধুরী');
	const foundId = await registered(house, body);
	await compared(house);
	const raised = await pairOf(soughtId, foundId);
	const reject = { candidateId: raised?.id ?? '', act: 'reject', reasons: 'Another age' } as const;
	expect(await decideCandidate(house.db, house.selam, reject, how)).toMatchObject({ ok: true });
	await revised(house, foundId, body);
	await compared(house);
	expect(await pairOf(soughtId, foundId)).toBeUndefined();
	expect(await pairOf(soughtId, foundId, 'rejected')).toBeDefined();
	await revised(
		house,
		foundId,
		someoneDead('রেজওয়ানা চৌধুরী', { person: { ...body.person, sex: 'male' } }),
	);
	await compared(house);
	expect(await pairOf(soughtId, foundId)).toBeDefined();
});

const tie = async (recordId: string, kind: 'event' | 'companion', targetId: string) => {
	const tying = { recordId, kind, targetId, tied: true };
	expect(await tieRecords(house.db, house.selam, tying, how)).toEqual({ ok: true });
};

test('bodies of one wreck compete: what stands far behind the better fitting is left out', async () => {
	const wreck = await registered(house, { kind: 'event', title: 'A boat off no island' });
	const { recordId: sought } = await house.searched(
		called('Mamadou Lamine Traore', { origins: ['ML'], heightCm: { from: 180, to: 184 } }),
	);
	const body = (written: string, more = {}) =>
		someoneDead(written, {
			person: { names: [{ written, use: 'own' }], sex: 'male', origins: ['ML'], ...more },
		});
	const better = await registered(
		house,
		body('Mamadou Lamine Traore', { heightCm: { from: 181, to: 183 } }),
	);
	// Of the one aboard nothing is known before it is tied, so that it was never raised ashore.
	const [ashore, aboard] = [
		await registered(house, body('Mamadou Keita')),
		await registered(house, someoneDead('', { burial: 'Row 4' })),
	];
	for (const id of [sought, better, aboard]) await tie(id, 'event', wreck);
	await compared(house);
	await revised(house, aboard, body('Mamadou Keita'));
	await compared(house);
	expect(await pairOf(sought, better)).toBeDefined();
	expect(await pairOf(sought, ashore)).toBeDefined();
	expect(await pairOf(sought, aboard)).toBeUndefined();
});

test('what is certain of a companion raises and never sets, and is forgotten when it was wrong', async () => {
	const { db, selam, idris } = house;
	const wreck = await registered(house, { kind: 'event', title: 'A second boat' });
	const [brother, friend] = [
		(await house.searched(called('Dawit Weldemariam', { origins: ['ER'] }))).recordId,
		(await house.searched(called('Senait Ghebreab', { sex: 'female' }))).recordId,
	];
	await tie(brother, 'companion', friend);
	const [his, hers] = [
		await registered(house, someoneDead('Dawit Weldemariam')),
		await registered(house, someoneDead('Senait Ghebreab')),
	];
	for (const id of [his, hers]) await tie(id, 'event', wreck);
	// Among few, an event says little of anyone.
	for (let others = 0; others < 6; others += 1)
		await registered(house, someoneDead('', { burial: 'Row 4' }));
	await compared(house);
	const seen = async () => {
		const pair = await pairOf(brother, his);
		const view = await readCandidate(db, selam, { candidateId: pair?.id ?? '' }, how);
		const raised = view.parts.filter(({ agreement }) => agreement === 'raised');
		return { stage: view.stage, bits: raised.reduce((all, { weight }) => all + weight, 0) };
	};
	expect(await seen()).toEqual({ stage: 'waiting', bits: 0 });
	const candidateId = (await pairOf(friend, hers))?.id ?? '';
	const by = { method: 'authority_dna', authority: 'The institute', reference: 'A-8' } as const;
	const decide = (who: typeof selam, act: 'propose' | 'confirm' | 'overturn') =>
		decideCandidate(db, who, { candidateId, act, reasons: 'Compared', ...by }, how);
	await decide(selam, 'propose');
	await compared(house);
	expect(await seen()).toEqual({ stage: 'waiting', bits: 0 });
	await decide(idris, 'confirm');
	await compared(house);
	const raised = await seen();
	expect(raised.stage).toBe('waiting');
	expect(raised.bits).toBeGreaterThan(0);
	await decide(selam, 'overturn');
	await compared(house);
	expect(await seen()).toEqual({ stage: 'waiting', bits: 0 });
});

test('an exercise is compared with nothing real, nor the other way round', async () => {
	const { recordId: real } = await house.searched(called('Oluwaseun Adebayo'));
	const drill = await registered(house, someoneDead('Oluwaseun Adebayo'), { drill: true });
	await compared(house);
	expect(await pairOf(real, drill)).toBeUndefined();
	const found = await findPeople(house.db, house.selam, { ...team, name: 'Oluwaseun Adebayo' });
	expect(found.rows.map(({ id }) => id)).toContain(real);
	expect(found.rows.map(({ id }) => id)).not.toContain(drill);
});

test('a name is found in another script, with the form that fitted and how it was borne', async () => {
	const { recordId } = await house.searched(
		aBrother({
			person: {
				names: [
					{ written: 'فاطمة الزهراء بن علي', use: 'own' },
					{ written: 'Nora Keller', use: 'travelled_under' },
				],
			},
		}),
	);
	await compared(house);
	const own = await findPeople(house.db, house.selam, { ...team, name: 'Fatima Zahra Ben Ali' });
	expect(own.rows[0]).toMatchObject({ id: recordId, matched: { use: 'own' } });
	const other = await findPeople(house.db, house.selam, { ...team, name: 'Nora Keler' });
	expect(other.rows[0]).toMatchObject({ id: recordId, matched: { use: 'travelled_under' } });
});

test('another team finds, unlocks and lists nothing here', async () => {
	const { db, farid } = house;
	const doors = [
		() => unlockMatcher(db, farid, team, how),
		() => lockMatcher(db, farid, team, how),
		() => matcherState(db, farid, team),
		() => findPeople(db, farid, { ...team, name: 'Binyam' }),
		() => listCandidates(db, farid, team),
	];
	for (const door of doors) await expect(door()).rejects.toMatchObject({ status: 403 });
	const [any] = await queue();
	for (const candidateId of [any?.id ?? '', crypto.randomUUID()]) {
		const read = readCandidate(db, farid, { candidateId }, how);
		await expect(read).rejects.toMatchObject({ code: 'access.not-found' });
	}
});

test('once locked it says so and finds nobody; unlocked again it finds everyone', async () => {
	const { db, selam, idris } = house;
	await lockMatcher(db, selam, team, how);
	expect(await matcherState(db, selam, team)).toEqual({ state: 'locked' });
	expect(await findPeople(db, selam, { ...team, name: 'Nora Keller' })).toEqual({
		ready: false,
		rows: [],
	});
	await unlockMatcher(db, idris, team, how);
	await compared(house);
	expect(await matcherState(db, selam, team)).toMatchObject({
		state: 'ready',
		unlockedBy: 'Idris',
	});
	const found = await findPeople(db, selam, { ...team, name: 'Nora Keller' });
	expect(found.rows).not.toEqual([]);
});

test('it ends with the keys that opened it, and when somebody leaves', async () => {
	const { db, selam } = house;
	const stop = listenForMatcher();
	try {
		await rotateCompartment(db, selam, team.compartmentId, how);
		expect(await matcherState(db, selam, team)).toEqual({ state: 'locked' });
		await unlockMatcher(db, selam, team, how);
		await compared(house);
		expect(await matcherState(db, selam, team)).toMatchObject({ state: 'ready' });
		await asActor(db, 'service:access', (tx) =>
			append(tx, {
				...{ actor: 'service:access', kind: 'access.member-removed', at: SATURDAY, facts: {} },
				subject: house.idris.member.id,
			}),
		);
		expect(await matcherState(db, selam, team)).toEqual({ state: 'locked' });
	} finally {
		stop();
	}
});
