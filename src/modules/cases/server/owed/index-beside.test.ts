import { sql } from 'drizzle-orm';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import type { MemberSession } from '#foundations/access/index.ts';
import { asActor } from '#foundations/db/server/index.ts';
import { aCaseHouse } from '#tests/support/case-house.ts';
import { houseForFile } from '#tests/support/house-for-file.ts';
import { later, SATURDAY } from '#tests/support/reporting-house.ts';
import { indexAll, linkRecords, listWork, sweepOverdue } from '../index.ts';

const house = houseForFile(aCaseHouse);
let both: MemberSession;
beforeAll(async () => {
	both = await house.member('Tendai', [house.intake, house.children]);
});

/** A person who wants their consulate told, and what is known of their custody in another team. */
let consular: string;
let custody: string;
beforeEach(async () => {
	consular = await house.opened(house.amina, { procedure: 'consular' });
	await house.acts(house.amina, consular, 'explainRight');
	await house.acts(house.amina, consular, 'choose', { consularChoice: 'tell-them' });
	custody = await house.opened(both, {
		...{ procedure: 'detention', action: 'noteCustody', compartmentId: house.children.id },
	});
});

const minute = SATURDAY.add({ minutes: 1 });
const linkThem = (from = consular, to = custody) =>
	linkRecords(house.db, both, { caseId: from, kind: 'case', targetId: to }, { now: minute });
const fear = (now = minute) => house.acts(both, custody, 'recordFear', {}, { now });

test('fear in a record beside stops the day to tell the consulate, everywhere', async () => {
	expect(await everywhere()).toEqual([true, true, true]);
	await linkThem();
	expect(await everywhere()).toEqual([true, true, true]);
	await fear();
	expect(await everywhere()).toEqual([false, false, false]);
	await indexAll(house.db, minute);
	expect(await everywhere()).toEqual([false, false, false]);
	expect((await sweepOverdue(house.db, later(2))).breaches).toBeGreaterThan(0);
	const { timeline } = await house.reads(house.amina, consular, later(2));
	expect(timeline.filter(({ facts }) => facts.clock === 'consulateTold')).toEqual([]);
});

test('a link to a record whose fear is older stops it with the link, from either side', async () => {
	await fear();
	expect(await everywhere()).toEqual([true, true, true]);
	await linkThem(custody, consular);
	expect(await everywhere()).toEqual([false, false, false]);
});

test('a new record of the same person stops it as it is opened', async () => {
	await linkRecords(
		house.db,
		both,
		{ caseId: consular, kind: 'person', sameAs: custody },
		{ now: minute },
	);
	await fear();
	expect(await everywhere()).toEqual([false, false, false]);
});

test('a case that someone else holds is not waited for: the next sweep looks at it', async () => {
	await linkThem();
	await asActor(house.db, 'service:keeper', async (tx) => {
		await tx.execute(sql`select from cases_cases where id = ${consular} for no key update`);
		await fear();
	});
	expect(await everywhere()).toEqual([false, false, true]);
	const swept = await sweepOverdue(house.db, minute);
	expect(swept).toEqual({ breaches: 0, reminders: 0 });
	expect(await everywhere()).toEqual([false, false, false]);
	expect(await clocksOf(consular)).not.toContain('~beside');
});

test('what was noted beside it while someone acted is not lost by their act', async () => {
	await linkThem();
	await asActor(house.db, 'service:keeper', async (tx) => {
		await tx.execute(sql`select from cases_cases where id = ${consular} for no key update`);
		await fear();
	});
	await house.acts(house.amina, consular, 'askAgain');
	expect(await clocksOf(consular)).toContain('~beside');
	const { rows } = await listWork(house.db, house.lead, { shown: 'team' }, { now: minute });
	expect(rows.filter(({ caseId }) => caseId === consular)).toHaveLength(1);
});

/** Whether the limit runs on the page, in the list of who sees both records, and in the index. */
async function everywhere(now = minute): Promise<boolean[]> {
	const { clocks } = await house.reads(both, consular, now);
	const listed = await listWork(house.db, both, { shown: 'team' }, { now });
	const row = listed.rows.find(({ caseId }) => caseId === consular);
	return [
		clocks.some(({ id, due }) => id === 'consulateTold' && due !== null),
		row?.next?.clock === 'consulateTold',
		(await clocksOf(consular)).includes('consulateTold'),
	];
}

async function clocksOf(caseId: string): Promise<string[]> {
	const { rows } = await asActor(house.db, 'service:keeper', (tx) =>
		tx.execute<{ clock: string }>(
			sql`select clock from cases_due where case_id = ${caseId} and whole`,
		),
	);
	return rows.map(({ clock }) => clock);
}
