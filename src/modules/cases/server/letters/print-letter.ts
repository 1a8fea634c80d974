import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import type { Sheet } from '../../letters/sheet.ts';
import { PAGE } from './typst-page.ts';

/** The letter on paper, or the scripts in it for which this machine has no letters. */
export type Printed = { ok: true; pdf: Uint8Array } | { ok: false; noFontFor: readonly string[] };

/**
 * A tagged PDF (PDF/UA-1, ISO 14289-1), with the fonts in it, so that it reads aloud and prints the
 * same everywhere. Takes some milliseconds; the first one a third of a second for the fonts.
 */
export function printLetter(sheet: Sheet): Printed {
	const letter = JSON.stringify(sheet, (_, value) => printable(value));
	try {
		const bytes = compiler().pdf(
			{ mainFileContent: PAGE, inputs: { letter } },
			{ pdfStandard: 'ua-1' },
		);
		return { ok: true, pdf: new Uint8Array(bytes) };
	} catch (error) {
		// Fonts of the machine help where ours end; where those end too, nothing is printed as boxes.
		if (!String(error).includes('could not be displayed'))
			throw new Error('a letter did not print');
		return { ok: false, noFontFor: strangeScripts(letter) };
	} finally {
		// What was typeset is not kept in memory longer than its own work.
		compiler().evictCache(0);
	}
}

/** Characters that stand for nothing, and that a PDF may not hold. */
function printable(value: unknown): unknown {
	return typeof value === 'string'
		? value.replace(/[\p{Cc}\ufeff\p{Noncharacter_Code_Point}\p{Cs}]/gu, keepsLines)
		: value;
}

function keepsLines(char: string): string {
	return char === '\n' || char === '\t' ? char : '';
}

/** The scripts of a text that our own fonts do not have. */
export function strangeScripts(text: string): string[] {
	const scripts = new Set<string>();
	for (const [char] of text.matchAll(/[\p{L}\p{M}]/gu)) {
		if (OWN.test(char)) continue;
		scripts.add(
			OTHERS.find((script) => new RegExp(`\\p{Script=${script}}`, 'u').test(char)) ?? char,
		);
	}
	return [...scripts];
}

let kept: NodeCompiler | undefined;

/** Loaded with the first letter: a server that prints none need not hold it. */
function compiler(): NodeCompiler {
	kept ??= loaded().NodeCompiler.create({ fontArgs: [{ fontBlobs: fonts() }] });
	return kept;
}

const packages = createRequire(import.meta.url);
const loaded = (): Typst => packages('@myriaddreamin/typst-ts-node-compiler');
type Typst = typeof import('@myriaddreamin/typst-ts-node-compiler');

/** Regular and bold of each family; the packages hold other weights that no letter needs. */
function fonts(): Buffer[] {
	return FAMILIES.flatMap((family) => {
		const folder = dirname(packages.resolve(`@expo-google-fonts/${family}/package.json`));
		return ['400Regular', '700Bold'].flatMap((weight) => {
			const files = readdirSync(join(folder, weight)).filter((file) => file.endsWith('.ttf'));
			return files.map((file) => readFileSync(join(folder, weight, file)));
		});
	});
}

const FAMILIES = [
	'noto-sans',
	'noto-sans-arabic',
	'noto-sans-armenian',
	'noto-sans-bengali',
	'noto-sans-devanagari',
	'noto-sans-ethiopic',
	'noto-sans-georgian',
	'noto-sans-hebrew',
];

const OWN =
	/[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Ethiopic}\p{Script=Bengali}\p{Script=Devanagari}\p{Script=Armenian}\p{Script=Georgian}\p{Script=Common}\p{Script=Inherited}]/u;

/** Scripts of today, to name what is missing. */
const OTHERS = [
	'Han',
	'Hiragana',
	'Katakana',
	'Hangul',
	'Thai',
	'Khmer',
	'Lao',
	'Myanmar',
	'Sinhala',
	'Tamil',
	'Telugu',
	'Kannada',
	'Malayalam',
	'Gujarati',
	'Gurmukhi',
	'Oriya',
	'Tibetan',
	'Mongolian',
	'Thaana',
	'Syriac',
	'Nko',
	'Tifinagh',
	'Vai',
	'Adlam',
];
