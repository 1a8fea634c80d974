import type { Command } from 'commander';
import { showQuality } from './tracing/show-quality.ts';

/** `amparo tracing …`: what is known of how well people are found. */
export function register(program: Command): void {
	const tracing = program.command('tracing').description('measure how well people are found');
	tracing
		.command('quality')
		.description('recall and precision by script, origin, sex and age group, and the gaps')
		.argument('[pairs]', 'judged pairs, CSV, TSV or parquet; else the public lists')
		.option('--data <folder>', 'the public data sets; else AMPARO_DATASETS or ../shared/data')
		.option('--learn-anew', 'learn from one half of the lists first, measure on the other')
		.option('--threshold <probability>', 'one person from this probability on; otherwise 0.5')
		.option('--earlier <file>', 'the JSON of an earlier run, to show what moved')
		.option('--json', 'the figures as one line of JSON')
		.action(showQuality);
}
