import type { Command } from 'commander';
import { linkPeople } from './link/link-people.ts';

/** `amparo link`: which rows of two files, or of one, are the same person. */
export function register(program: Command): void {
	program
		.command('link')
		.description('find the rows of two files, or the doubles of one, that are one person')
		.requiredOption('--left <file>', 'CSV, TSV or parquet')
		.option('--right <file>', 'the other file; without it the rows of the first are compared')
		.option('--out <file>', 'pairs: left_id, right_id, probability')
		.option('--clusters <file>', 'of one file, whom each row belongs to: id, cluster')
		.option('--config <file>', 'JSON: roles of columns, evidence, calendar; see the guide')
		.option('--id <column>', 'the column that names the rows; otherwise guessed from the header')
		.option('--use <roles>', 'nothing but these roles or columns, such as surname,date_of_birth')
		.option('--threshold <probability>', 'pairs from this probability on; otherwise 0.5')
		.option('--one-to-one', 'each file has everybody once')
		.option('--no-one-to-one', 'somebody may be in a file twice')
		.option('--work <folder>', 'keep what is done there, so that an interrupted run goes on')
		.option('--splink <folder>', 'write the model and the tables for Splink on Apache Spark')
		.option('--encoding <name>', 'of text files that are not UTF-8, such as windows-1256')
		.option('--skip-bad-rows', 'go on without the rows that cannot be read, and say which')
		.option('--json', 'say what was done as one line of JSON, without progress')
		.action(linkPeople);
}
