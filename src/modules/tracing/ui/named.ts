import type { Typed } from '../forms.ts';
import { SPOKEN } from './spoken.ts';

/**
 * A list of all countries weighs more than the page around it, so on a first visit a country or a
 * language is written, in whatever language. Names that are known become their codes; what is not
 * known stays as it was written, and the page then shows the list.
 *
 * @param countries ISO 3166-1 alpha-2
 */
export function withCodes(typed: Typed, countries: readonly string[]): Typed {
	const found = { ...typed };
	for (const [control, text] of Object.entries(typed)) {
		const of = namesOfWhat(control);
		const list = of && (of === 'country' ? countries : SPOKEN);
		if (list) found[control] = codeNamed(text, list) ?? text;
	}
	return found;
}

/** What a control asks the name of. */
export function namesOfWhat(control: string): 'country' | 'language' | undefined {
	if (COUNTRY.test(control)) return 'country';
	return LANGUAGE.test(control) ? 'language' : undefined;
}

const COUNTRY = /^(origin_[12]|leg_\d{1,2}_country)$/;
const LANGUAGE = /^spoken_[12]$/;

/** The code that a name means, in any of the languages; nothing where it could be two. */
export function codeNamed(text: string, codes: readonly string[]): string | undefined {
	const said = text.trim();
	if (said === '' || codes.includes(said)) return said || undefined;
	const names = namesOf(codes);
	const key = fold(said);
	return names.get(key) ?? almost(key, names) ?? undefined;
}

/** One letter more, less or other, if only one is meant. */
function almost(key: string, names: ReadonlyMap<string, string | null>): string | undefined {
	if (key.length < LONG_ENOUGH) return undefined;
	const meant = new Set<string | null>();
	for (const [name, code] of names) if (isOneEdit(key, name)) meant.add(code);
	const [only] = meant;
	return meant.size === 1 ? (only ?? undefined) : undefined;
}

/** Of shorter names many differ by one letter: Mali and Bali, Iran and Iraq. */
const LONG_ENOUGH = 6;

function isOneEdit(a: string, b: string): boolean {
	const [short, long] = a.length < b.length ? [a, b] : [b, a];
	if (long.length - short.length > 1) return false;
	let at = 0;
	while (at < short.length && short[at] === long[at]) at += 1;
	return short.slice(at + (short.length === long.length ? 1 : 0)) === long.slice(at + 1);
}

/** Made once, at the first search: some ten thousand names. */
const made = new Map<'region' | 'language', Map<string, string | null>>();

/** Name → code; null where two bear the name. */
function namesOf(codes: readonly string[]): ReadonlyMap<string, string | null> {
	const type = codes === SPOKEN ? 'language' : 'region';
	const known = made.get(type);
	if (known) return known;
	const names = new Map<string, string | null>();
	const add = (name: string | undefined, code: string) => {
		const key = fold(name ?? '');
		if (key) names.set(key, (names.get(key) ?? code) === code ? code : null);
	};
	for (const locale of Intl.DisplayNames.supportedLocalesOf([...SPOKEN, ...FURTHER])) {
		for (const style of ['long', 'short'] as const) {
			const written = new Intl.DisplayNames([locale], { type, style, fallback: 'none' });
			for (const code of codes) add(written.of(code), code);
		}
	}
	for (const [code, called] of Object.entries(ALSO[type])) {
		if (codes.includes(code)) for (const name of called.split(', ')) names.set(fold(name), code);
	}
	for (const name of OF_TWO[type]) names.set(fold(name), null);
	made.set(type, names);
	return names;
}

/** Languages of the countries people come to, in which a country may be written as well. */
const FURTHER = 'bg cs da de el et fi he hr hu it lt lv mt nb nl pl sk sl sv'.split(' ');

/** Names that people use and the Unicode CLDR does not have. */
const ALSO = {
	region: {
		CD: 'DR Congo, DRC, RDC, Zaire, Congo Kinshasa',
		CG: 'Congo Brazzaville',
		CI: 'Ivory Coast',
		CZ: 'Czech Republic',
		GB: 'England, Britain, Great Britain, Scotland, Wales',
		IR: 'Persia',
		MK: 'Macedonia',
		MM: 'Burma',
		NL: 'Holland',
		PS: 'Gaza, West Bank',
		SZ: 'Swaziland',
		TR: 'Turkey',
		US: 'America',
	},
	language: {
		am: 'Amharigna, Amarigna',
		bn: 'Bangla',
		ckb: 'Sorani',
		fa: 'Farsi, Parsi',
		ff: 'Fulani, Peul, Pulaar, Fulfulde',
		fil: 'Tagalog',
		ht: 'Creole, Kreyol',
		kmr: 'Kurmanji',
		man: 'Mandingo',
		om: 'Oromiffa, Afaan Oromo',
		ps: 'Pashtu, Pushto',
		prs: 'Dari',
		sw: 'Kiswahili',
		ti: 'Tigrigna',
		zh: 'Mandarin',
	},
} as const;

/** Some languages call one of two countries by the name of both. */
const OF_TWO = {
	region: ['Congo', 'Kongo', 'Kongó', 'الكونغو', 'کنگو', 'Конго', '刚果', 'ኮንጎ', 'কঙ্গো', 'कांगो'],
	language: [],
} as const;

/** Without case, accents, spaces, and what is written one way or the other in Arabic letters. */
function fold(text: string): string {
	return text
		.normalize('NFKD')
		.toLowerCase()
		.replace(/[\u0300-\u036f\u0640\u064b-\u065f\u0670]/g, '')
		.replace(/ی|ى/g, 'ي')
		.replace(/ک/g, 'ك')
		.replace(/ة/g, 'ه')
		.replace(/[^\p{L}\p{M}]/gu, '')
		.replace(/^ال(?=.{3})/, '');
}
