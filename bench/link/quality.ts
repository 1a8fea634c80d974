import { readFile } from 'node:fs/promises';
import { DuckDBInstance } from '@duckdb/node-api';
import { parse } from 'csv-parse/sync';

/** Where a labelled file says who is who: in a part of its ids, or in a column. */
export type Truth = { from: 'id'; part: number } | { from: 'column'; column: string };

export type Quality = {
	precision: number;
	recall: number;
	f1: number;
	clusterF1: number | null;
	/** The worst difference of said and seen among tenths of probability with 100 pairs or more. */
	distance: number;
};

/** For each file, whose row each id is. */
export async function known(
	files: string[],
	id: string,
	truth: Truth,
): Promise<Map<string, string>[]> {
	const found: Map<string, string>[] = [];
	for (const file of files) {
		const rows = file.endsWith('.parquet') ? await parquet(file) : await csv(file);
		const whose = rows.map((row) => {
			const name = (row[id] ?? '').trim();
			const person = truth.from === 'column' ? row[truth.column] : name.split('-')[truth.part];
			return [name, person ?? name] as const;
		});
		found.push(new Map(whose));
	}
	return found;
}

export function qualityOf(
	truth: Map<string, string>[],
	pairs: Record<string, string>[],
	clusters: Record<string, string>[] | null,
): Quality {
	const [left, right = left] = truth;
	if (!left || !right) throw new Error('no truth');
	const people = new Set(left.values());
	const all =
		left === right
			? together([...left.values()])
			: [...right.values()].filter((person) => people.has(person)).length;
	const tenths = Array.from({ length: 10 }, () => ({ pairs: 0, said: 0, seen: 0 }));
	let good = 0;
	for (const { left_id = '', right_id = '', probability } of pairs) {
		const same = left.get(left_id) === right.get(right_id);
		const said = Number(probability);
		const tenth = tenths[Math.min(9, Math.floor(said * 10))];
		if (same) good += 1;
		if (!tenth) continue;
		tenth.pairs += 1;
		tenth.said += said;
		tenth.seen += same ? 1 : 0;
	}
	const distance = tenths
		.filter((tenth) => tenth.pairs >= 100)
		.map(({ said, seen, pairs }) => Math.abs(said - seen) / pairs)
		.reduce((a, b) => Math.max(a, b), 0);
	const [precision, recall] = [good / pairs.length, good / all];
	return {
		precision,
		recall,
		f1: (2 * good) / (pairs.length + all),
		distance,
		clusterF1: clusterF1(left, clusters, all),
	};
}

function clusterF1(
	truth: Map<string, string>,
	clusters: Record<string, string>[] | null,
	all: number,
): number | null {
	if (!clusters) return null;
	const found = together(clusters.map(({ cluster = '' }) => cluster));
	const both = together(clusters.map(({ id = '', cluster }) => `${cluster} ${truth.get(id)}`));
	return (2 * both) / (found + all);
}

/** How many pairs share a value. */
function together(values: readonly string[]): number {
	const counts = new Map<string, number>();
	for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
	return [...counts.values()].reduce((sum, n) => sum + (n * (n - 1)) / 2, 0);
}

async function csv(file: string): Promise<Record<string, string>[]> {
	const columns = (header: string[]) => header.map((name) => name.trim());
	return parse(await readFile(file, 'utf8'), { columns, trim: true }) as Record<string, string>[];
}

async function parquet(file: string): Promise<Record<string, string>[]> {
	const connection = await (await DuckDBInstance.create(':memory:')).connect();
	const read = await connection.runAndReadAll(`from read_parquet('${file}')`);
	return read.getRowObjectsJson() as Record<string, string>[];
}
