import { expect, test } from 'vitest';
import { readDeskForm } from './desk-forms.ts';

const MEMBER = '0b8a7b0e-52a9-4a7a-8f43-3b3a4f0b1c11';

const form = (fields: Record<string, string>) => {
	const data = new FormData();
	for (const [name, value] of Object.entries(fields)) data.set(name, value);
	return data;
};

test('a reply keeps its lines, in any script', () => {
	const read = readDeskForm('reply', form({ words: ' ንሕና ኣንቢብናዮ።\r\nنحن معك\u0000 ' }));
	expect(read).toEqual({ ok: true, form: { words: 'ንሕና ኣንቢብናዮ።\nنحن معك' } });
});

test('a decision without a way to appeal is not sent, and its reasons are kept', () => {
	const read = readDeskForm('refuse', form({ words: 'Outside our country.', appeal: ' ' }));
	expect(read).toMatchObject({
		ok: false,
		problems: { appeal: 'appeal' },
		values: { words: 'Outside our country.' },
	});
});

test('a question without a colleague asks for the colleague and keeps the question', () => {
	const read = readDeskForm('ask', form({ to: '', words: 'Do you know this camp?' }));
	expect(read).toMatchObject({
		ok: false,
		problems: { to: 'choose' },
		values: { words: 'Do you know this camp?' },
	});
});

test('a report is handed over only by someone who says they know what they lose', () => {
	expect(readDeskForm('transfer', form({ to: MEMBER }))).toMatchObject({
		ok: false,
		problems: { sure: 'sure' },
	});
	expect(readDeskForm('transfer', form({ to: MEMBER, sure: 'yes' })).ok).toBe(true);
});

test('a note longer than the longest report is refused with the note', () => {
	const words = 'x'.repeat(100_001);
	expect(readDeskForm('note', form({ words }))).toMatchObject({
		ok: false,
		problems: { words: 'too-long' },
		values: { words },
	});
});
