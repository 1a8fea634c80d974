import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import {
	listCandidates,
	listRecords,
	readCandidate,
	readDrills,
	signTelling,
	startDrill,
	tellFamily,
} from '#modules/tracing/server/index.ts';
import { houseForFile } from '#tests/support/house-for-file.ts';
import { dna, matchingStory } from '#tests/support/matching-story.ts';
import { later, SATURDAY } from '#tests/support/reporting-house.ts';
import { aTracingHouse } from '#tests/support/tracing-house.ts';
import { compared, registered, someoneDead } from '#tests/support/tracing-records.ts';

const house = houseForFile(aTracingHouse);
const { team, raised, decide, confirmed, planned, page } = matchingStory(house);
const how = { now: SATURDAY };

test('R10 · a match that was wrong stops to hurt at once: every telling is taken back, and it is in the ledger', async () => {
	const { db, selam, idris } = house;
	const pair = await confirmed('Beatrice Wanjiru', someoneDead('Beatrice Wanjiru'), dna);
	const telling = await planned(pair.candidateId, 'death');
	await signTelling(db, idris, telling, how);
	await tellFamily(db, idris, telling, how);
	const { tellingId: second } = await planned(pair.candidateId, 'death');
	expect((await page(pair.receipt)).stage).toBe('told');
	await decide(selam, pair.candidateId, 'overturn');
	expect(await page(pair.receipt)).toMatchObject({ stage: 'open', told: [] });
	const view = await readCandidate(db, selam, { candidateId: pair.candidateId }, how);
	expect(view.tellings.map(({ stage }) => stage)).toEqual(['taken_back', 'taken_back']);
	await expect(signTelling(db, idris, { tellingId: second }, how)).rejects.toThrow();
	const { rows } = await db.execute<{ kind: string }>(
		sql`select kind from ledger_entries where subject = ${pair.recordId} order by seq`,
	);
	expect(rows.map(({ kind }) => kind)).toEqual(
		expect.arrayContaining([
			'tracing.proposed',
			'tracing.confirmed',
			'tracing.told',
			'tracing.overturned',
		]),
	);
	const { rows: all } = await db.execute<{ all: string }>(
		sql`select string_agg(l::text, '') as all from ledger_entries l`,
	);
	expect(all[0]?.all).not.toMatch(/Wanjiru|Beatrice|institute|A-7/);
});

test('R10 · a wrong-match exercise goes the whole way, reaches no family, and can be overturned', async () => {
	const { db, selam, idris } = house;
	const drill = await startDrill(db, selam, team(), how);
	await compared(house);
	const { rows } = await listCandidates(db, selam, team());
	const pair = rows.find(({ soughtId }) => soughtId === drill.soughtId);
	expect(pair).toMatchObject({ foundId: drill.foundId, drill: true });
	const candidateId = pair?.id ?? '';
	await decide(selam, candidateId, 'propose', dna);
	await decide(idris, candidateId, 'confirm', dna);
	const telling = await planned(candidateId, 'death');
	await signTelling(db, idris, telling, how);
	await tellFamily(db, idris, telling, how);
	await decide(selam, candidateId, 'overturn');
	const view = await readCandidate(db, selam, { candidateId }, how);
	expect(view).toMatchObject({ stage: 'overturned', tellings: [{ stage: 'taken_back' }] });
	const [shown] = await readDrills(db, selam, team());
	expect(shown).toMatchObject({ id: drill.soughtId, candidateId, isToldStill: false });
	const acts = shown?.acts.map(({ act }) => act) ?? [];
	for (const act of ['drill-started', 'proposed', 'confirmed', 'told', 'overturned']) {
		expect(acts).toContain(act);
	}
	await expect(readDrills(db, house.farid, team())).rejects.toMatchObject({ status: 403 });
});

test('an overturned match gives back whom it had put aside, and nobody who was put aside before it', async () => {
	const { selam, idris } = house;
	const pair = await raised('Zainab Okonjo', someoneDead('Zainab Okonjo'));
	const others = [
		await registered(house, someoneDead('Zainab Okonjo', { cause: 'x' })),
		await registered(house, someoneDead('Zaynab Okonjo')),
	];
	await compared(house);
	const { rows } = await listCandidates(house.db, selam, team());
	const [before, after] = others.map(
		(id) => rows.find((row) => row.soughtId === pair.recordId && row.foundId === id)?.id ?? '',
	);
	await decide(idris, before ?? '', 'reject');
	await decide(selam, pair.candidateId, 'propose', { ...dna, now: later(1) });
	await decide(idris, after ?? '', 'reject', { now: later(2) });
	await decide(idris, pair.candidateId, 'confirm', { ...dna, now: later(3) });
	await decide(selam, pair.candidateId, 'overturn', { now: later(4) });
	const stageOf = async (candidateId = '') =>
		(await readCandidate(house.db, selam, { candidateId }, how)).stage;
	expect(await stageOf(before)).toBe('rejected');
	expect(await stageOf(after)).toBe('waiting');
	expect(await stageOf(pair.candidateId)).toBe('overturned');
	await compared(house);
	expect(await stageOf(pair.candidateId)).toBe('overturned');
});

test('an exercise is begun by the team() alone, and stands in no list of real records', async () => {
	const { db, selam, farid } = house;
	const begun = startDrill(db, farid, team(), how);
	await expect(begun).rejects.toMatchObject({ status: 403 });
	const { soughtId, foundId } = await startDrill(db, selam, team(), how);
	const listed = async (drill: boolean) =>
		(await listRecords(db, selam, { drill }, how)).rows.map(({ id }) => id);
	expect(await listed(true)).toEqual(expect.arrayContaining([soughtId, foundId]));
	expect(await listed(false)).not.toContain(soughtId);
	const { rows } = await db.execute(
		sql`select actor from ledger_entries where kind = 'tracing.drill-started' and subject = ${soughtId}`,
	);
	expect(rows).toEqual([{ actor: `member:${selam.member.id}` }]);
});
