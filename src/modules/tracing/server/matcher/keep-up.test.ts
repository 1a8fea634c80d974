import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { asActor, openDatabase } from '#foundations/db/server/index.ts';
import { dayOf } from '#foundations/time/index.ts';
import { type TestDatabase, testDatabase } from '#tests/support/database.ts';
import { onSaturday } from '#tests/support/on-saturday.ts';
import { SATURDAY } from '#tests/support/reporting-house.ts';
import { aBrother, aTracingHouse, type TracingHouse } from '#tests/support/tracing-house.ts';
import {
	compared,
	registered,
	revised,
	someoneAlive,
	someoneDead,
} from '#tests/support/tracing-records.ts';
import { eraseRecord } from '../erase-record.ts';
import { findPeople, stopOwnSearch, unlockMatcher } from '../index.ts';
import { closeMatchersOf, matcherOf } from './matcher.ts';
import { compareWaiting } from './standing-queries.ts';

let database: TestDatabase;
let house: TracingHouse;
let team: { compartmentId: string };
let other: ReturnType<typeof openDatabase>;
const how = { now: SATURDAY };

onSaturday();

/** Two processes of one organisation, each with the register in its own memory. */
beforeAll(async () => {
	database = await testDatabase();
	house = await aTracingHouse(database.db);
	team = { compartmentId: house.intake.id };
	other = openDatabase(database.url);
	for (const db of [house.db, other.db]) {
		await unlockMatcher(db, house.selam, team, how);
		await matcherOf(db, house.intake.id)?.turn;
		// It is asked when the test says so.
		clearTimeout(matcherOf(db, house.intake.id)?.timer);
	}
});
afterAll(async () => {
	await closeMatchersOf(null);
	await other.close();
	await database.close();
});

async function look(db: typeof house.db): Promise<number> {
	const matcher = matcherOf(db, house.intake.id);
	return matcher ? compareWaiting(db, matcher, SATURDAY) : 0;
}

async function found(db: typeof house.db, name: string): Promise<string[]> {
	const { rows } = await findPeople(db, house.selam, { ...team, name });
	return rows.map(({ id }) => id);
}

test('what one process compared is found by the other as well', async () => {
	const recordId = await registered(house, someoneAlive('Goitom Weldegebriel'));
	await compared(house);
	expect(await look(other.db)).toBe(0);
	expect(await found(house.db, 'Goytom Weldegabriel')).toContain(recordId);
	expect(await found(other.db, 'Goytom Weldegabriel')).toContain(recordId);
});

test('while one process compares for a team, the other leaves it what waits', async () => {
	const recordId = await registered(house, someoneDead('Abdurahim Haidari'));
	const key = sql`hashtextextended(${`tracing ${house.intake.id}`}, 0)`;
	await asActor(house.db, 'service:keeper', async (tx) => {
		await tx.execute(sql`select pg_advisory_xact_lock(${key})`);
		expect(await look(other.db)).toBe(0);
	});
	expect(await look(other.db)).toBe(1);
	expect(await found(other.db, 'Abdurahim Haidari')).toContain(recordId);
});

test('a search that was stopped and goes on again is known again to every process', async () => {
	const { receipt, recordId } = await house.searched(
		aBrother({ person: { names: [{ written: 'Nosipho Dlamini', use: 'own' }] } }),
	);
	await compared(house);
	await look(other.db);
	for (const again of [false, true]) {
		await stopOwnSearch(house.db, { receipt }, { recordId, again }, how);
		await compared(house);
		await look(other.db);
		for (const db of [house.db, other.db]) {
			expect((await found(db, 'Nosipho Dlamini')).includes(recordId)).toBe(again);
		}
	}
});

const erased = (recordId: string) =>
	asActor(house.db, 'service:keeper', (tx) => eraseRecord(tx, recordId, dayOf(SATURDAY, 'UTC')));
const pairsOf = async (recordId: string) => {
	const { rows } = await asActor(house.db, 'service:keeper', (tx) =>
		tx.execute(sql`select from tracing_candidates where sought_id = ${recordId}`),
	);
	return rows.length;
};

test('one stopped while another goes on again is noticed, though as many are stopped as before', async () => {
	const named = (written: string) =>
		house.searched(aBrother({ person: { names: [{ written, use: 'own' }] } }));
	const [first, second] = [await named('Lindiwe Khumalo'), await named('Farrukh Yuldashev')];
	const { db } = house;
	await stopOwnSearch(db, first, { recordId: first.recordId, again: false }, how);
	await compared(house);
	await look(other.db);
	await stopOwnSearch(db, first, { recordId: first.recordId, again: true }, how);
	await stopOwnSearch(db, second, { recordId: second.recordId, again: false }, how);
	await look(other.db);
	expect(await found(other.db, 'Farrukh Yuldashev')).not.toContain(second.recordId);
	await compared(house);
});

test('whoever is erased while others are compared is raised with nobody and gone before the end', async () => {
	const matcher = matcherOf(house.db, house.intake.id);
	if (!matcher) throw new Error('the matcher is locked');
	const { recordId } = await house.searched(
		aBrother({ person: { names: [{ written: 'Wangari Muthoni', use: 'own' }] } }),
	);
	await compared(house);
	await registered(house, someoneDead('Wangari Muthoni'));
	const add = matcher.search.add;
	const adding = vi.spyOn(matcher.search, 'add').mockImplementation(async (record) => {
		adding.mockRestore();
		await erased(recordId);
		return add(record);
	});
	expect(await compareWaiting(house.db, matcher, SATURDAY, 0)).toBe(1);
	expect(await pairsOf(recordId)).toBe(0);
	expect(matcher.people.has(recordId)).toBe(false);
});

test('what says no other name than before is compared again, and not written to the index again', async () => {
	const recordId = await registered(house, someoneAlive('Yusra Barzani'));
	await compared(house);
	const add = vi.spyOn(matcherOf(house.db, house.intake.id)?.search ?? { add() {} }, 'add');
	await revised(house, recordId, someoneAlive('Yusra Barzani'));
	await compared(house);
	expect(add).not.toHaveBeenCalled();
	await revised(house, recordId, someoneAlive('Yusra Barzanji'));
	await compared(house);
	expect(add).toHaveBeenCalledOnce();
	add.mockRestore();
	expect(await found(house.db, 'Yusra Barzanji')).toContain(recordId);
});

test('a record that somebody holds for long keeps no other from being compared', async () => {
	const held = await registered(house, someoneDead('Nguyen Thi Hoa'));
	const free = await registered(house, someoneDead('Ximena Quispe'));
	await asActor(house.db, 'service:keeper', async (tx) => {
		await tx.execute(sql`delete from tracing_waiting where record_id = ${held}`);
		expect(await look(other.db)).toBe(1);
		await tx.execute(sql`insert into tracing_waiting values (${held})`);
	});
	expect(await found(other.db, 'Ximena Quispe')).toContain(free);
	await compared(house);
});

test('whoever is erased is gone from the memory of every process at its next look', async () => {
	const recordId = await registered(house, someoneDead('Thandeka Mokoena'));
	await compared(house);
	await look(other.db);
	await erased(recordId);
	for (const db of [house.db, other.db]) {
		await look(db);
		expect(matcherOf(db, house.intake.id)?.people.has(recordId)).toBe(false);
		expect(await found(db, 'Thandeka Mokoena')).not.toContain(recordId);
	}
});
