import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { asActor } from '#foundations/db/server/index.ts';
import { type TestDatabase, testDatabase } from '#tests/support/database.ts';
import { inventedDead } from '#tests/support/invented-dead.ts';
import { onSaturday } from '#tests/support/on-saturday.ts';
import { SATURDAY } from '#tests/support/reporting-house.ts';
import { aTracingHouse, type TracingHouse } from '#tests/support/tracing-house.ts';
import { compared, registered } from '#tests/support/tracing-records.ts';
import { readCandidate, unlockMatcher } from './index.ts';
import { closeMatchersOf } from './matcher/matcher.ts';
import { candidates } from './tables.ts';

const BODIES = 500;
const SEARCHES = 40;
const how = { now: SATURDAY };
let database: TestDatabase;
let house: TracingHouse;

onSaturday();
beforeAll(async () => {
	database = await testDatabase();
	house = await aTracingHouse(database.db);
}, 120_000);
afterAll(async () => {
	await closeMatchersOf(null);
	await database.close();
});

test('of forty searches in Arabic, Tigrinya and Bengali, 38 find theirs among the first five of 500 dead', {
	timeout: 240_000,
}, async () => {
	const truth: { soughtId: string; foundId: string }[] = [];
	for (const { sought, body } of inventedDead(BODIES, SEARCHES, 20_261_121)) {
		const foundId = await registered(house, body);
		if (sought) truth.push({ soughtId: await registered(house, sought), foundId });
	}
	const team = { compartmentId: house.intake.id };
	await unlockMatcher(house.db, house.selam, team, how);
	await compared(house);
	const ranks = await Promise.all(truth.map(rankOf));
	const found = ranks.filter((rank) => rank <= 5).length;
	expect(ranks).toHaveLength(SEARCHES);
	expect(found, `ranks ${ranks.join(' ')}`).toBeGreaterThanOrEqual(0.95 * SEARCHES);
	const [first] = truth;
	const view = await explained(first?.soughtId ?? '', first?.foundId ?? '');
	const agreeing = view.parts.filter(({ weight }) => weight > 0).map(({ evidence }) => evidence);
	expect(agreeing).toEqual(expect.arrayContaining(['name', 'birth', 'sex', 'height']));
});

async function pairsOf(soughtId: string) {
	const rows = await asActor(house.db, `member:${house.selam.member.id}`, (tx) =>
		tx.select().from(candidates).where(eq(candidates.soughtId, soughtId)),
	);
	return rows.toSorted((a, b) => b.weight - a.weight);
}

async function rankOf({ soughtId, foundId }: { soughtId: string; foundId: string }) {
	const place = (await pairsOf(soughtId)).findIndex((row) => row.foundId === foundId);
	return place < 0 ? Number.POSITIVE_INFINITY : place + 1;
}

async function explained(soughtId: string, foundId: string) {
	const row = (await pairsOf(soughtId)).find((one) => one.foundId === foundId);
	return readCandidate(house.db, house.selam, { candidateId: row?.id ?? '' }, how);
}
