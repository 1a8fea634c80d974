#!/usr/bin/env node
import { readdir } from 'node:fs/promises';
import { Command } from 'commander';
import { inWords } from './terminal/in-words.ts';

const commands = new URL('./commands/', import.meta.url);

const program = new Command('amparo')
	.description('What an administrator does from a terminal, and the engines for files of your own.')
	.showHelpAfterError('(with --help it says what it takes)')
	.addHelpText(
		'after',
		`
AMPARO_DATA and DATABASE_URL say which installation is meant, as for "npm start".
It ends with 0 when all is well, and with 1 after a sentence that says what is not.`,
	);
for (const file of (await readdir(commands)).sort()) {
	if (!/^[a-z-]+\.ts$/.test(file)) continue;
	const { register } = (await import(new URL(file, commands).href)) as {
		register(program: Command): void;
	};
	register(program);
}
try {
	await program.parseAsync();
} catch (error) {
	const words = inWords(error);
	process.stderr.write(`${words}\n`);
	// Who reads JSON hears of it there too, and gets no half line.
	if (process.argv.includes('--json')) {
		const [reason] = words.split('\n');
		process.stdout.write(`${JSON.stringify({ ok: false, problems: [{ reason }], words })}\n`);
	}
	process.exitCode = 1;
}
