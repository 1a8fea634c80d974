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
		.action(train);
}

function train({ data, out }: { data?: string; out: string }): void {
	const folder = join(data ?? process.env.AMPARO_DATASETS ?? '../shared/data', 'tracing');
	if (!existsSync(join(folder, 'translit'))) {
		process.stderr.write(`There are no lists of pairs in ${folder}/translit.\n`);
		process.exitCode = 1;
		return;
	}
	trainNames(folder, out, (name, pairs, bytes) => {
		process.stdout.write(`${name}: ${pairs} pairs, ${Math.round(bytes / 1000)} kB\n`);
	});
}
