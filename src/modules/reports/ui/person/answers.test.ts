import { expect, test } from 'vitest';
import { newReceipt } from '#foundations/sealing/index.ts';
import { answersOf, carriedBy } from './answers.ts';

function posted(fields: Record<string, string | string[]>): FormData {
	const form = new FormData();
	for (const [name, values] of Object.entries(fields)) {
		for (const value of [values].flat()) form.append(name, value);
	}
	return form;
}

test('the receipt to be rides in the form, so that sending twice makes one report', async () => {
	const first = await carriedBy(new FormData());
	const again = await carriedBy(
		posted({
			seed: first.seed,
			record_identity: first.record.identity,
			record_recipient: first.record.recipient,
		}),
	);
	expect(again.seed).toBe(first.seed);
	expect(again.record).toEqual(first.record);
});

test('a seed that was changed on its way is replaced, never used', async () => {
	const wrong = newReceipt().replace(/^./, (digit) => String((Number(digit) + 1) % 10));
	expect((await carriedBy(posted({ seed: wrong }))).seed).not.toBe(wrong);
});

test('a file whose tick was taken away is not carried on', async () => {
	const { record } = await carriedBy(new FormData());
	const form = posted({
		record_identity: record.identity,
		record_recipient: record.recipient,
		file: ['a'],
		file_name_a: 'gate.jpg',
		file_name_b: 'face.jpg',
	});
	expect((await carriedBy(form)).files).toEqual([{ id: 'a', name: 'gate.jpg' }]);
});

test('every team that was kept away is remembered', () => {
	expect(answersOf(posted({ keep_away: ['one', 'two'] })).keep_away).toBe('one two');
});

test('keys that were changed on their way are replaced before anything is sealed to them', async () => {
	const { record } = await carriedBy(new FormData());
	const broken = { record_identity: record.identity, record_recipient: `${record.recipient}x` };
	expect((await carriedBy(posted(broken))).record).not.toEqual(record);
});
