import { CHUNK_NUMBERS, chunkNumber } from './chunks.ts';
import { plainRomanisation } from './plain-romanisation.ts';

/**
 * What was counted when aligned pairs were read: for a letter alone (`م`), with the letter before
 * (`<لم`) and after it (`>مد`) and with both (`=لمد`), how often it became which chunk:
 * `m 812 mo 90 _ 4`, `_` for nothing. `^` and `$` are the ends of a word.
 */
export type CountedCosts = {
	script: string;
	pairs: number;
	/** How little its neighbours tell of a letter; 1 if it is not said. See `DOUBT`. */
	doubt?: number;
	counts: Record<string, string>;
};

/**
 * A script that is learned from few pairs, and spelled out as consonant and vowel: three of its
 * letters are hardly more than one syllable, seen once or twice. So much more must be seen before
 * it is believed, and Latin spellings, of which much is known, have a say as well.
 */
export const DOUBT: Partial<Record<string, number>> = { geez: 7 };

/** Probabilities of every chunk that the table knows, for one letter among its neighbours. */
export type Row = Float32Array;

export type CostTable = {
	/** Chunk number → place in a row; −1 for a chunk that was never seen. */
	places: Int16Array;
	chunks: readonly string[];
	/** More than 1 where little was learned. */
	doubt: number;
	row(before: string, letter: string, after: string): Row;
};

/** The counts of one context: how often a letter became which chunk. */
export type Counts = ReadonlyMap<string, ReadonlyMap<string, number>>;

export function readCounts({ counts }: CountedCosts): Counts {
	return new Map(Object.entries(counts).map(([context, line]) => [context, readLine(line)]));
}

function readLine(line: string): Map<string, number> {
	const words = line.split(' ');
	const row = new Map<string, number>();
	for (let at = 0; at + 1 < words.length; at += 2) {
		row.set(words[at] === '_' ? '' : (words[at] ?? ''), Number(words[at + 1]));
	}
	return row;
}

/** Makes costs of counts. Rows are made when first asked for, and kept. */
export function costTable(counts: Counts, doubt = 1): CostTable {
	const counted = new Map<string, readonly (readonly [place: number, count: number])[]>();
	const places = new Int16Array(CHUNK_NUMBERS).fill(-1);
	const chunks: string[] = [];
	const placeOf = (chunk: string): number => {
		const number = chunkNumber(chunk);
		if ((places[number] ?? -1) < 0) {
			places[number] = chunks.length;
			chunks.push(chunk);
		}
		return places[number] ?? -1;
	};
	placeOf('');
	for (const letter of 'abcdefghijklmnopqrstuvwxyz') placeOf(letter);
	for (const [context, line] of counts) {
		counted.set(
			context,
			[...line].map(([chunk, count]) => [placeOf(chunk), count]),
		);
	}

	const kept = new Map<string, Row>();
	const sides = new Map<string, Row>();
	/** Of a letter alone, or with one neighbour, there are few: they are made once. */
	const once = (key: string, make: () => Row): Row => {
		const known = sides.get(key);
		if (known) return known;
		const made = make();
		if (sides.size * made.byteLength < MOST_BYTES) sides.set(key, made);
		return made;
	};
	const alone = (letter: string): Row =>
		once(letter, () => mix(unlearned(letter, chunks, placeOf), counted.get(letter), 2));
	const beside = (letter: string, context: string): Row => {
		const seen = counted.get(context);
		return seen ? once(context, () => mix(alone(letter), seen, doubt)) : alone(letter);
	};
	const row = (before: string, letter: string, after: string): Row => {
		const key = `${before}${letter}${after}`;
		const known = kept.get(key);
		if (known) return known;
		const left = beside(letter, `<${before}${letter}`);
		const right = beside(letter, `>${letter}${after}`);
		const both = new Float32Array(left.length);
		for (let at = 0; at < both.length; at += 1) {
			both[at] = ((left[at] as number) + (right[at] ?? 0)) / 2;
		}
		const made = mix(both, counted.get(`=${key}`), doubt);
		if (kept.size * made.byteLength < MOST_BYTES) kept.set(key, made);
		return made;
	};
	return { places, chunks, doubt, row };
}

/** Of rows that are kept; a letter among neighbours that came late is worked out each time. */
const MOST_BYTES = 12_000_000;

/** Witten and Bell: what was seen, and as much of `wider` as there were different things to see. */
function mix(
	wider: Row,
	seen: readonly (readonly [number, number])[] | undefined,
	doubt: number,
): Row {
	if (!seen || seen.length === 0) return wider;
	let total = 0;
	for (const [, count] of seen) total += count;
	const rest = doubt * seen.length;
	const mixed = new Float32Array(wider.length);
	for (let at = 0; at < mixed.length; at += 1) {
		mixed[at] = ((wider[at] as number) * rest) / (total + rest);
	}
	for (const [place, count] of seen) mixed[place] = (mixed[place] ?? 0) + count / (total + rest);
	return mixed;
}

/**
 * A letter nobody taught: mostly what its plain romanisation says, then what spellers of any
 * language write for that, and a little of anything.
 */
function unlearned(letter: string, chunks: readonly string[], placeOf: (c: string) => number): Row {
	const plain = plainRomanisation(letter).slice(0, 3);
	const likely = likelyChunks(plain);
	for (const [chunk] of likely) placeOf(chunk);
	const row = new Float32Array(chunks.length);
	for (const [place, chunk] of chunks.entries()) row[place] = ANYTHING[chunk.length] ?? 0;
	for (const [chunk, share] of likely) row[placeOf(chunk)] = (row[placeOf(chunk)] ?? 0) + share;
	return row;
}

function likelyChunks(plain: string): (readonly [chunk: string, share: number])[] {
	const bare = plain.replace(/[aeiouy]+$/, '');
	const kin = (ALSO_WRITTEN[bare || plain] ?? '').split(' ').filter(Boolean);
	return [
		[plain, 0.5] as const,
		[bare, 0.12] as const,
		['', 0.05] as const,
		...kin.map((chunk) => [chunk, 0.25 / kin.length] as const),
	];
}

/** What stands for a sound in the spellings of Europe, Africa and Asia. */
const ALSO_WRITTEN: Record<string, string> = {
	...{ b: 'v bb p', c: 'k s ch', d: 'dd dh t', f: 'ph v ff', g: 'gh j gu gg', h: 'kh ch hh' },
	...{ j: 'y g dj dzh i', k: 'c q ck ch kh x', l: 'll', m: 'mm', n: 'nn', p: 'ph b pp f' },
	...{ q: 'k c g gh', r: 'rr rh', s: 'sh z c ss x', t: 'th tt d', v: 'w b f', w: 'v u ou' },
	...{
		x: 'ks kh h',
		y: 'j i',
		z: 's tz ts',
		sh: 's sch ch sz',
		ch: 'tch c tsh cz',
		ts: 'z tz s c',
	},
	...{ zh: 'j z g', kh: 'h ch k x', gh: 'g j', th: 't s', dh: 'd z', dz: 'z ds', ph: 'f p' },
	...{ a: 'e o ah aa', e: 'a i ae', i: 'e y ee', o: 'u a au ou', u: 'o ou oo w' },
};

/** How probable any one chunk of 0, 1, 2, 3 letters is when nothing speaks for it. */
export const ANYTHING = [0.01, 0.001, 2e-5, 5e-7] as const;
