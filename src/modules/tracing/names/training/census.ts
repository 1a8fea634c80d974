import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { analyseName } from '../analyse-name.ts';
import type { Census } from './learn-shares.ts';
import type { Pairs } from './pairs.ts';
import { readRows } from './read-rows.ts';

/** Counted names, a census for each population that a list speaks of. */
export function censuses(folder: string, pairs: Pairs): Census[] {
	const counted = [ethiopian(folder)];
	for (const script of ['arabic', 'hebrew', 'cyrillic'] as const) {
		const census = new Map<string, number>();
		// The weight of a mined pair is the root of how often it was seen, at most three.
		for (const { latin, weight } of pairs.get(script) ?? []) bump(census, latin, weight ** 3);
		counted.push(census);
	}
	return [...counted, ...countries(folder)];
}

function ethiopian(folder: string): Census {
	const file = join(folder, 'names/ethiopian_names_latin_counts.json');
	const counts = JSON.parse(readFileSync(file, 'utf8')) as Record<string, number>;
	const census = new Map<string, number>();
	for (const [name, count] of Object.entries(counts)) {
		for (const { latin } of analyseName(name.toLowerCase()).tokens) bump(census, latin[0], count);
	}
	return census;
}

/** The most frequent names of countries, known by their order: the n-th is taken as 1/(60 + 4n). */
function countries(folder: string): Census[] {
	const byCountry = new Map<string, Map<string, number>>();
	for (const [file, country, rank, name] of LISTS) {
		for (const row of readRows(join(folder, 'names', file), ',').slice(1)) {
			const census = byCountry.get(row[country] ?? '') ?? new Map<string, number>([['xqxq', 9e4]]);
			const share = 100_000 / (60 + 4 * Number(row[rank] || 20));
			for (const { latin } of analyseName(row[name] ?? '').tokens) bump(census, latin[0], share);
			byCountry.set(row[country] ?? '', census);
		}
	}
	return [...byCountry.values()];
}

/** File and the columns of the country, the rank and the romanised name. */
const LISTS = [
	['popular_common-forenames-by-country.csv', 0, 7, 11],
	['popular_common-surnames-by-country.csv', 0, 1, 5],
] as const;

function bump(census: Map<string, number>, word: string, count: number): void {
	census.set(word, (census.get(word) ?? 0) + count);
}
