import type { Command } from 'commander';
import { scoreNames } from './names/score-names.ts';

/** `amparo names …`: whether two spellings are of one name. */
export function register(program: Command): void {
	const names = program.command('names').description('compare names, in any script');
	names
		.command('score')
		.description('for each row of a table: how probable it is that two columns hold one name')
		.argument('<pairs>', 'CSV, TSV or parquet')
		.requiredOption('--a <column>', 'the one name')
		.requiredOption('--b <column>', 'the other name')
		.requiredOption(
			'--out <file>',
			'the same table with the columns probability and same (or probability_1, same_1)',
		)
		.option('--encoding <name>', 'of a text file that is not UTF-8, such as windows-1256')
		.option('--skip-bad-rows', 'go on without the rows that cannot be read, and say which')
		.option('--json', 'say what was done as one line of JSON, without progress')
		.action(scoreNames);
}
