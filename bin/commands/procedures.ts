import type { Command } from 'commander';
import { lintFile } from './procedures/lint.ts';
import { list } from './procedures/list.ts';
import { review } from './procedures/review.ts';

/** `amparo procedures …`: what the software will do, for a lawyer to read and a machine to check. */
export function register(program: Command): void {
	const procedures = program
		.command('procedures')
		.description('show and check the procedures: who may do what, by when, resting on which norm');
	procedures
		.command('list')
		.description('each procedure with its actions and clocks')
		.option('--json', 'for machines')
		.action(list);
	procedures
		.command('lint')
		.description('check the procedures, or one in a .ts or .json file; says the line that is wrong')
		.argument('[file]')
		.action(lintFile);
	procedures
		.command('review')
		.description(
			'note who read the newest version of a procedure and stands by it; its page says so',
		)
		.argument('<procedure>')
		.requiredOption('--by <name>', 'as they want to be named: everyone reads it')
		.option('--on <day>', 'such as 2026-11-22; today if left out')
		.action(review);
}
