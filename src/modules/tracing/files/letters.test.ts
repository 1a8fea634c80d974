import { expect, test } from 'vitest';
import { lettersIn } from './letters.ts';

/** Bytes of one of the Windows encodings, by looking each letter up in its table. */
function written(text: string, encoding: string): Uint8Array {
	const table = new TextDecoder(encoding).decode(Uint8Array.from({ length: 256 }, (_, at) => at));
	return Uint8Array.from(text, (letter) => [...table].indexOf(letter));
}

test.each([
	['windows-1252', 'nom,ville\nJosé Muñoz,Orléans\nZoë Lefèvre,Nîmes'],
	['windows-1256', 'الاسم,المدينة\nمحمد علي حسن,الخرطوم\nسميرة,Tunis'],
	['windows-1251', 'имя,город\nИван Петренко,Одесса\nМАРИЯ,Kyiv'],
] as const)(
	'a table in %s is read so, and whoever brings it is asked to look',
	(encoding, text) => {
		expect(lettersIn(written(text, encoding))).toEqual({ text, encoding });
	},
);

test('what a person says goes before any guess; of what is no encoding nothing is believed', () => {
	const bytes = written('имя\nИван', 'windows-1251');
	expect(lettersIn(bytes, 'windows-1252')?.text).toContain('Èâàí');
	expect(lettersIn(bytes, 'constructor')).toMatchObject({ encoding: 'windows-1251' });
	expect(lettersIn(Uint8Array.from([0x61, 0x00, 0xd8]), 'utf-16le')).toBeNull();
});

test('UTF-8 and a marked UTF-16 need nobody to look; UTF-16 without its mark is known by its zeros', () => {
	const text = 'name,age\nЖанна,30\nKofi,25';
	const wide = Buffer.from(text, 'utf16le');
	expect(lettersIn(Buffer.from(text))).toEqual({ text, encoding: null });
	expect(lettersIn(Buffer.concat([Buffer.from([0xff, 0xfe]), wide]))).toEqual({
		text,
		encoding: null,
	});
	expect(lettersIn(wide)).toEqual({ text, encoding: 'utf-16le' });
	expect(lettersIn(Buffer.from(wide).swap16())).toEqual({ text, encoding: 'utf-16be' });
});
