import type { NameToken } from './analysed-name.ts';
import type { CostTable, Row } from './cost-table.ts';
import { readHan } from './han-readings.ts';
import { learned } from './learned.ts';
import { spelledOut } from './spelled-out.ts';
import { probabilityOf, rowsOf } from './transcribe.ts';

/**
 * One way by which a word comes into Latin letters, and how often it is that one. Where there are
 * many, one is not tried on a word much longer or shorter than its own letters make.
 */
type Way = { table: CostTable; rows: readonly Row[]; share: number; letters?: [number, number] };

/** The probability that the word is written `latin`, over all the ways it may be read. */
export function probabilityOfWriting(from: NameToken, latin: string): number {
	let sum = 0;
	for (const { table, rows, share, letters } of waysOf(from)) {
		if (letters && (latin.length < letters[0] || latin.length > letters[1])) continue;
		sum += share * probabilityOf(table, rows, latin);
	}
	return sum;
}

function waysOf(token: NameToken): readonly Way[] {
	const known = ways.get(token);
	if (known) return known;
	const made = token.script === 'han' ? ofHan(token) : ofLetters(token);
	ways.set(token, made);
	return made;
}

const ways = new WeakMap<NameToken, readonly Way[]>();

/**
 * A script of letters is read in one way. Where that was learned from few pairs, other spellings
 * of the word's romanisations count as well.
 */
function ofLetters(token: NameToken): Way[] {
	const { script, native, latin } = token;
	const table = learned().costs(script);
	const word = script === 'latin' ? latin[0] : spelledOut(native, script);
	const own = { table, rows: rowsOf(table, word), share: 1 };
	if (table.doubt <= 1) return [own];
	const others = latin.map((spelling, place) => ({
		...latinWay(spelling),
		share: 0.3 * (BY_PLACE[place] ?? 0),
	}));
	return [{ ...own, share: 0.7 }, ...others];
}

/** The likeliest of three romanisations is the right one oftener than the others. */
const BY_PLACE = [0.6, 0.25, 0.15] as const;

/**
 * A Han character is a syllable of the bearer's language, or it stands for a sound of a name from
 * elsewhere, by what was learned of such names: the longer the word, the likelier.
 */
function ofHan({ native }: NameToken): Way[] {
	const size = [...native].length;
	const foreign = size > 2 ? 0.6 : 0.25;
	const table = learned().costs('han');
	const rows = rowsOf(table, native);
	const readings = readHan(native).map(({ script, text, share }): Way => {
		const way = script === 'latin' ? latinWay(text) : hangulWay(text);
		const length = way.rows.length;
		const letters: [number, number] = [Math.floor(length / 2), 2 + Math.ceil(length * 1.4)];
		return { ...way, share: share * (1 - foreign), letters };
	});
	return [{ table, rows, share: foreign, letters: [size, 3 * size] }, ...readings];
}

function latinWay(spelling: string) {
	const table = learned().costs('latin');
	return { table, rows: rowsOf(table, spelling) };
}

function hangulWay(word: string) {
	const table = learned().costs('hangul');
	return { table, rows: rowsOf(table, spelledOut(word, 'hangul')) };
}
