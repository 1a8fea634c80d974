import { expect, test } from 'vitest';
import { scriptsOf } from '../../letters/scripts-of.ts';
import type { Sheet } from '../../letters/sheet.ts';
import { printLetter, unprintedIn } from './print-letter.ts';

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

const FARTHER = [
	'王小明 張偉 嘅 𠮷野家',
	'佐藤さくら タナカ',
	'김민수',
	'தமிழ்ச்செல்வி',
	'සිංහල කුමාරි',
	'สมชาย ใจดี',
	'ສົມພອນ',
	'សុខា',
	'အောင်ဆန်း',
	'પટેલ',
	'ਸਿੰਘ',
	'లక్ష్మి',
	'ಲಕ್ಷ್ಮಿ',
	'ലക്ഷ്മി',
	'ସୁଭଦ୍ରା',
	'ދިވެހި',
	'བསྟན་འཛིན',
	'ᠮᠣᠩᠭᠣᠯ',
	'ܣܘܪܝܝܐ',
	'ߒߞߏ',
	'ⵜⴰⵎⴰⵣⵉⵖⵜ',
	'𞤀𞤣𞤤𞤢𞤥',
	'ꓡꓲꓢꓴ',
	'ꕙꔤ',
	'ꆈꌠ',
	'ᱥᱟᱱᱛᱟᱲ',
	'ꯃꯅꯤꯄꯨꯔ',
	'𐴌𐴗𐴥𐴝𐴙𐴚𐴒',
	'ꤊꤢꤛꤢꤟ',
	'ꨌꩌ',
	'ᏣᎳᎩ',
	'ᐃᓄᒃ',
];
const FAMILIES = [
	...['SansJP', 'SansKR', 'SansTamil', 'SansSinhala', 'SansThai', 'SansLao', 'SansKhmer'],
	...['SansMyanmar', 'SansGujarati', 'SansGurmukhi', 'SansTelugu', 'SansKannada', 'SansMalayalam'],
	...['SansOriya', 'SansThaana', 'SerifTibetan', 'SansMongolian', 'SansSyriac', 'SansTifinagh'],
	...['SansAdlam', 'SansLisu', 'SansVai', 'SansYi', 'SansHanifiRohingya', 'SansCham'],
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

test('a name in any script of ours is printed with our own fonts, tagged for reading aloud', async () => {
	const pdf = await printed(sheet(NAMES));
	expect(pdf.startsWith('%PDF-1.7')).toBe(true);
	expect(pdf).toContain('<pdfuaid:part>1</pdfuaid:part>');
	expect(pdf).toContain('/Marked true');
	for (const script of ['Arabic', 'Hebrew', 'Ethiopic', 'Bengali', 'Armenian', 'Georgian']) {
		expect(pdf).toContain(`NotoSans${script}-`);
	}
	const fonts = [...pdf.matchAll(/\/BaseFont \/(?:[A-Z]{6}\+)?([\w-]+)/g)].map(([, name]) => name);
	expect(fonts.every((name) => name?.startsWith('NotoSans'))).toBe(true);
});

test('a name of the East and the South is printed with its own letters, and can be taken out again', async () => {
	const pdf = await printed(sheet(FARTHER));
	expect(FAMILIES.filter((family) => !pdf.includes(`+Noto${family}-`))).toEqual([]);
	const found = lettersIn(pdf);
	const asked = [...[...NAMES, ...FARTHER].join('').replace(/\s/g, '')];
	const all = new Set([...found, ...lettersIn(await printed(sheet(NAMES)))]);
	expect(asked.filter((char) => !all.has(char))).toEqual([]);
});

test('Japanese and Korean text has its own form of a Han letter', async () => {
	const fontOf = async (words: string, language = 'en') =>
		/NotoSans(SC|TC|JP|KR)/.exec(await printed(sheet([words], { language })))?.[1];
	expect(await fontOf('直')).toBe('SC');
	expect(await fontOf('直', 'zh-Hant')).toBe('TC');
	expect(await fontOf('直 さくら')).toBe('JP');
	expect(await fontOf('직 直')).toBe('KR');
});

test('words are never read as markup', async () => {
	const tricks = [
		'#panic("x")',
		'= Title',
		'$x^2$',
		'*bold* _it_ `raw`',
		'<label> @ref',
		'\\ " \u0000',
	];
	await printed(sheet(tricks, { title: '#read("/etc/passwd")', signed: false }));
});

test('what no font has is named, letter by letter, and nothing is printed as boxes', async () => {
	// Private letters that no font of any machine has.
	const own = sheet(['\u{10FFFD} 王小明 \u{F0000}']);
	expect(await unprintedIn(own)).toEqual(['\u{10FFFD}', '\u{F0000}']);
	expect(await unprintedIn(sheet(['สมชาย']))).toEqual([]);
	// The address of the page says the script alone.
	expect(scriptsOf('𱍊𪜀\u{10FFFD}')).toEqual(['Han', 'Other']);
});

async function printed(letter: Sheet): Promise<string> {
	const done = await printLetter(letter);
	if (!done.ok) throw new Error(`no letters for ${done.missing.join(' ')}`);
	return Buffer.from(done.pdf).toString('latin1');
}

/** What the fonts in a PDF say their glyphs mean (ISO 32000-2, 9.10.3), as a reader takes text out. */
function lettersIn(pdf: string): Set<string> {
	const letters = new Set<string>();
	for (const [, map = ''] of pdf.matchAll(/beginbfchar([\s\S]*?)endbfchar/g)) {
		for (const [, hex = ''] of map.matchAll(/<[\da-f]+>\s*<([\da-f]+)>/gi)) {
			const utf16 = Buffer.from(hex, 'hex').swap16().toString('utf16le');
			for (const char of utf16) letters.add(char);
		}
	}
	return letters;
}
