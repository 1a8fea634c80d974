import type { Command } from 'commander';
import { searchIn } from './search/search-in.ts';

/** `amparo search`: who of one file may be meant by the rows of another. */
export function register(program: Command): void {
	program
		.command('search')
		.description('look for each name of one file among the people of another, in any script')
		.requiredOption('--index <file>', 'the people to search among: CSV, TSV or parquet')
		.requiredOption('--id <column>', 'what the people are called by in the answer')
		.requiredOption('--name <column...>', 'one or more columns of that file with names')
		.option('--birth <column>', 'when they were born: 1990, 1990-05 or 1990-05-17')
		.requiredOption('--query-file <file>', 'who is looked for: CSV, TSV or parquet')
		.requiredOption('--query-name <column...>', 'one or more columns of that file with names')
		.option('--query-birth <column>', 'when those were born')
		.option('--top <number>', 'so many for each row at most', '10')
		.requiredOption('--out <file>', 'columns query_row, rank, id, probability')
		.option('--encoding <name>', 'of text files that are not UTF-8, such as windows-1256')
		.option('--skip-bad-rows', 'go on without the rows that cannot be read, and say which')
		.option('--json', 'say what was done as one line of JSON, without progress')
		.action(searchIn);
}
