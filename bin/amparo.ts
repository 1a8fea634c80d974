#!/usr/bin/env node
import { readdir } from 'node:fs/promises';
import { Command } from 'commander';

const commands = new URL('./commands/', import.meta.url);

const program = new Command('amparo').description('What an administrator does from a terminal.');
for (const file of (await readdir(commands)).sort()) {
	if (!/^[a-z-]+\.ts$/.test(file)) continue;
	const { register } = (await import(new URL(file, commands).href)) as {
		register(program: Command): void;
	};
	register(program);
}
await program.parseAsync();
