import type { Command } from 'commander';
import { addPack, lintPackFile } from './packs/add.ts';
import { show } from './packs/show.ts';

/** `amparo packs …`: what a country's law says, and an installation's own knowledge of it. */
export function register(program: Command): void {
	const packs = program
		.command('packs')
		.description(
			'what the law of each country says: limits, authorities, sources, who reviewed it',
		);
	packs
		.command('show')
		.description('the pack in force today, as a file to change and to add as the next version')
		.argument('<country>', 'two letters (ISO 3166-1), such as ES')
		.action(show);
	packs
		.command('lint')
		.description('check a pack: a limit without a source does not pass')
		.argument('<file>', 'JSON')
		.action(lintPackFile);
	packs
		.command('add')
		.description(
			'keep a pack in the database, with its digest in the ledger; it counts after the next start',
		)
		.argument('<file>', 'JSON')
		.action(addPack);
}
