import { ANYTHING, type CostTable, type Row } from './cost-table.ts';

const LONGEST = 48;
const letters = new Uint8Array(LONGEST);
const here = new Int16Array(LONGEST * 3);
let now = new Float64Array(LONGEST + 1);
let then = new Float64Array(LONGEST + 1);

/** One row a letter of the word: what each letter becomes where it stands. */
export function rowsOf(table: CostTable, word: string): Row[] {
	const spelled = [...word].slice(0, LONGEST);
	return spelled.map((letter, at) =>
		table.row(spelled[at - 1] ?? '^', letter, spelled[at + 1] ?? '$'),
	);
}

/**
 * The probability that the word behind `rows` is written `latin`: the sum over every way to share
 * out the Latin letters among the letters of the word. Nothing is allocated.
 */
export function probabilityOf(table: CostTable, rows: readonly Row[], latin: string): number {
	const length = Math.min(latin.length, LONGEST);
	readChunks(table.places, latin, length);
	now.fill(0, 0, length + 1);
	now[0] = 1;
	for (let at = 0; at < rows.length; at += 1) {
		const row = rows[at] as Row;
		const nothing = row[0] as number;
		const lettersLeft = (rows.length - at - 1) * 3;
		for (let end = length; end >= 0; end -= 1) {
			let sum = (now[end] as number) * nothing;
			if (end >= 1 && (now[end - 1] as number) > 0) {
				sum += (now[end - 1] as number) * costOf(row, here[end - 1] as number, 1);
			}
			if (end >= 2 && (now[end - 2] as number) > 0) {
				sum += (now[end - 2] as number) * costOf(row, here[LONGEST + end - 2] as number, 2);
			}
			if (end >= 3 && (now[end - 3] as number) > 0) {
				sum += (now[end - 3] as number) * costOf(row, here[2 * LONGEST + end - 3] as number, 3);
			}
			then[end] = length - end > lettersLeft ? 0 : sum;
		}
		const spare = now;
		now = then;
		then = spare;
	}
	return now[length] as number;
}

function costOf(row: Row, place: number, size: number): number {
	return place < 0 || place >= row.length ? (ANYTHING[size] as number) : (row[place] as number);
}

function readChunks(places: Int16Array, latin: string, length: number): void {
	for (let at = 0; at < length; at += 1) letters[at] = latin.charCodeAt(at) - 96;
	for (let at = 0; at < length; at += 1) {
		const one = letters[at] as number;
		here[at] = places[one] as number;
		if (at + 1 >= length) continue;
		const two = one * 27 + (letters[at + 1] as number);
		here[LONGEST + at] = places[two] as number;
		if (at + 2 >= length) continue;
		here[2 * LONGEST + at] = places[two * 27 + (letters[at + 2] as number)] as number;
	}
}
