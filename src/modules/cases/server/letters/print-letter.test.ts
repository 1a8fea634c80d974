import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import type { Sheet } from '../../letters/sheet.ts';
import { printLetter, strangeScripts } from './print-letter.ts';

const NAMES = [
	'Zoë Łukaszewicz',
	'Ёлкина Ирина',
	'Αθηνά Παππά',
	'سلمى الحداد',
	'یاسمن رضایی',
	'יעל כהן',
	'ዮናስ ተክለ',
	'রহিমা খাতুন',
	'सीता देवी',
	'Նարեկ Սարգսյան',
	'ნინო ბერიძე',
];

const sheet = (words: readonly string[], more: Partial<Sheet> = {}): Sheet => ({
	language: 'en',
	rightToLeft: false,
	organisation: 'Casa Puente',
	title: 'Decision',
	head: [['To', words[0] ?? '']],
	texts: [{ heading: 'Reasons', lines: words.map((one) => ({ words: one, rightToLeft: false })) }],
	remedy: { heading: 'What you can do', lines: [{ words: 'Appeal.', rightToLeft: false }] },
	signature: 'Signed by Amina',
	signed: true,
	...more,
});

test('a name in any script of ours is printed with our own fonts, tagged for reading aloud', () => {
	const printed = printLetter(sheet(NAMES));
	if (!printed.ok) throw new Error(printed.noFontFor.join());
	const pdf = Buffer.from(printed.pdf).toString('latin1');
	expect(pdf.startsWith('%PDF-1.7')).toBe(true);
	expect(pdf).toContain('<pdfuaid:part>1</pdfuaid:part>');
	expect(pdf).toContain('/Marked true');
	for (const script of ['Arabic', 'Hebrew', 'Ethiopic', 'Bengali', 'Armenian', 'Georgian']) {
		expect(pdf).toContain(`NotoSans${script}-`);
	}
	const fonts = [...pdf.matchAll(/\/BaseFont \/(?:[A-Z]{6}\+)?([\w-]+)/g)].map(([, name]) => name);
	expect(fonts.every((name) => name?.startsWith('NotoSans'))).toBe(true);
});

test('words are never read as markup', () => {
	const tricks = [
		'#panic("x")',
		'= Title',
		'$x^2$',
		'*bold* _it_ `raw`',
		'<label> @ref',
		'\\ " \u0000',
	];
	const printed = printLetter(sheet(tricks, { title: '#read("/etc/passwd")', signed: false }));
	expect(printed.ok).toBe(true);
});

test('a script for which there is no font is named, not printed as boxes', () => {
	expect(strangeScripts('王小明 and สมชาย')).toEqual(['Han', 'Thai']);
	expect(strangeScripts(NAMES.join(' '))).toEqual([]);
	// A private letter that no font of any machine has.
	expect(printLetter(sheet(['\u{10FFFD} สมชาย']))).toEqual({ ok: false, noFontFor: ['Thai'] });
});

const pdftotext = spawnSync('pdftotext', ['-v']).error === undefined;

// Debian's poppler-utils; where it is missing this says that it was not tried.
test.skipIf(!pdftotext)('the words can be taken out of it again, in every script', () => {
	const printed = printLetter(sheet(NAMES));
	if (!printed.ok) throw new Error(printed.noFontFor.join());
	const { stdout } = spawnSync('pdftotext', ['-', '-'], { input: Buffer.from(printed.pdf) });
	const text = stdout.toString().normalize('NFKC');
	for (const name of NAMES) expect(text).toContain(name.split(' ')[0]);
});
