import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from 'commander';
import { trainNames } from '#modules/tracing/server/index.ts';

/** `amparo train-names`: learns again how names are written from script to script. */
export function register(program: Command): void {
	program
		.command('train-names')
		.description('learn the costs of transliteration from lists of pairs; takes some minutes')
		.option('--data <folder>', 'the public data sets; else AMPARO_DATASETS or ../shared/data')
		.option('--out <folder>', 'where the tables go', 'src/modules/tracing/names/costs')
		.option(
			'--unihan <folder>',
			'the Unihan database, unpacked: learn how Han characters are read too',
		)
		.action(train);
}

type Options = { data?: string; out: string; unihan?: string };

function train({ data, out, unihan }: Options): void {
	const folder = join(data ?? process.env.AMPARO_DATASETS ?? '../shared/data', 'tracing');
	if (!existsSync(join(folder, 'translit'))) {
		process.stderr.write(`There are no lists of pairs in ${folder}/translit.\n`);
		process.exitCode = 1;
		return;
	}
	const told = (name: string, pairs: number, bytes: number) => {
		process.stdout.write(`${name}: ${pairs} pairs, ${Math.round(bytes / 1000)} kB\n`);
	};
	trainNames({ folder, out, ...(unihan !== undefined && { unihan }) }, told);
}
