import { eq, sql } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import type { MemberSession } from '#foundations/access/index.ts';
import { asActor } from '#foundations/db/server/index.ts';
import { type LabelledPair, measureQuality } from '#modules/tracing/index.ts';
import { houseForFile } from '#tests/support/house-for-file.ts';
import { SATURDAY } from '#tests/support/reporting-house.ts';
import { aBrother, aTracingHouse } from '#tests/support/tracing-house.ts';
import { registered, someoneDead } from '#tests/support/tracing-records.ts';
import { isAlarmed, keepMeasurement, measureDecisions, newestMeasurement } from './index.ts';
import { candidates } from './tables.ts';

const house = houseForFile(aTracingHouse);
let lead: MemberSession;
beforeAll(async () => {
	lead = await house.member('Nilufar', [house.intake], { role: 'lead' });
});

/** A hundred pairs of one person, of whom so many were found. */
const measuredOn = (on: string, found: number) => {
	const pair = (i: number): LabelledPair => {
		const traits = { script: 'geez', sex: 'female' } as const;
		return { same: true, probability: i < found ? 0.9 : 0.1, a: traits, b: traits };
	};
	const pairs = Array.from({ length: 100 }, (_, i) => pair(i));
	return measureQuality(pairs, { on, of: 'judged.csv', threshold: 0.5 });
};
const keep = (json: string, member = lead, at = SATURDAY) =>
	keepMeasurement(house.db, member, { compartmentId: house.intake.id, json }, { now: at });

test('before the first measurement there is none, and what is no measurement is not kept', async () => {
	expect(await newestMeasurement(house.db, house.selam)).toBe(null);
	const cut = { ...measuredOn('2026-11-01', 90), whole: undefined };
	for (const json of ['', '{}', 'null', '[1]', JSON.stringify(cut)]) {
		expect(await keep(json)).toEqual({ ok: false });
	}
	expect(await newestMeasurement(house.db, house.selam)).toBe(null);
});

test('a measurement is set against the one before it', async () => {
	await keep(JSON.stringify({ ...measuredOn('2026-05-01', 95), note: 'of Semret' }));
	expect(JSON.stringify(await newestMeasurement(house.db, house.selam))).not.toContain('Semret');
	await keep(JSON.stringify(measuredOn('2026-11-01', 80)), lead, SATURDAY.add({ hours: 1 }));
	const newest = await newestMeasurement(house.db, house.farid);
	expect(newest?.drift).toMatchObject({
		since: '2026-05-01',
		changes: expect.arrayContaining([
			expect.objectContaining({ trait: null, figure: 'recall', points: -15 }),
		]),
	});
});

test('what two people decided is measured by its script, sex and origin, once it names nobody', async () => {
	const person = { sex: 'female', origins: ['ER'] } as const;
	const found = await registered(
		house,
		someoneDead('Semret', { person: { ...person, names: [] } }),
	);
	const judge = async (i: number, stage: 'confirmed' | 'rejected', weight: number) => {
		const name = [{ written: `ሰምረት ${i}`, use: 'own' as const }];
		const soughtId = await registered(house, aBrother({ person: { ...person, names: name } }));
		const id = crypto.randomUUID();
		const pair = { id, soughtId, foundId: found, compartmentId: house.intake.id, weight };
		await asActor(house.db, `service:matcher-${house.intake.id}`, (tx) =>
			tx.insert(candidates).values({
				...{ ...pair, stage: 'waiting', parts: [], raisedAt: SATURDAY },
				...{ soughtPosition: 1, foundPosition: 1 },
			}),
		);
		await asActor(house.db, `member:${lead.member.id}`, (tx) =>
			tx.update(candidates).set({ stage }).where(eq(candidates.id, id)),
		);
	};
	const measure = (member = lead) =>
		measureDecisions(
			house.db,
			member,
			{ compartmentId: house.intake.id },
			{
				now: SATURDAY.add({ hours: 2 }),
			},
		);
	for (let i = 0; i < 9; i += 1) await judge(i, 'confirmed', i < 8 ? 4 : -4);
	expect(await measure()).toEqual({ ok: false });
	await judge(9, 'confirmed', 4);
	await judge(10, 'rejected', 4);
	expect(await measure()).toEqual({ ok: true });
	expect(await newestMeasurement(house.db, lead)).toMatchObject({
		of: 'decisions',
		whole: { pairs: 11, same: 10, called: 10, right: 9 },
		by: {
			script: [{ group: 'geez', same: 10 }],
			origin: [{ group: 'ER' }],
			sex: [{ group: 'female' }],
		},
	});
	await expect(measure(house.selam)).rejects.toMatchObject({ code: 'access.forbidden' });
});

test('what one source raised the alarm for is silenced neither by the other nor by few people', async () => {
	const judged = (found: number, script: 'geez' | 'latin') =>
		Array.from({ length: 100 }, (_, i): LabelledPair => {
			const traits = { script };
			return { same: true, probability: i < found ? 0.9 : 0.1, a: traits, b: traits };
		});
	const apart = [...judged(50, 'geez'), ...judged(95, 'latin')];
	const even = [...judged(95, 'geez'), ...judged(95, 'latin')];
	const keepOf = async (of: string, pairs: LabelledPair[], hours: number) => {
		const measured = measureQuality(pairs, { on: '2026-11-02', of, threshold: 0.5 });
		expect(await keep(JSON.stringify(measured), lead, SATURDAY.add({ hours }))).toEqual({
			ok: true,
		});
		return isAlarmed(house.db, house.selam);
	};
	expect(await isAlarmed(house.db, house.selam)).toBe(false);
	expect(await keepOf('judged.csv', apart, 3)).toBe(true);
	expect(await keepOf('decisions', even, 4)).toBe(true);
	expect(await keepOf('judged.csv', judged(5, 'latin'), 5)).toBe(true);
	expect(await keepOf('judged again.csv', even, 6)).toBe(false);
});

test('only a lead brings one in, whoever is in no team reads none, and none is taken away', async () => {
	await expect(keep('{}', house.selam)).rejects.toMatchObject({ code: 'access.forbidden' });
	await expect(keep('{}', house.farid)).rejects.toThrow();
	const nobody = await house.member('Bao', []);
	await expect(newestMeasurement(house.db, nobody)).rejects.toThrow();
	await expect(isAlarmed(house.db, nobody)).rejects.toThrow();
	const away = asActor(house.db, `member:${lead.member.id}`, (tx) =>
		tx.execute(sql`delete from tracing_measurements`),
	);
	await expect(away).rejects.toThrow();
});
