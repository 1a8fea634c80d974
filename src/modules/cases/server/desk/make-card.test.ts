import { expect, test } from 'vitest';
import { openWithPin } from '#foundations/sealing/index.ts';
import { readCode } from '../../card/code.ts';
import { makeCard } from './make-card.ts';

const WORDS = 'Diabetes. Insulin, morning and evening. Third year of school.';

test('a card opens with its number, and says by itself neither word, name nor who helped', async () => {
	const card = await makeCard(WORDS);
	if (!card.ok) throw new Error(card.problem);
	expect(card.code).toMatch(/^AMPARO1\.[\w-]+$/);
	expect(card.code + card.picture).not.toMatch(/insulin|diabetes/i);
	expect(card.code + card.picture).not.toContain(card.pin);
	const locked = readCode(card.code) ?? new Uint8Array();
	expect(await openWithPin(locked, card.pin)).toBe(WORDS);
});

test('a card carries our address when its holder wants it, and no more than a phone can read', async () => {
	const opener = 'https://help.example/en/card/open';
	expect(await makeCard(WORDS, opener)).toMatchObject({
		code: expect.stringMatching(/^https:\/\/help\.example\/en\/card\/open#AMPARO1\./),
	});
	expect(await makeCard('ሀ'.repeat(233), opener)).toMatchObject({ ok: true });
	expect(await makeCard('ሀ'.repeat(234))).toEqual({ ok: false, problem: 'too-long' });
	expect(await makeCard(' \n')).toEqual({ ok: false, problem: 'empty' });
});
