import fc from 'fast-check';
import { expect, test } from 'vitest';
import { newKeys, sealText } from '#foundations/sealing/index.ts';
import { openAs, sealJson } from './sealed-json.ts';
import { readAccount, readDetails, readFileAbout, readMessage } from './sealed-shapes.ts';

const keys = await newKeys();

test('what was told is read as it was told', async () => {
	const when = { calendar: 'ethiopic', year: 2017, month: 13 };
	const details = { place: 'ሓገዝ', contact: '+30', when };
	const sealed = await sealJson(keys.recipient, details);
	expect(await openAs(readDetails, keys.identity, sealed)).toEqual({ value: details, whole: true });
	const letter = { text: 'No', appeal: 'Write to' };
	expect(readMessage(letter)).toEqual({ value: letter, whole: true });
	expect(readAccount({ words: '' })).toEqual({ value: { words: '' }, whole: true });
});

test('one answer that is no text does not take the others along', () => {
	const read = readDetails({ place: 'Evros', who: 7, when: 'yesterday' });
	expect(read).toEqual({ value: { place: 'Evros' }, whole: false });
});

test('whatever was sealed, a text is a text and never something else', () => {
	fc.assert(
		fc.property(fc.jsonValue(), (json) => {
			const about = readFileAbout(json).value;
			const details = readDetails(json).value;
			const texts = [readAccount(json).value.words, readMessage(json).value.text];
			for (const text of [...texts, about.name, about.type]) expect(text).toBeTypeOf('string');
			expect(details).toBeTypeOf('object');
		}),
	);
});

test('what does not open, or is no JSON however deep, is read as nothing', async () => {
	const nothing = { value: { words: '' }, whole: false };
	const stranger = await newKeys();
	const sealed = await sealJson(keys.recipient, { words: 'Here' });
	const deep = await sealText([keys.recipient], '['.repeat(600_000));
	const notJson = await sealText([keys.recipient], 'Here');
	expect(await openAs(readAccount, stranger.identity, sealed)).toEqual(nothing);
	expect(await openAs(readAccount, null, sealed)).toEqual(nothing);
	expect(await openAs(readAccount, keys.identity, new Uint8Array(300))).toEqual(nothing);
	expect(await openAs(readAccount, keys.identity, deep)).toEqual(nothing);
	expect(await openAs(readAccount, keys.identity, notJson)).toEqual(nothing);
});
