import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { asActor } from '#foundations/db/server/index.ts';
import {
	listCandidates,
	planTelling,
	readCandidate,
	signTelling,
	takeBackTelling,
	tellFamily,
	tieRecords,
} from '#modules/tracing/server/index.ts';
import { houseForFile } from '#tests/support/house-for-file.ts';
import { called, dna, matchingStory, ownWord } from '#tests/support/matching-story.ts';
import { SATURDAY } from '#tests/support/reporting-house.ts';
import { aTracingHouse } from '#tests/support/tracing-house.ts';
import { compared, someoneDead } from '#tests/support/tracing-records.ts';

const house = houseForFile(aTracingHouse);
const { team, raised, decide, plan, confirmed, planned, page, reportOf } = matchingStory(house);
const how = { now: SATURDAY };

test('R10 · a family sees no candidate, whatever a program or one officer makes of it', async () => {
	const pair = await raised('Efosa Osaretin', someoneDead('Efosa Osaretin'));
	const before = await page(pair.receipt);
	await decide(house.selam, pair.candidateId, 'propose', dna);
	expect(await page(pair.receipt)).toEqual(before);
	expect(before).toMatchObject({ stage: 'open', told: [] });
	const seen = await asActor(house.db, `person:${await reportOf(pair.recordId)}`, (tx) =>
		tx.execute(sql`select 1 from tracing_candidates union all select 1 from tracing_decisions`),
	);
	expect(seen.rows).toEqual([]);
});

test('R10 · what runs by itself moves no candidate beyond waiting and no search out of open', async () => {
	const pair = await raised('Ngozi Ezenwa', someoneDead('Ngozi Ezenwa'));
	const matcher = `service:matcher-${house.intake.id}` as const;
	for (const actor of [matcher, 'service:keeper', 'service:intake', 'service:sweep'] as const) {
		for (const stage of ['proposed', 'confirmed', 'rejected', 'overturned']) {
			const tried = asActor(house.db, actor, async (tx) => {
				const done = await tx.execute(
					sql`update tracing_candidates set stage = ${stage} where id = ${pair.candidateId}`,
				);
				if (done.rowCount === 0) throw new Error('nothing was moved');
			});
			await expect(tried, `${actor} ${stage}`).rejects.toThrow();
		}
		const told = asActor(house.db, actor, async (tx) => {
			const done = await tx.execute(
				sql`update tracing_records set stage = 'told' where id = ${pair.recordId}`,
			);
			if (done.rowCount === 0) throw new Error('nothing was moved');
		});
		await expect(told, actor).rejects.toThrow();
	}
});

test('R10 · of a death nobody is told before an authority, two who identify, two who sign and the one named', async () => {
	const { db, selam, idris } = house;
	const pair = await raised('سمير القاضي', someoneDead('Samir al-Qadi'));
	const { candidateId } = pair;
	await expect(plan(candidateId, 'death')).rejects.toMatchObject({
		code: 'tracing.not-identified',
	});
	expect(await decide(selam, candidateId, 'propose')).toEqual({
		...{ ok: false, problems: { method: 'missing', authority: 'missing', reference: 'missing' } },
	});
	expect((await decide(selam, candidateId, 'propose', ownWord)).ok).toBe(false);
	await decide(selam, candidateId, 'propose', dna);
	const twice = decide(selam, candidateId, 'confirm', dna);
	await expect(twice).rejects.toMatchObject({ code: 'tracing.second-person', norm: 'R10' });
	await expect(plan(candidateId, 'death')).rejects.toMatchObject({
		code: 'tracing.not-identified',
	});
	await decide(idris, candidateId, 'confirm', dna);
	const nobody = { candidateId, subject: 'death', words: 'x', communicator: '' } as const;
	expect(await planTelling(db, selam, nobody, how)).toMatchObject({ ok: false });
	const stranger = { ...nobody, communicator: house.farid.member.id };
	await expect(planTelling(db, selam, stranger, how)).rejects.toMatchObject({ status: 404 });
	const telling = await planned(candidateId, 'death');
	const early = tellFamily(db, idris, telling, how);
	await expect(early).rejects.toMatchObject({ code: 'tracing.not-at-this-stage' });
	const self = signTelling(db, selam, telling, how);
	await expect(self).rejects.toMatchObject({ code: 'tracing.second-person' });
	expect((await page(pair.receipt)).told).toEqual([]);
	await signTelling(db, idris, telling, how);
	const other = tellFamily(db, selam, telling, how);
	await expect(other).rejects.toMatchObject({ code: 'tracing.not-communicator' });
	expect((await page(pair.receipt)).told).toEqual([]);
	await tellFamily(db, idris, telling, how);
	expect(await page(pair.receipt)).toMatchObject({
		...{ stage: 'told', told: [{ on: '2026-11-21', words: 'Said.' }] },
	});
});

test('R10 · nobody is identified as two people', async () => {
	const pair = await confirmed('Rukia Abdirahman', someoneDead('Rukia Abdirahman'), dna);
	const { recordId } = await house.searched(called('Rukia Abdirahman'));
	await compared(house);
	const { rows } = await listCandidates(house.db, house.selam, team());
	expect(
		rows.find((row) => row.soughtId === recordId && row.foundId === pair.foundId),
	).toBeUndefined();
});

test('two relatives of one person ask each for themselves: whoever is found is found for both, and each is told alone', async () => {
	const { db, selam, idris } = house;
	const pair = await confirmed('Farhiya Jama Nur', someoneDead('Farhiya Jama Nur'), dna);
	const brother = await house.searched(called('Farhiya Jama Nuur'));
	const raisedFor = async () => {
		await compared(house);
		const { rows } = await listCandidates(db, selam, team());
		return rows.find(({ soughtId, foundId }) => {
			return soughtId === brother.recordId && foundId === pair.foundId;
		});
	};
	expect(await raisedFor()).toBeUndefined();
	const tie = { recordId: brother.recordId, kind: 'same', targetId: pair.recordId } as const;
	await tieRecords(db, selam, { ...tie, tied: true }, how);
	const { id = '' } = (await raisedFor()) ?? {};
	await decide(selam, id, 'propose', dna);
	await decide(idris, id, 'confirm', dna);
	const telling = await planned(id, 'death');
	await signTelling(db, idris, telling, how);
	await tellFamily(db, idris, telling, how);
	expect(await page(brother.receipt)).toMatchObject({ stage: 'told' });
	expect(await page(pair.receipt)).toMatchObject({ stage: 'open', told: [] });
	const unlike = { ...tie, targetId: pair.foundId, tied: true };
	expect(await tieRecords(db, selam, unlike, how)).toMatchObject({ ok: false });
});

test('another team(), and whoever is kept away from the family’s report, decide and tell nothing here', async () => {
	const { db, selam, idris, farid } = house;
	const pair = await confirmed('Yao Kouassi', someoneDead('Yao Kouassi'), dna);
	const { candidateId } = pair;
	const rina = await house.member('Rina', [house.intake]);
	const reportId = await reportOf(pair.recordId);
	await asActor(db, 'service:keeper', (tx) =>
		tx.execute(sql`insert into reports_exclusions (report_id, member_id, by_member, at)
			values (${reportId}, ${rina.member.id}, ${selam.member.id}, now())`),
	);
	const telling = await planned(candidateId, 'death');
	const stage = async () =>
		(await readCandidate(db, selam, { candidateId }, how)).tellings.map((one) => one.stage);
	for (const stranger of [farid, rina]) {
		const death = { candidateId, subject: 'death', words: 'x', communicator: idris.member.id };
		const acts = [
			...(['propose', 'reject', 'confirm', 'overturn'] as const).map(
				(act) => () => decide(stranger, candidateId, act, dna),
			),
			() => planTelling(db, stranger, { ...death, subject: 'death' }, how),
			...[signTelling, tellFamily, takeBackTelling].flatMap((act) => [
				() => act(db, stranger, telling, how),
				() => act(db, stranger, { tellingId: crypto.randomUUID() }, how),
			]),
		];
		for (const act of acts) await expect(act()).rejects.toMatchObject({ status: 404 });
	}
	expect(await stage()).toEqual(['planned']);
	await signTelling(db, idris, telling, how);
	const again = { code: 'tracing.not-at-this-stage' };
	await expect(signTelling(db, idris, telling, how)).rejects.toMatchObject(again);
	await takeBackTelling(db, selam, telling, how);
	for (const act of [signTelling, tellFamily, takeBackTelling]) {
		await expect(act(db, idris, telling, how)).rejects.toMatchObject(again);
	}
	expect(await stage()).toEqual(['taken_back']);
	expect((await page(pair.receipt)).told).toEqual([]);
});
