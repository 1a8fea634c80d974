import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Dice, dice } from './dice.ts';

/** One word of names: how it is spelled in Latin letters, and in its own where that is known. */
export type Word = { latin: readonly string[]; native?: string };

/** A tradition of naming: its words, and a throw of the dice that gives frequent ones often. */
export type NameList = { name: string; draw(dice: Dice): Word };

const folder = join(process.env.AMPARO_DATASETS ?? '../shared/data', 'tracing');

/**
 * Words of real names with how frequent they are, from the public data sets; without these, words
 * of made-up syllables whose frequencies follow Zipf's law. `real` says which.
 */
export function nameLists(): { real: boolean; lists: NameList[] } {
	if (!existsSync(join(folder, 'translit', 'wikidata', 'wd_arabic_80'))) {
		return { real: false, lists: [madeUp('made up, one', 1), madeUp('made up, two', 2)] };
	}
	return { real: true, lists: [wikidata('arabic'), ethiopian(), wikidata('russian')] };
}

/** Lines of `latin TAB spaced native TAB count`; spellings of one native word belong together. */
function wikidata(language: string): NameList {
	const words = new Map<string, { latin: string[]; native: string; count: number }>();
	const file = join(folder, 'translit', 'wikidata', `wd_${language}_80`);
	for (const line of readFileSync(file, 'utf8').split('\n')) {
		const [latin = '', spaced = '', count = '0'] = line.split('\t');
		if (!/^[a-z]{2,}$/.test(latin)) continue;
		const native = spaced.replaceAll(' ', '');
		const word = words.get(native) ?? { latin: [], native, count: 0 };
		word.latin.push(latin);
		word.count += Number(count);
		words.set(native, word);
	}
	return listOf(language, [...words.values()]);
}

function ethiopian(): NameList {
	const file = join(folder, 'names', 'ethiopian_names_latin_counts.json');
	const counts = JSON.parse(readFileSync(file, 'utf8')) as Record<string, number>;
	const words = Object.entries(counts)
		// "Bed" and "room" stand in this list 157,924 times: it was taken from a hospital's.
		.filter(([word]) => /^[A-Za-z]{3,}$/.test(word) && !/^(bed|room)$/i.test(word))
		.map(([word, count]) => ({ latin: [word.toLowerCase()], count }));
	return listOf('ethiopian', words);
}

function madeUp(name: string, seed: number): NameList {
	const own = dice(seed);
	const syllable = () => own.one('bdfghklmnrstyz'.split('')) + own.one('aeiou'.split(''));
	const words = Array.from({ length: 20_000 }, (_, rank) => ({
		latin: [Array.from({ length: 2 + own.pick(3) }, syllable).join('')],
		count: 1 + 200_000 / (rank + 2),
	}));
	return listOf(name, words);
}

function listOf(name: string, words: readonly (Word & { count: number })[]): NameList {
	let sum = 0;
	const sums = Float64Array.from(words, ({ count }) => {
		sum += count;
		return sum;
	});
	const draw = (thrown: Dice): Word => {
		const at = thrown.next() * sum;
		let [low, high] = [0, sums.length - 1];
		while (low < high) {
			const middle = (low + high) >> 1;
			if ((sums[middle] ?? 0) > at) high = middle;
			else low = middle + 1;
		}
		const word = words[low];
		if (!word) throw new RangeError(`the list ${name} is empty`);
		return word;
	};
	return { name, draw };
}
