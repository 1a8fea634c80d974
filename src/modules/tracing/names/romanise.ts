import type { Script } from './analysed-name.ts';
import type { CostTable, Row } from './cost-table.ts';
import { readHan } from './han-readings.ts';
import { learned } from './learned.ts';
import { plainRomanisation } from './plain-romanisation.ts';
import { spelledOut } from './spelled-out.ts';
import { rowsOf } from './transcribe.ts';

/** One to three spellings in a–z of a normalised word, the likeliest first. */
export function romanise(word: string, script: Script): [string, ...string[]] {
	if (script === 'latin') return [word];
	const plain = plainRomanisation(word) || 'x';
	if (script === 'other') return [plain];
	const table = learned().costs(script);
	const known = romanised.get(table) ?? new Map<string, Spellings>();
	romanised.set(table, known);
	const before = known.get(word);
	if (before) return before;
	const [first, ...others] =
		script === 'han'
			? ofHan(word, table)
			: likeliest(table, rowsOf(table, spelledOut(word, script)));
	const made: Spellings = first ? [first, ...others] : [plain];
	if (known.size >= MOST_WORDS) known.clear();
	known.set(word, made);
	return made;
}

type Spellings = [string, ...string[]];

/** Words come again and again among names. A word alone says of nobody that they are known here. */
const romanised = new WeakMap<CostTable, Map<string, Spellings>>();
const MOST_WORDS = 50_000;

/** One or two characters are a name of East Asia, more a name from elsewhere written by its sound. */
function ofHan(word: string, table: CostTable): string[] {
	const read = readHan(word).map(({ script, text }) =>
		script === 'hangul' ? romanise(text, script)[0] : text,
	);
	const [sound = ''] = word.length > 2 ? likeliest(table, rowsOf(table, word)) : [];
	return [...new Set([sound, ...read])].filter((text) => /^[a-z]+$/.test(text)).slice(0, 3);
}

type Spelling = { text: string; bits: number };

/** A search that keeps the best few beginnings, by the costs and by how names are spelled. */
function likeliest(table: CostTable, rows: readonly Row[]): string[] {
	let beginnings: Spelling[] = [{ text: '', bits: 0 }];
	for (const row of rows) {
		const longer: Spelling[] = [];
		const chunks = bestChunks(table, row);
		for (const { text, bits } of beginnings) {
			for (const chunk of chunks) {
				const sum = bits + chunk.bits + FOLLOWS * lettersFrom(text, chunk.text);
				// Only what is among the best so far is worth spelling out.
				if (longer.length === KEPT && sum >= (longer[KEPT - 1]?.bits ?? 0)) continue;
				insert(longer, { text: text + chunk.text, bits: sum });
			}
		}
		beginnings = longer;
	}
	return beginnings
		.filter(({ text }) => text !== '')
		.map(({ text, bits }) => ({ text, bits: bits + FOLLOWS * lettersFrom(text, '`') }))
		.sort((a, b) => a.bits - b.bits)
		.slice(0, 3)
		.map(({ text }) => text);
}

/** Puts a spelling in its place among the best; of two ways to spell the same, the better stays. */
function insert(best: Spelling[], spelling: Spelling): void {
	const same = best.findIndex(({ text }) => text === spelling.text);
	if (same >= 0) {
		if ((best[same]?.bits ?? 0) <= spelling.bits) return;
		best.splice(same, 1);
	}
	let at = best.length;
	while (at > 0 && (best[at - 1]?.bits ?? 0) > spelling.bits) at -= 1;
	best.splice(at, 0, spelling);
	if (best.length > KEPT) best.pop();
}

const KEPT = 8;
/** How much the usual spelling of names counts beside the costs of the single letters. */
const FOLLOWS = 0.6;

const best = new WeakMap<Row, Spelling[]>();

function bestChunks(table: CostTable, row: Row): Spelling[] {
	const known = best.get(row);
	if (known) return known;
	const places: number[] = [];
	for (let place = 0; place < row.length; place += 1) {
		const p = row[place] ?? 0;
		let at = places.length;
		while (at > 0 && (row[places[at - 1] ?? 0] ?? 0) < p) at -= 1;
		if (at >= MOST_CHUNKS) continue;
		places.splice(at, 0, place);
		if (places.length > MOST_CHUNKS) places.pop();
	}
	const chunks = places.map((place) => ({
		text: table.chunks[place] ?? '',
		bits: -Math.log2(row[place] ?? 0),
	}));
	best.set(row, chunks);
	return chunks;
}

/** A letter is tried in so many ways, the likeliest. */
const MOST_CHUNKS = 6;

/** What the letters of `chunk` cost after `text`, less what an average letter costs. */
function lettersFrom(text: string, chunk: string): number {
	const model = learned().letters;
	let first = text.length > 1 ? text.charCodeAt(text.length - 2) - 96 : 0;
	let second = text.length > 0 ? text.charCodeAt(text.length - 1) - 96 : 0;
	let bits = 0;
	for (let at = 0; at < chunk.length; at += 1) {
		const next = chunk.charCodeAt(at) - 96;
		bits += (model[(first * 27 + second) * 27 + next] ?? 96) / 8 - AVERAGE;
		first = second;
		second = next;
	}
	return bits;
}

const AVERAGE = 3.4;
