import { expect, test } from 'vitest';
import {
	readCandidate,
	signTelling,
	takeBackTelling,
	tellFamily,
} from '#modules/tracing/server/index.ts';
import { houseForFile } from '#tests/support/house-for-file.ts';
import { called, dna, matchingStory, ownWord } from '#tests/support/matching-story.ts';
import { SATURDAY } from '#tests/support/reporting-house.ts';
import { aBrother, aTracingHouse } from '#tests/support/tracing-house.ts';
import { someoneAlive, someoneDead } from '#tests/support/tracing-records.ts';
import type { Wish } from '../../src/modules/tracing/content.ts';

const house = houseForFile(aTracingHouse);
const { raised, decide, plan, confirmed, planned, page } = matchingStory(house);
const how = { now: SATURDAY };

test.each(['nothing', 'not_asked'] as const)(
	'R11 · of whoever wishes “%s” the family’s page is word for word that of a search that found nobody',
	async (wish: Wish) => {
		const { db, selam, idris } = house;
		const name = `Tsegay Mehreteab ${wish === 'nothing' ? 'Haile' : 'Kidane'}`;
		const pair = await raised(name, someoneAlive(name, { wish, message: 'Never' }));
		const other = await house.searched(called(name));
		const unfound = (await page(other.receipt)) as object;
		await decide(selam, pair.candidateId, 'propose', ownWord);
		await decide(idris, pair.candidateId, 'confirm', ownWord);
		for (const subject of ['alive', 'contact', 'death'] as const) {
			const refused = plan(pair.candidateId, subject);
			await expect(refused).rejects.toMatchObject({ code: 'tracing.against-wish' });
		}
		const telling = await planned(pair.candidateId, 'searching');
		await signTelling(db, idris, telling, how);
		await tellFamily(db, idris, telling, how);
		expect({ ...(await page(pair.receipt)), recordId: '' }).toEqual({ ...unfound, recordId: '' });
	},
);

test('R10 · one telling can be taken back by itself, and the search goes on', async () => {
	const { db, idris } = house;
	const pair = await confirmed(
		'Lamin Ceesay',
		someoneAlive('Lamin Ceesay', { wish: 'alive' }),
		ownWord,
	);
	const telling = await planned(pair.candidateId, 'alive');
	await signTelling(db, idris, telling, how);
	await tellFamily(db, idris, telling, how);
	expect((await page(pair.receipt)).stage).toBe('told');
	await takeBackTelling(db, idris, telling, how);
	expect(await page(pair.receipt)).toMatchObject({ stage: 'open', told: [] });
});

test('what may stand in no inbox is told in a talk: its day and its way are there, and no word of it', async () => {
	const { db, idris } = house;
	const content = aBrother({
		person: { names: [{ written: 'Gideon Asante', use: 'own' }] },
		telling: { way: 'phone', inInbox: false, contact: '+233 00' },
	});
	const pair = await confirmed(content, someoneDead('Gideon Asante'), dna);
	const telling = await planned(pair.candidateId, 'death');
	await signTelling(db, idris, telling, how);
	await tellFamily(db, idris, telling, how);
	const { stage, told } = await page(pair.receipt);
	expect({ stage, told }).toMatchObject({
		...{ stage: 'told', told: [{ on: '2026-11-21', words: '', way: 'phone' }] },
	});
	const [seen] = (await readCandidate(db, idris, pair, how)).tellings;
	expect(seen).toMatchObject({ words: 'Said.', toldOn: '2026-11-21' });
});
