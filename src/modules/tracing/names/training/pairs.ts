import { join } from 'node:path';
import type { Script } from '../analysed-name.ts';
import { joinParts } from '../joins.ts';
import { plainRomanisation } from '../plain-romanisation.ts';
import { spelledOut } from '../spelled-out.ts';
import { type Word, wordsOf } from '../words.ts';
import type { Pair } from './align.ts';
import type { Person } from './people.ts';
import { readRows } from './read-rows.ts';

/** Pairs by the script of the one that is not Latin. */
export type Pairs = Map<Script, Pair[]>;

/** Pairs of single words from the published lists. `learnFrom` says which rows may be used. */
export function listedPairs(folder: string, mayLearn: (key: string) => boolean): Pairs {
	const pairs: Pairs = new Map();
	const at = (file: string) => join(folder, file);
	for (const file of ['arabic', 'hebrew', 'russian', 'katakana', 'korean', 'chinese']) {
		for (const [latin, spaced, count] of readRows(at(`translit/wikidata/wd_${file}_80`), '\t')) {
			addPair(pairs, (spaced ?? '').replace(/ /g, ''), latin, Number(count));
		}
	}
	for (const [native, latin] of readRows(at('translit/google-ar2en/ar2en-train.txt'), '\t')) {
		addPair(pairs, native, latin, 1);
	}
	for (const [native, latin] of readRows(at('names/iraqi_arabic_latin_pairs.tsv'), '\t').slice(1)) {
		if (mayLearn(native ?? '')) addPair(pairs, native, latin, 2);
	}
	for (const [, latin, native] of readRows(at('names/amharic_names.csv'), ',').slice(1)) {
		if (mayLearn(native ?? '')) addPair(pairs, native, latin, 2);
	}
	for (const row of readRows(at('names/popular_common-forenames-by-country.csv'), ',').slice(1)) {
		addPair(pairs, row[10], row[11], 2);
	}
	for (const row of readRows(at('names/popular_common-surnames-by-country.csv'), ',').slice(1)) {
		addPair(pairs, row[4], row[5], 2);
	}
	return pairs;
}

/** Pairs of words out of whole names of people: words that sound most alike answer each other. */
export function pairsOfPeople(people: readonly Person[], pairs: Pairs): void {
	for (const { names } of people) {
		const latins = names.filter(({ script }) => script === 'latin');
		for (const { text, script } of names) {
			if (script === 'latin' || script === 'other') continue;
			for (const latin of latins) pairUp(pairs, analyseWords(text), analyseWords(latin.text));
		}
	}
}

function analyseWords(text: string): Word[] {
	return joinParts(wordsOf(text));
}

function pairUp(pairs: Pairs, natives: readonly Word[], latins: readonly Word[]): void {
	for (const native of natives) {
		const plain = plainRomanisation(native.text);
		const [best] = latins
			.map((latin) => ({ latin, alike: shared(plain, latin.text) }))
			.sort((a, b) => b.alike - a.alike);
		if (best && best.alike > 0.55) push(pairs, native, best.latin, 1);
	}
}

/** Which part of the pairs of neighbouring consonants two romanised words share (Dice). */
function shared(a: string, b: string): number {
	const [x, y] = [consonantPairs(a), consonantPairs(b)];
	const both = [...x].filter((pair) => y.has(pair)).length;
	return (2 * both) / (x.size + y.size || 1);
}

function consonantPairs(word: string): Set<string> {
	const bare = `^${word.replace(/[aeiouwyh]/g, '').replace(/(.)\1/g, '$1')}$`;
	return new Set([...bare].slice(1).map((letter, at) => `${bare[at]}${letter}`));
}

export function addPair(pairs: Pairs, native = '', latin = '', weight = 1): void {
	const [left, ...more] = analyseWords(native);
	const [right, ...others] = analyseWords(latin);
	if (left && right && more.length === 0 && others.length === 0) push(pairs, left, right, weight);
}

function push(pairs: Pairs, native: Word, latin: Word, count: number): void {
	const [from, to] = [spelledOut(native.text, native.script), latin.text];
	if (native.script === 'latin' || latin.script !== 'latin' || from.length > 40) return;
	if (!/^[a-z]{1,24}$/.test(to)) return;
	const list = pairs.get(native.script) ?? [];
	list.push({ native: from, latin: to, weight: Math.min(3, Math.sqrt(count || 1)) });
	pairs.set(native.script, list);
}
