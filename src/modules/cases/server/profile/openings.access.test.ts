import { sql } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import type { MemberSession } from '#foundations/access/index.ts';
import { asActor } from '#foundations/db/server/index.ts';
import { openText } from '#foundations/sealing/index.ts';
import { joinRecovery } from '#foundations/sealing/server/index.ts';
import { Temporal } from '#foundations/time/index.ts';
import type { CaseHistory } from '#tests/support/case-history.ts';
import { aCaseHouse } from '#tests/support/case-house.ts';
import { houseForFile } from '#tests/support/house-for-file.ts';
import {
	asks,
	at,
	hidden,
	how,
	signs,
	aWitness as witnessOf,
} from '#tests/support/witness-story.ts';
import {
	act,
	assignCapacity,
	keepAway,
	openedProfiles,
	signOpening,
	sweepOverdue,
} from '../index.ts';

const house = houseForFile(aCaseHouse);
let amina: MemberSession;
let ines: MemberSession;
let guardian: MemberSession;
beforeAll(async () => {
	amina = house.amina;
	ines = await house.member('Inês', [house.border]);
	guardian = await house.member('Tomás', [], { roles: ['data-guardian'] });
});

const aWitness = () => witnessOf(house, amina);
const first = async (story: CaseHistory, who: MemberSession, when: string) => {
	const { timeline, profileOpenUntil } = await story.sees(who, when);
	return { ...timeline[0]?.sealed, until: profileOpenUntil, apart: timeline[0]?.apart };
};
const closed = { pseudonym: 'W7', until: null, apart: ['profile', 'safeContact'] };

test('inside a circle of two, nobody reads who the witness is before the second one signed', async () => {
	const story = await aWitness();
	expect(await first(story, amina, at('09:00'))).toEqual(closed);
	await story.does(amina, 'askBreakGlass', at('10:00'), asks);
	expect(await story.tries(amina, 'breakGlass', at('10:05'), signs)).toEqual(['four-eyes']);
	expect(await first(story, amina, at('10:10'))).toEqual(closed);
	await story.does(house.lead, 'breakGlass', at('11:00'), signs);
	const open = { pseudonym: 'W7', ...hidden, until: at('19:00'), apart: [] };
	expect(await first(story, amina, at('11:10'))).toEqual(open);
	expect(await first(story, house.lead, at('11:10'))).toEqual(closed);
	expect(await story.tries(house.lead, 'breakGlass', at('11:20'), signs)).toEqual([
		'opening-not-asked',
	]);
	expect(await ledgerOf(story.caseId, 'cases.profile-read')).toEqual([`member:${amina.member.id}`]);
	expect(await first(story, amina, at('19:00'))).toEqual(closed);
	await sweepOverdue(house.db, how('19:00').now);
	expect(await rowsOf('cases_profile_openings', story.caseId)).toEqual([]);
});

test('the keys of one member do not open it, whatever they take from the database', async () => {
	const { caseId } = await aWitness();
	const [mine] = (await rowsOf('cases_profile_keys', caseId)).filter(
		({ member_id: id }) => id === amina.member.id,
	);
	const part = await openText(amina.own.identity, mine?.sealed ?? new Uint8Array());
	expect(await joinRecovery([part, part])).toMatchObject({ problem: 'too-few' });
	for (const { sealed, member_id: holder } of await rowsOf('cases_profile_keys', caseId)) {
		if (holder === amina.member.id) continue;
		await expect(openText(amina.own.identity, sealed)).rejects.toThrow();
	}
	for (const { wrapped } of await rowsOf('cases_wraps', caseId, "layer = 'profile'")) {
		await expect(openText(amina.own.identity, wrapped)).rejects.toThrow();
	}
});

test('whoever joined later, or is alone, needs a data guardian, who reads nothing', async () => {
	const story = await aWitness();
	const { caseId } = story;
	const named = { caseId, who: ines.member.id, as: 'counsel' } as const;
	await assignCapacity(house.db, amina, named, how('09:00', '02'));
	const { entryId } = await story.does(ines, 'askBreakGlass', at('10:00'), asks);
	const few = story.tries(amina, 'breakGlass', at('10:05'), signs);
	await expect(few).rejects.toMatchObject({ code: 'cases.opening-no-part' });
	const asked = { caseId, signs: entryId, ...signs };
	const signed = await signOpening(house.db, guardian, asked, how('10:30'));
	expect(signed).toMatchObject({ ok: true });
	expect(await first(story, ines, at('10:40'))).toMatchObject(hidden);
	expect(await first(story, amina, at('10:40'))).toEqual(closed);
	await expect(story.sees(guardian, at('10:40'))).rejects.toThrow('access.not-found');
	const { timeline } = await story.sees(amina, at('10:40'));
	expect(timeline.at(-1)).toMatchObject({ as: 'data-guardian', memberId: guardian.member.id });
	await story.does(amina, 'objectToOpening', at('11:00'));
	expect(await first(story, ines, at('11:01'))).toEqual(closed);
});

test('only a guardian outside the case signs from outside, and in time', async () => {
	const story = await aWitness();
	const { caseId } = story;
	const { entryId } = await story.does(amina, 'askBreakGlass', at('10:00'), asks);
	const asked = { caseId, signs: entryId, ...signs };
	for (const one of [ines, house.lead]) {
		const tried = signOpening(house.db, one, asked, how('10:10'));
		await expect(tried).rejects.toMatchObject({ code: 'access.forbidden' });
	}
	const kept = await house.member('Sefa', [], { roles: ['data-guardian'] });
	await keepAway(house.db, amina, { caseId, who: kept.member.id }, how('10:10'));
	const inside = await house.member('Ngozi', [], { roles: ['data-guardian'] });
	const named = { caseId, who: inside.member.id, as: 'counsel' } as const;
	await assignCapacity(house.db, amina, named, how('10:10'));
	const refused = [
		[kept, how('10:20'), 'access.not-found'],
		[inside, how('10:20'), 'cases.opening-inside'],
		[guardian, how('10:00', '05'), 'cases.opening-expired'],
	] as const;
	for (const [who, when, code] of refused) {
		await expect(signOpening(house.db, who, asked, when)).rejects.toMatchObject({ code });
	}
	const again = await story.does(amina, 'askBreakGlass', at('10:00', '05'), asks);
	const newer = { ...asked, signs: again.entryId };
	const done = await signOpening(house.db, guardian, newer, how('10:10', '05'));
	expect(done).toMatchObject({ ok: true });
});

test('a signature is for the request that was read, and never for one that came after', async () => {
	const story = await aWitness();
	const { caseId } = story;
	const named = { caseId, who: ines.member.id, as: 'counsel' } as const;
	await assignCapacity(house.db, amina, named, how('09:00', '02'));
	const { entryId: read } = await story.does(amina, 'askBreakGlass', at('10:00'), asks);
	const { entryId: newest } = await story.does(ines, 'askBreakGlass', at('10:05'), asks);
	expect(await waiting(caseId, at('10:06'))).toEqual([newest]);
	for (const one of [read, caseId]) {
		const signed = signOpening(house.db, guardian, { caseId, signs: one, ...signs }, how('10:10'));
		await expect(signed).rejects.toMatchObject({ code: 'procedures.opening-not-asked' });
		const inside = { ...pressed(caseId), signs: one };
		await expect(act(house.db, house.lead, inside, how('10:10'))).rejects.toMatchObject({
			code: 'procedures.opening-not-asked',
		});
	}
	for (const who of [amina, ines]) expect(await first(story, who, at('10:20'))).toEqual(closed);
	await story.does(amina, 'objectToOpening', at('10:30'));
	expect(await waiting(caseId, at('10:31'))).toEqual([]);
});

test('a signature that is sent again opens nothing anew', async () => {
	const story = await aWitness();
	const { entryId } = await story.does(amina, 'askBreakGlass', at('10:00'), asks);
	const form = { ...pressed(story.caseId), signs: entryId, key: 'pressed once and sent again' };
	const done = await act(house.db, house.lead, form, how('10:05'));
	await story.does(amina, 'askBreakGlass', at('20:00'), asks);
	expect(await act(house.db, house.lead, form, how('20:05'))).toMatchObject({
		entryId: done.ok && done.entryId,
	});
	expect(await first(story, amina, at('20:10'))).toEqual(closed);
});

const pressed = (caseId: string) => ({
	...{ caseId, action: 'breakGlass', version: 1, answers: signs },
});

/** The requests of a case that a guardian finds waiting. */
async function waiting(caseId: string, when: string): Promise<string[]> {
	const now = Temporal.Instant.from(when);
	const found = await openedProfiles(house.db, guardian, { now });
	return found.filter((one) => one.caseId === caseId && one.waits).map(({ entryId }) => entryId);
}

type Row = { member_id: string; sealed: Uint8Array; wrapped: Uint8Array };

async function rowsOf(table: string, caseId: string, also = 'true'): Promise<Row[]> {
	const { rows } = await asActor(house.db, 'service:keeper', (tx) =>
		tx.execute<Row>(
			sql`select * from ${sql.raw(table)} where case_id = ${caseId} and ${sql.raw(also)}`,
		),
	);
	return rows;
}

async function ledgerOf(caseId: string, kind: string): Promise<string[]> {
	const { rows } = await asActor(house.db, 'service:keeper', (tx) =>
		tx.execute<{ actor: string }>(
			sql`select actor from ledger_entries where subject = ${caseId} and kind = ${kind}`,
		),
	);
	return rows.map(({ actor }) => actor);
}
