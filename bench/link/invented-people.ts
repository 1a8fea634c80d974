import { once } from 'node:events';
import { createWriteStream } from 'node:fs';

/** What goes wrong between two registers, as design/tracing measured it: shares of the second. */
const TYPOS_IN_NAMES = 0.4;
const WRONG_BIRTH_DATE = 0.15;
const NO_BIRTH_DATE = 0.08;

/**
 * Writes two registers of the same invented people, `id,given_name,surname,date_of_birth,sex,
 * place_of_birth`: the first as they are, the second with errors and in another order. The same
 * number in front of both ids is the same person. Same seed, same files.
 */
export async function inventPeople(
	people: number,
	left: string,
	right: string,
	seed = 1,
): Promise<void> {
	const random = randomFrom(seed);
	const given = frequent(inventNames(3_000, random, [2, 3]), 0.9);
	const surnames = frequent(inventNames(40_000, random, [2, 3, 4]), 0.8);
	const places = frequent(inventNames(4_000, random, [2, 3]), 0.8);
	const order = shuffled(people, random);
	const second: string[] = new Array(people);
	const first = createWriteStream(left);
	const firstClosed = once(first, 'close');
	first.write(HEADER);
	for (let n = 0; n < people; n += 1) {
		const born = day(random);
		const sex = random() < 0.5 ? 'f' : 'm';
		const person = [given(random()), surnames(random()), born, sex, places(random())];
		if (!first.write(`${n}-a,${person.join(',')}\n`)) await once(first, 'drain');
		second[order[n] ?? 0] = `${n}-b,${withErrors(person, random).join(',')}\n`;
	}
	first.end();
	const other = createWriteStream(right);
	other.write(HEADER);
	for (const line of second) if (!other.write(line)) await once(other, 'drain');
	other.end();
	await Promise.all([firstClosed, once(other, 'close')]);
}

const HEADER = 'id,given_name,surname,date_of_birth,sex,place_of_birth\n';

type Random = () => number;

function withErrors(person: readonly string[], random: Random): string[] {
	const [given = '', surname = '', born = '', sex = '', place = ''] = person;
	const own = [given, surname, born, sex, place];
	if (random() < TYPOS_IN_NAMES) {
		const which = random();
		if (which < 0.6) own[which < 0.3 ? 0 : 1] = typo(which < 0.3 ? given : surname, random);
		else if (which < 0.9)
			own[which < 0.75 ? 0 : 1] = typo(typo(own[which < 0.75 ? 0 : 1] ?? '', random), random);
		else {
			own[0] = typo(given, random);
			own[1] = typo(surname, random);
		}
	}
	const date = random();
	if (date < NO_BIRTH_DATE) own[2] = '';
	else if (date < NO_BIRTH_DATE + WRONG_BIRTH_DATE) own[2] = wrongDate(born, random);
	if (random() < 0.1) own[4] = '';
	else if (random() < 0.05) own[4] = typo(place, random);
	return own;
}

function typo(word: string, random: Random): string {
	const at = Math.floor(random() * word.length);
	const letter = LETTERS[Math.floor(random() * 26)] ?? 'a';
	const kind = random();
	if (kind < 0.35) return word.slice(0, at) + letter + word.slice(at + 1);
	if (kind < 0.6) return word.slice(0, at) + word.slice(at + 1) || word;
	if (kind < 0.85) return word.slice(0, at) + letter + word.slice(at);
	return word.slice(0, at) + (word[at + 1] ?? '') + (word[at] ?? '') + word.slice(at + 2);
}

/** Day and month changed places, one part copied wrongly, or only the year known. */
function wrongDate(born: string, random: Random): string {
	const [year = '', month = '', dayOfMonth = ''] = born.split('-');
	const kind = random();
	if (kind < 0.3 && Number(dayOfMonth) <= 12) return `${year}-${dayOfMonth}-${month}`;
	if (kind < 0.55) return `${year}-${month}-${two(1 + Math.floor(random() * 28))}`;
	if (kind < 0.75) return `${year}-${two(1 + Math.floor(random() * 12))}-${dayOfMonth}`;
	if (kind < 0.9) return `${Number(year) + (random() < 0.5 ? 1 : -1)}-${month}-${dayOfMonth}`;
	return `${year}-01-01`;
}

function day(random: Random): string {
	const year = 1950 + Math.floor(random() * 60);
	return `${year}-${two(1 + Math.floor(random() * 12))}-${two(1 + Math.floor(random() * 28))}`;
}

function two(value: number): string {
	return String(value).padStart(2, '0');
}

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
const ONSETS = 'b d f g h j k l m n r s t w y z sh kh th br tr'.split(' ');
const VOWELS = 'a a a e i i o u aa ei'.split(' ');
const ENDS = 'n r m d h s l t f'.split(' ').concat(['', '', '', '']);

/** Words that could be names and are nobody's: syllables in a row. */
function inventNames(count: number, random: Random, syllables: readonly number[]): string[] {
	const pick = (list: readonly string[]) => list[Math.floor(random() * list.length)] ?? '';
	const names = new Set<string>();
	while (names.size < count) {
		const length = syllables[Math.floor(random() * syllables.length)] ?? 2;
		let name = '';
		for (let i = 0; i < length; i += 1) name += pick(ONSETS) + pick(VOWELS);
		names.add(name + pick(ENDS));
	}
	return [...names];
}

/** Few names are very frequent and most are rare (Zipf). */
function frequent(names: readonly string[], exponent: number): (at: number) => string {
	const until = new Float64Array(names.length);
	let sum = 0;
	for (let i = 0; i < names.length; i += 1) {
		sum += 1 / (i + 1) ** exponent;
		until[i] = sum;
	}
	return (at) => {
		let [low, high] = [0, names.length - 1];
		while (low < high) {
			const middle = (low + high) >> 1;
			if ((until[middle] ?? 0) < at * sum) low = middle + 1;
			else high = middle;
		}
		return names[low] ?? '';
	};
}

function shuffled(count: number, random: Random): Uint32Array {
	const order = Uint32Array.from({ length: count }, (_, n) => n);
	for (let i = count - 1; i > 0; i -= 1) {
		const j = Math.floor(random() * (i + 1));
		[order[i], order[j]] = [order[j] ?? 0, order[i] ?? 0];
	}
	return order;
}

/** mulberry32: small, fast, the same everywhere. */
function randomFrom(seed: number): Random {
	let state = seed >>> 0;
	return () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
	};
}
