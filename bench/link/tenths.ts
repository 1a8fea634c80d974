import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { parse } from 'csv-parse/sync';
import { linkFiles } from '#modules/tracing/server/index.ts';
import type { Figure } from '../figure.ts';
import { known, qualityOf } from './quality.ts';

const NAMES = ['given_name', 'surname'];
const BORN = [...NAMES, 'date_of_birth'];
const COMPARED: Record<string, string[] | undefined> = {
	'all fields': undefined,
	'names, birth, place, postcode': [...BORN, 'place', 'postcode'],
	'names, birth, place, sex': [...BORN, 'place', 'sex'],
	'names and birth': BORN,
	'names, place, postcode': [...NAMES, 'place', 'postcode'],
};
/** Rows of half the people, and one row in four of all: nobody stands in it often. */
const PARTS = { half: 'hash(cluster) % 2 = 1', 'one row in four': 'hash(unique_id) % 4 = 0' };

/** How far what is said lies from what is seen, on parts of a labelled file, by several evidences. */
export async function tenths(scratch: string, people: string): Promise<Figure[]> {
	const figures: Figure[] = [];
	const connection = await (await DuckDBInstance.create(':memory:')).connect();
	for (const [part, condition] of Object.entries(PARTS)) {
		const file = join(scratch, 'part.csv');
		await connection.run(`copy (from read_parquet('${people}') where ${condition}) to '${file}'`);
		for (const [name, use] of Object.entries(COMPARED)) {
			figures.push({
				name: `historical figures, ${part}, ${name}: largest distance of a tenth`,
				unit: 'points',
				value: Number(
					((await distanceOf(file, join(scratch, 'tenths.csv'), use)) * 100).toFixed(1),
				),
				runs: 1,
			});
		}
	}
	return figures;
}

async function distanceOf(file: string, pairs: string, use?: string[]): Promise<number> {
	const settings = { id: 'unique_id', threshold: 0, ...(use && { use }) };
	const answer = await linkFiles({ files: [file], settings, pairs }, () => {});
	if (!answer.ok) throw new Error(answer.problems[0]?.reason);
	const truth = await known([file], 'unique_id', { from: 'id', part: 0 });
	const rows = parse(await readFile(pairs, 'utf8'), { columns: true });
	return qualityOf(truth, rows as Record<string, string>[], null).distance;
}
