import { join } from 'node:path';
import {
	analyseName,
	compareNames,
	SAME_NAME,
	sameNameProbability,
} from '#modules/tracing/index.ts';
import { learnsFromHalf, readRows } from '#modules/tracing/server/index.ts';
import type { Figure } from '../figure.ts';
import { share } from './rank.ts';

type Judged = { isMatch: boolean; strong: boolean; same: boolean };

/** Pairs of name_bench (OpenSanctions) at the one fixed threshold; half chose the constants. */
export function namePairs(folder: string): Figure[] {
	const rows = readRows(join(folder, 'opensanctions/name_bench_cases.csv'), ',').slice(1);
	const people = rows.filter(([, schema]) => schema === 'Person');
	const unseen = people.filter(([, , a = '', b = '']) => !learnsFromHalf(a + b));
	return [
		...figures('name_bench persons', people.map(judge)),
		...figures('name_bench persons, the half that chose nothing', unseen.map(judge)),
		timed(people),
	];
}

function judge([, , a = '', b = '', isMatch, quality]: string[]): Judged {
	const probability = sameNameProbability(compareNames(analyseName(a), analyseName(b)));
	return {
		isMatch: isMatch === 'true',
		strong: quality === 'STRONG',
		same: probability >= SAME_NAME,
	};
}

function figures(name: string, pairs: readonly Judged[]): Figure[] {
	const right = pairs.filter(({ isMatch, same }) => isMatch && same).length;
	const said = pairs.filter(({ same }) => same).length;
	const matches = pairs.filter(({ isMatch }) => isMatch).length;
	const strong = pairs.filter((pair) => pair.strong && pair.isMatch !== pair.same).length;
	const figure = (what: string, value: number, unit = 'share'): Figure => ({
		...{ name: `${name}, ${what}`, unit, value },
		runs: pairs.length,
	});
	return [
		figure('precision', share(right, said)),
		figure('recall', share(right, matches)),
		figure('F1', share(2 * right, said + matches)),
		figure('STRONG pairs judged wrongly', strong, 'pairs'),
	];
}

/** Every name against every name, analysed before: what a list of candidates costs. */
function timed(rows: readonly string[][]): Figure {
	const names = rows.flatMap(([, , a = '', b = '']) => [analyseName(a), analyseName(b)]);
	const start = performance.now();
	for (const one of names) for (const other of names) compareNames(one, other);
	const seconds = (performance.now() - start) / 1000;
	const pairs = names.length ** 2;
	return {
		...{ name: 'whole names compared, one core', unit: 'pairs/s' },
		value: Math.round(pairs / seconds),
		runs: pairs,
	};
}
