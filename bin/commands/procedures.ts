import type { Command } from 'commander';
import { lintFile } from './procedures/lint.ts';
import { list } from './procedures/list.ts';

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
}
