import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { MOST_BYTES, postedFile } from './posted-file.ts';

const posted = (fields: Record<string, string | Blob>) => {
	const form = new FormData();
	for (const [name, value] of Object.entries(fields)) form.append(name, value);
	return postedFile(form);
};
const file = (bytes: string | Buffer) => new File([new Uint8Array(Buffer.from(bytes))], 'list.csv');
const packed = (bytes: string | Buffer) => gzipSync(bytes).toString('base64');

test('a file that was looked at comes back with the page, letter by letter', async () => {
	const text = 'name,nota\n"سميرا\nرضایی",\u00a0ñ\r\n';
	const first = await posted({ file: file(text), kind: 'alive', source: ' Shelter ' });
	if (!first.ok) throw new Error(first.problem);
	expect(first.file).toMatchObject({ text, kind: 'alive', source: 'Shelter', format: 'csv' });
	const again = await posted({ packed: first.typed.packed, kind: 'dead', column: 'nota' });
	expect(again).toMatchObject({ ok: true, file: { text, kind: 'dead', roles: { nota: 'other' } } });
});

test('a table of a spreadsheet in two bytes a letter is read, XML is known by its first letter', async () => {
	const wide = Buffer.from('\uFEFFname\nЖанна', 'utf16le');
	expect(await posted({ file: file(wide) })).toMatchObject({ file: { text: 'name\nЖанна' } });
	expect(await posted({ file: file('\uFEFF <?xml?>') })).toMatchObject({
		file: { format: 'pfif' },
	});
});

test('letters that were guessed are looked at before anything comes in', async () => {
	const arabic = { file: file(Buffer.from([...Buffer.from('name\n'), 0xe3, 0xcd, 0xe3, 0xcf])) };
	const guessed = { encoding: 'windows-1256' };
	expect(await posted(arabic)).toMatchObject({
		...{ ok: true, looked: false, typed: guessed, file: { text: 'name\nمحمد' } },
	});
	const seen = { ...arabic, ...guessed, encoding_seen: 'windows-1256' };
	expect(await posted(seen)).toMatchObject({ looked: true });
	expect(await posted({ ...seen, encoding: 'windows-1252' })).toMatchObject({ looked: false });
	expect(await posted({ file: file('name\nKofi') })).toMatchObject({
		...{ looked: true, typed: { encoding: '' } },
	});
});

test('what is empty, too large or broken is said', async () => {
	const problem = async (fields: Record<string, string | Blob>) => {
		const found = await posted(fields);
		return found.ok ? null : found.problem;
	};
	const broken = { file: file(Buffer.from([0xff, 0xfe, 0x00, 0xd8])) };
	expect(await problem(broken)).toMatch(/letters/);
	expect(await problem({ file: file('') })).toBe('tracing_import_file_empty');
	expect(await problem({ file: new File([], '') })).toBe('tracing_import_file_missing');
	expect(await problem({ file: file(Buffer.alloc(MOST_BYTES + 1, 'a')) })).toMatch(/too_large/);
	for (const broken of ['', 'no base64 &', packed(Buffer.alloc(MOST_BYTES + 1, 'a'))]) {
		expect(await problem({ packed: broken })).toBe('tracing_import_file_missing');
	}
});

test('only searches are shared, and only with whom the list names', async () => {
	const share = { file: file('name\nKofi'), share: 'police' };
	expect(await posted({ ...share, kind: 'missing' })).toMatchObject({ file: { sharing: [] } });
	const partners = { ...share, share: 'partner_organisations' };
	expect(await posted({ ...partners, kind: 'dead' })).toMatchObject({ file: { sharing: [] } });
	const pfif = { ...partners, file: file('<pfif/>'), kind: 'dead' };
	for (const searches of [partners, pfif])
		expect(await posted(searches)).toMatchObject({ file: { sharing: ['partner_organisations'] } });
});
