import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import type { Sheet } from '../../letters/sheet.ts';
import { fontsFor } from './fonts/fonts-for.ts';
import { PAGE } from './typst-page.ts';

/** The letter on paper, or the characters for which neither we nor this machine have letters. */
export type Printed = { ok: true; pdf: Uint8Array } | { ok: false; missing: readonly string[] };

/**
 * A tagged PDF (PDF/UA-1, ISO 14289-1), with the fonts in it, so that it reads aloud and prints the
 * same everywhere. Takes some milliseconds; the first one a third of a second for the fonts, and so
 * does each with letters that have to be cut for it.
 */
export async function printLetter(sheet: Sheet): Promise<Printed> {
	const letter = JSON.stringify(sheet, (_, value) => printable(value));
	const { language } = sheet;
	const more = [
		...(await fontsFor(letter, { language, weight: 400 })),
		...(await fontsFor(boldIn(sheet), { language, weight: 700 })),
	];
	const typst = more.length > 0 ? compilerWith(more) : compiler();
	try {
		const bytes = typst.pdf({ mainFileContent: PAGE, inputs: { letter } }, { pdfStandard: 'ua-1' });
		return { ok: true, pdf: new Uint8Array(bytes) };
	} catch (error) {
		// Fonts of the machine help where ours end; where those end too, nothing is printed as boxes.
		const missing = missingIn(String(error));
		if (missing.length === 0) throw new Error('a letter did not print');
		return { ok: false, missing };
	} finally {
		// What was typeset is not kept in memory longer than its own work.
		typst.evictCache(0);
	}
}

/** What no font here has of a letter; empty: it prints. */
export async function unprintedIn(sheet: Sheet): Promise<readonly string[]> {
	const printed = await printLetter(sheet);
	return printed.ok ? [] : printed.missing;
}

/** What the page prints in bold. */
function boldIn({ organisation, title, texts, remedy, signature }: Sheet): string {
	const headings = [...texts, ...(remedy ? [remedy] : [])].map(({ heading }) => heading);
	return [organisation, title, signature, ...headings].join(' ');
}

/** Typst names each text that it could not draw, in the quotes and escapes of Rust. */
function missingIn(error: string): string[] {
	const texts = [...error.matchAll(/the text `\\*"(.+?)\\*"` could not be displayed/gu)];
	const chars = texts.flatMap(([, text = '']) => [
		...text.replace(/\\+u\{([\da-f]+)\}/gi, (_, code) => String.fromCodePoint(parseInt(code, 16))),
	]);
	return [...new Set(chars)];
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

let kept: NodeCompiler | undefined;

/** Loaded with the first letter: a server that prints none need not hold it. */
function compiler(): NodeCompiler {
	kept ??= compilerWith([]);
	return kept;
}

function compilerWith(more: Buffer[]): NodeCompiler {
	return loaded().NodeCompiler.create({ fontArgs: [{ fontBlobs: [...fonts(), ...more] }] });
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
