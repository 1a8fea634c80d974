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

test('letters are never guessed, and what is too large or broken is said', async () => {
	const problem = async (fields: Record<string, string | Blob>) => {
		const found = await posted(fields);
		return found.ok ? null : found.problem;
	};
	expect(await problem({ file: file(Buffer.from([110, 97, 0xef, 0x6d])) })).toMatch(/letters/);
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
