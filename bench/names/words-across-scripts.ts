import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { knownNames, learnsFromHalf, readRows } from '#modules/tracing/server/index.ts';
import type { Figure } from '../figure.ts';
import { type Candidate, type Query, rank } from './rank.ts';

/** Single names: a Ge'ez, Arabic, Persian or Bengali word among Latin words, its half unlearned. */
export function wordsAcrossScripts(folder: string): Figure[] {
	const known = knownNames();
	const inKnown = (letters: RegExp) => known.filter(([native = '']) => letters.test(native));
	const amharic = readRows(join(folder, 'names/amharic_names.csv'), ',').slice(1);
	const iraqi = readRows(join(folder, 'names/iraqi_arabic_latin_pairs.tsv'), '\t').slice(1);
	const latins = known.flatMap(([, ...spellings]) => spellings);
	const others = ethiopian(folder, 2_800);
	return [
		...words(
			"words, Ge'ez",
			amharic.map(([, latin = '', native = '']) => [native, latin]),
			others,
		),
		...words('words, Iraqi Arabic', iraqi, []),
		...words("words, Ge'ez of the own list", inKnown(/[\u1200-\u13ff]/), [...latins, ...others]),
		...words('words, Persian of the own list', inKnown(/[\u0600-\u06ff]/), [...latins, ...others]),
		...words('words, Bengali of the own list', inKnown(/[\u0980-\u09ff]/), [...latins, ...others]),
	];
}

/** Every row a native word and its spellings; `others` are spellings that nobody looks for. */
function words(name: string, rows: readonly string[][], others: readonly string[]): Figure[] {
	const owners = new Map<string, number>();
	const candidates: Candidate[] = [];
	const ownerOf = (text: string): number => {
		const key = text.toLowerCase();
		const known = owners.get(key);
		if (known !== undefined) return known;
		candidates.push({ text, owner: owners.size });
		owners.set(key, owners.size);
		return owners.size - 1;
	};
	for (const other of others) ownerOf(other);
	const right = new Map<string, Set<number>>();
	for (const [native = '', ...spellings] of rows) {
		for (const spelling of spellings) {
			const owner = ownerOf(spelling);
			if (learnsFromHalf(native)) continue;
			right.set(native, (right.get(native) ?? new Set()).add(owner));
		}
	}
	const queries: Query[] = [...right].map(([text, set]) => ({ text, owners: set }));
	return rank(name, queries, candidates);
}

/** Latin spellings of Ethiopian names, every so many of the list. */
function ethiopian(folder: string, count: number): string[] {
	const file = join(folder, 'names/ethiopian_names_latin_counts.json');
	const names = Object.keys(JSON.parse(readFileSync(file, 'utf8')) as object);
	const single = [...new Set(names.map((name) => name.toLowerCase()))].filter((name) =>
		/^[a-z]+$/.test(name),
	);
	const every = Math.max(1, Math.floor(single.length / count));
	return single.filter((_, at) => at % every === 0).slice(0, count);
}
