import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { linkFiles } from '#modules/tracing/server/index.ts';
import type { Figure } from './figure.ts';
import { inventPeople } from './link/invented-people.ts';
import { known, type Quality, qualityOf, type Truth } from './link/quality.ts';
import { tenths } from './link/tenths.ts';

const FOLDER = process.env.AMPARO_DATASETS ?? join(import.meta.dirname, '../../shared/data');
const DATA = join(FOLDER, 'tracing');

/** Linking people by files: how well, by labelled data, and how fast. */
export async function run(): Promise<Figure[]> {
	const scratch = await mkdtemp(join(tmpdir(), 'amparo-bench-'));
	const figures: Figure[] = [];
	try {
		for (const set of SETS) {
			const files = set.files.map((file) => join(DATA, file));
			if (!files.every((file) => existsSync(file))) {
				console.error(`${set.name}: skipped, ${files[0]} is not there`);
				continue;
			}
			const begun = performance.now();
			const quality = await linked(scratch, files, set);
			figures.push(...told(set.name, quality, (performance.now() - begun) / 1000));
		}
		const historical = join(DATA, 'splink/historical_figures_50k_part.parquet');
		if (existsSync(historical)) figures.push(...(await tenths(scratch, historical)));
		figures.push(...(await million(scratch)));
		figures.push(...(await namesakes(scratch)));
	} finally {
		await rm(scratch, { recursive: true, force: true });
	}
	return figures;
}

type Set = { name: string; files: string[]; id: string; use?: string[]; truth: Truth };

const FEBRL: Truth = { from: 'id', part: 1 };
const SETS: Set[] = [
	{ name: 'FEBRL1, doubles', files: ['febrl/dataset1.csv'], id: 'rec_id', truth: FEBRL },
	{
		name: 'FEBRL4, all fields',
		files: ['febrl/dataset4a.csv', 'febrl/dataset4b.csv'],
		id: 'rec_id',
		truth: FEBRL,
	},
	{
		name: 'FEBRL4, names and birth date',
		files: ['febrl/dataset4a.csv', 'febrl/dataset4b.csv'],
		id: 'rec_id',
		use: ['given_name', 'surname', 'date_of_birth'],
		truth: FEBRL,
	},
	{
		name: 'fake 1000, doubles',
		files: ['splink/fake_1000.csv'],
		id: 'unique_id',
		truth: { from: 'column', column: 'cluster' },
	},
	{
		name: 'multiparty 1 and 2',
		files: ['pprl/multiparty_dataset-1.csv', 'pprl/multiparty_dataset-2.csv'],
		id: 'id',
		truth: { from: 'id', part: 0 },
	},
	{
		name: 'historical figures, doubles',
		files: ['splink/historical_figures_50k_part.parquet'],
		id: 'unique_id',
		truth: { from: 'id', part: 0 },
	},
	{
		name: 'IOM incidents',
		files: ['iom/missing_migrants.csv'],
		id: 'Incident ID',
		truth: { from: 'column', column: 'Main ID' },
	},
];

async function linked(scratch: string, files: string[], set: Set): Promise<Quality> {
	const [pairs, clusters] = [join(scratch, 'pairs.csv'), join(scratch, 'clusters.csv')];
	const answer = await linkFiles(
		{
			files,
			settings: { id: set.id, ...(set.use && { use: set.use }) },
			pairs,
			...(files.length === 1 && { clusters }),
		},
		() => {},
	);
	if (!answer.ok) throw new Error(answer.problems[0]?.reason);
	const truth = await known(files, set.id, set.truth);
	return qualityOf(truth, await rows(pairs), files.length === 1 ? await rows(clusters) : null);
}

function told(name: string, quality: Quality, seconds: number): Figure[] {
	const figure = (what: string, value: number, unit = '') => ({
		name: `${name}: ${what}`,
		unit,
		value: Number(value.toFixed(4)),
		runs: 1,
	});
	return [
		figure('pairs, precision', quality.precision),
		figure('pairs, recall', quality.recall),
		figure('pairs, F1', quality.f1),
		...(quality.clusterF1 === null ? [] : [figure('groups, F1', quality.clusterF1)]),
		figure(
			'largest distance of a tenth of probability with 100 pairs',
			quality.distance * 100,
			'points',
		),
		figure('time', seconds, 's'),
	];
}

/** One million people in two registers, with the errors of design/tracing. */
async function million(scratch: string): Promise<Figure[]> {
	const [left, right] = [join(scratch, 'a.csv'), join(scratch, 'b.csv')];
	await inventPeople(1_000_000, left, right);
	const out = join(scratch, 'million.csv');
	const begun = performance.now();
	const answer = await linkFiles(
		{ files: [left, right], settings: { id: 'id' }, pairs: out },
		() => {},
	);
	const seconds = (performance.now() - begun) / 1000;
	if (!answer.ok) throw new Error(answer.problems[0]?.reason);
	const text = await readFile(out, 'utf8');
	let [found, right_] = [0, 0];
	for (const line of text.split('\n').slice(1)) {
		const [a, b] = line.split(',');
		if (!a || !b) continue;
		found += 1;
		if (a.split('-')[0] === b.split('-')[0]) right_ += 1;
	}
	const figure = (what: string, value: number, unit = '') => ({
		name: `1 M × 1 M invented people: ${what}`,
		unit,
		value: Number(value.toFixed(4)),
		runs: 1,
	});
	return [
		figure('precision', right_ / found),
		figure('recall', right_ / 1_000_000),
		figure('time', seconds, 's'),
		figure('memory, largest', process.resourceUsage().maxRSS / 1024 / 1024, 'GB'),
	];
}

/** Ten thousand people of one name and one birth date stall nothing and are said. */
async function namesakes(scratch: string): Promise<Figure[]> {
	const file = join(scratch, 'namesakes.csv');
	const lines = Array.from({ length: 10_000 }, (_, n) => `${n},Mohammed,Ali,2000-01-01`);
	await writeFile(file, `id,given_name,surname,date_of_birth\n${lines.join('\n')}\n`);
	const begun = performance.now();
	const answer = await linkFiles(
		{ files: [file], settings: {}, clusters: join(scratch, 'n.csv') },
		() => {},
	);
	const seconds = (performance.now() - begun) / 1000;
	if (!answer.ok) throw new Error(answer.problems[0]?.reason);
	const name = '10,000 of one name and birth date';
	return [
		{ name: `${name}: time`, unit: 's', value: Number(seconds.toFixed(2)), runs: 1 },
		{
			name: `${name}: kinds of block announced`,
			unit: '',
			value: answer.linkage.capped.length,
			runs: 1,
		},
	];
}

async function rows(file: string): Promise<Record<string, string>[]> {
	return parse(await readFile(file, 'utf8'), { columns: true }) as Record<string, string>[];
}
