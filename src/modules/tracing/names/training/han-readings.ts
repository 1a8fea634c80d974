import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { HanTables } from '../han-readings.ts';
import { plainRomanisation } from '../plain-romanisation.ts';

/** A character and what one field of the Unihan database says of it. */
type Field = ReadonlyMap<string, readonly string[]>;

/**
 * How Han characters are read in the languages that write names with them, from the Unihan
 * database (Unicode Standard Annex 38): `Unihan_Readings.txt` and `Unihan_Variants.txt`, which
 * Debian's package `unicode-data` puts into /usr/share/unicode.
 *
 * @param folder with the two files, unpacked
 */
export function hanTables(folder: string): HanTables {
	const readings = fieldsOf(join(folder, 'Unihan_Readings.txt'));
	const variants = fieldsOf(join(folder, 'Unihan_Variants.txt'));
	const usual = new Set(charactersOf(['gbk', 'big5', 'euc-kr', 'euc-jp']));
	const simpler = new Map<string, string>();
	for (const [letter, codes] of variants.get('kSimplifiedVariant') ?? []) {
		const [simple, ...others] = codes.map(characterOf);
		const plain = simple !== undefined && usual.has(simple) && !others.includes(letter);
		if (plain && usual.has(letter) && simple !== letter) simpler.set(letter, simple);
	}
	const languages: Record<string, Record<string, string>> = {};
	for (const [language, { field, read }] of Object.entries(LANGUAGES)) {
		const byLetter = new Map<string, string>();
		for (const [letter, said] of readings.get(field) ?? []) {
			const reading = read(said);
			const folded = simpler.get(letter) ?? letter;
			// A form that is folded speaks for its simpler one: names are older than reforms.
			if (!usual.has(letter) || !reading || (folded === letter && byLetter.has(folded))) continue;
			byLetter.set(folded, reading);
		}
		languages[language] = grouped(byLetter);
	}
	return { simpler: [...simpler].flat().join(''), languages };
}

type Language = { field: string; read: (said: readonly string[]) => string | undefined };

const LANGUAGES: Record<string, Language> = {
	cantonese: { field: 'kCantonese', read: ([said]) => said && withoutTone(said) },
	korean: { field: 'kHangul', read: (said) => namesFirst(said)[0] },
	korean_also: { field: 'kHangul', read: (said) => namesFirst(said)[1] },
	vietnamese: { field: 'kVietnamese', read: ([said]) => said && plainRomanisation(said) },
	japanese_on: { field: 'kJapaneseOn', read: ([said]) => said?.toLowerCase() },
	japanese_kun: {
		field: 'kJapaneseKun',
		read: (said) => said.find((one) => one.length < 8)?.toLowerCase(),
	},
};

function withoutTone(jyutping: string): string {
	return jyutping.replace(/\d/g, '');
}

/** `금:0E 김:0N`: of a reading that is marked N, names are made. */
function namesFirst(said: readonly string[]): string[] {
	const marked = said.map((one) => one.split(':'));
	return [...marked]
		.sort(([, a = ''], [, b = '']) => Number(b.includes('N')) - Number(a.includes('N')))
		.map(([syllable = '']) => syllable);
}

function grouped(byLetter: ReadonlyMap<string, string>): Record<string, string> {
	const lines: Record<string, string> = {};
	for (const [letter, reading] of byLetter) lines[reading] = (lines[reading] ?? '') + letter;
	return Object.fromEntries(Object.entries(lines).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function fieldsOf(file: string): Map<string, Field> {
	const fields = new Map<string, Map<string, readonly string[]>>();
	for (const line of readFileSync(file, 'utf8').split('\n')) {
		const [code, field, said] = line.split('\t');
		if (!code?.startsWith('U+') || !field || !said) continue;
		const known = fields.get(field) ?? new Map<string, readonly string[]>();
		known.set(characterOf(code), said.split(' '));
		fields.set(field, known);
	}
	return fields;
}

function characterOf(code: string): string {
	return String.fromCodePoint(Number.parseInt(code.slice(2), 16));
}

/** The ideographs that the national character sets of two bytes thought usual enough to code first. */
function charactersOf(encodings: readonly string[]): string[] {
	return encodings.flatMap((encoding) => {
		const decoder = new TextDecoder(encoding);
		const letters: string[] = [];
		const last = encoding === 'big5' ? 0xc6 : 0xfd;
		for (let high = 0xa4; high <= last; high += 1) {
			for (let low = encoding === 'big5' ? 0x40 : 0xa1; low <= 0xfe; low += 1) {
				const text = decoder.decode(Uint8Array.of(high, low));
				if (/^\p{Script=Han}$/u.test(text)) letters.push(text);
			}
		}
		return letters;
	});
}
