import { eq, sql } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import type { MemberSession } from '#foundations/access/index.ts';
import { asActor } from '#foundations/db/server/index.ts';
import { unwrapIdentity } from '#foundations/sealing/index.ts';
import type { CaseHistory } from '#tests/support/case-history.ts';
import { aCaseHouse } from '#tests/support/case-house.ts';
import { houseForFile } from '#tests/support/house-for-file.ts';
import {
	asks,
	at,
	hidden,
	how,
	openTo,
	reads,
	signs,
	aWitness as witnessOf,
} from '#tests/support/witness-story.ts';
import { assignCapacity, endCapacity, exportCase, signOpening, transferCase } from '../index.ts';
import { addWrap, type NewWrap } from '../keys.ts';
import { type Layer, sealed } from '../tables.ts';
import { circleToday } from './circle-today.ts';

const house = houseForFile(aCaseHouse);
/** Leads the intake team with Lindiwe; and two who lead the team at the border. */
let amina: MemberSession;
let ines: MemberSession;
let meseret: MemberSession;
/** Alone they lead the children's team; and who works there. */
let alone: MemberSession;
let kenji: MemberSession;
beforeAll(async () => {
	amina = house.amina;
	ines = await house.member('Inês', [house.border], { role: 'lead' });
	meseret = await house.member('Meseret', [house.border], { role: 'lead' });
	alone = await house.member('Sione', [house.children], { role: 'lead' });
	kenji = await house.member('Kenji', [house.children]);
});

const names = ['profile', 'safeContact'];
const aWitness = (who = amina) => witnessOf(house, who);
const open = (story: CaseHistory, asker: MemberSession, signer: MemberSession, time: string) =>
	openTo(story, asker, { signer, time });
const toBorder = (caseId: string, when: ReturnType<typeof how>) =>
	transferCase(house.db, amina, { caseId, to: house.border.id }, when);

test('handed over while it is open, two of the new team can open it and none of the old', async () => {
	const story = await aWitness();
	const { caseId } = story;
	const shut = toBorder(caseId, how('09:30'));
	await expect(shut).rejects.toMatchObject({ code: 'cases.apart-stays-shut' });
	expect(await reads(story, amina, at('09:31'))).toBe(false);
	await open(story, amina, house.lead, '10:00');
	await toBorder(caseId, how('10:30'));
	for (const gone of [amina, house.lead]) {
		await expect(story.sees(gone, at('10:31'))).rejects.toThrow('access.not-found');
	}
	expect(await holders(caseId)).toEqual(kinds({ part: [ines, meseret] }));
	expect(await openings(caseId)).toBe(0);
	expect(await reads(story, ines, at('10:40'))).toBe(false);
	await open(story, ines, meseret, '11:00');
	expect(await reads(story, ines, at('11:10'))).toBe(true);
	expect(await reads(story, meseret, at('11:10'))).toBe(false);
});

test('one who is called in makes two: from then on it lies apart, also what was written before', async () => {
	const story = await aWitness(alone);
	const { caseId } = story;
	expect(await reads(story, alone, at('09:00'))).toBe(true);
	const named = { caseId, who: amina.member.id, as: 'counsel' } as const;
	await assignCapacity(house.db, alone, named, how('10:00'));
	for (const who of [alone, amina]) {
		const { timeline } = await story.sees(who, at('10:10'));
		expect(timeline[0]).toMatchObject({ sealed: { pseudonym: 'W7' }, apart: names });
	}
	expect(await holders(caseId)).toEqual(kinds({ part: [alone, amina] }));
	expect(await exported(alone, caseId)).toMatchObject({ whole: true });
	await open(story, alone, amina, '11:00');
	expect(await reads(story, alone, at('11:10'))).toBe(true);
	await open(story, amina, alone, '11:15');
	expect(await reads(story, amina, at('11:16'))).toBe(true);
	await endCapacity(house.db, alone, named, how('11:20'));
	expect(await holders(caseId)).toEqual(kinds({ part: [alone] }));
	// Whoever comes back within the hours finds the window shut that they had.
	await assignCapacity(house.db, alone, named, how('11:30'));
	expect(await reads(story, amina, at('11:31'))).toBe(false);
});

test('whoever is named and now works in a team that is kept away is dealt no part', async () => {
	const { caseId: id } = await aWitness();
	const dealt = (keepAway: string[]) =>
		asActor(house.db, 'service:keeper', (tx) => circleToday(tx, { id, keepAway }));
	expect(await dealt([house.border.id])).not.toEqual([]);
	expect(await dealt([house.intake.id])).toEqual([]);
});

test('what lies apart stays so: nobody takes the key away or puts in another, not even the house', async () => {
	const { caseId } = await aWitness();
	for (const recipient of [null, amina.own.recipient]) {
		for (const actor of ['service:keeper', `member:${amina.member.id}`] as const) {
			const changed = asActor(house.db, actor, (tx) =>
				tx.execute(
					sql`update cases_cases set profile_recipient = ${recipient} where id = ${caseId}`,
				),
			);
			await expect(changed).rejects.toThrow();
		}
	}
});

test('a case from before is sealed apart by the first act of whoever holds its key, and by nobody else', async () => {
	const story = await fromBefore();
	expect(await reads(story, kenji, at('10:00'))).toBe(true);
	await expect(story.does(ines, 'askBreakGlass', at('10:00'), asks)).rejects.toThrow();
	expect(await reads(story, kenji, at('10:01'))).toBe(true);
	await story.does(kenji, 'askBreakGlass', at('10:05'), asks);
	for (const who of [alone, kenji]) expect(await reads(story, who, at('10:10'))).toBe(false);
	await story.does(alone, 'breakGlass', at('10:15'), signs);
	expect(await reads(story, kenji, at('10:20'))).toBe(true);
	expect(await exported(alone, story.caseId)).toMatchObject({ whole: true });
	await changeAByte(story.caseId);
	expect(await exported(alone, story.caseId)).toMatchObject({ whole: false });
});

test('of two who act at once on a case from before, one set of keys is dealt and nothing is lost', async () => {
	const story = await fromBefore();
	const say = (who: MemberSession) =>
		story.does(who, 'reportThreat', at('10:00'), { whatHappened: 'A car outside' });
	await Promise.all([say(alone), say(kenji)]);
	expect(await holders(story.caseId)).toEqual(kinds({ part: [alone, kenji] }));
	await open(story, kenji, alone, '11:00');
	const { timeline } = await story.sees(kenji, at('11:05'));
	expect(timeline[0]?.sealed).toMatchObject(hidden);
	expect(timeline.map(({ unreadable }) => unreadable)).toEqual([false, false, false, false, false]);
});

test('after a transfer a data guardian signs once, and then two of the new team can', async () => {
	const guardian = await house.member('Tomás', [], { roles: ['data-guardian'] });
	const story = await aWitness();
	const { caseId } = story;
	await toBorder(caseId, how('10:00'));
	expect(await holders(caseId)).toEqual(kinds({ key: [guardian] }));
	const { entryId } = await story.does(ines, 'askBreakGlass', at('10:10'), asks);
	const early = story.tries(meseret, 'breakGlass', at('10:11'), signs);
	await expect(early).rejects.toMatchObject({ code: 'cases.opening-no-part' });
	await signOpening(house.db, guardian, { caseId, signs: entryId, ...signs }, how('10:20'));
	expect(await reads(story, ines, at('10:30'))).toBe(true);
	expect(await reads(story, meseret, at('10:30'))).toBe(false);
	await open(story, meseret, ines, '11:00');
	expect(await reads(story, meseret, at('11:10'))).toBe(true);
});

/** Opened by one alone, and another let in as it was done before anything was sealed apart. */
async function fromBefore(): Promise<CaseHistory> {
	const story = await aWitness(alone);
	const { rows } = await asActor(house.db, 'service:keeper', (tx) =>
		tx.execute<{ layer: Layer; wrapped: Uint8Array }>(sql`
			select layer, wrapped from cases_wraps
			where case_id = ${story.caseId} and holder_id = ${alone.member.id}`),
	);
	for (const { layer, wrapped } of rows) {
		const identity = await unwrapIdentity(wrapped, alone.own.identity);
		const to = { holder: 'member', holderId: kenji.member.id, recipient: kenji.own.recipient };
		await asActor(house.db, 'service:keeper', (tx) =>
			addWrap(tx, { caseId: story.caseId, layer, identity, ...to } as NewWrap),
		);
	}
	return story;
}

async function changeAByte(caseId: string): Promise<void> {
	await asActor(house.db, 'service:keeper', async (tx) => {
		const [part] = await tx.select().from(sealed).where(eq(sealed.caseId, caseId));
		if (!part) throw new Error('nothing lies there');
		await tx.delete(sealed).where(eq(sealed.entryId, part.entryId));
		await tx.insert(sealed).values({ ...part, bytes: part.bytes.map((byte) => byte ^ 1) });
	});
}

const asKeeper = (query: ReturnType<typeof sql>) =>
	asActor(house.db, 'service:keeper', (tx) => tx.execute<Record<string, string>>(query));

async function holders(caseId: string): Promise<Record<string, string>> {
	const { rows } = await asKeeper(
		sql`select member_id as id, kind from cases_profile_keys where case_id = ${caseId}`,
	);
	return Object.fromEntries(rows.map(({ id, kind }) => [id, kind]));
}

const kinds = (held: { part?: MemberSession[]; key?: MemberSession[] }) =>
	Object.fromEntries(
		Object.entries(held).flatMap(([kind, all]) => all.map(({ member }) => [member.id, kind])),
	);

async function openings(caseId: string): Promise<number> {
	const { rows } = await asKeeper(
		sql`select entry_id from cases_profile_openings where case_id = ${caseId}`,
	);
	return rows.length;
}

const exported = (who: MemberSession, caseId: string) =>
	exportCase(house.db, who, { caseId }, how('12:00'));
