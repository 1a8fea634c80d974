import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import { afterEach, beforeEach, vi } from 'vitest';

/** A terminal for each test of a file: one command, a folder of its own, and what was said. */
export function aTerminal(register: (program: Command) => void) {
	let folder = '';
	let said = '';
	const at = (name: string) => join(folder, name);

	beforeEach(async () => {
		folder = await mkdtemp(join(tmpdir(), 'terminal-'));
		said = '';
		const hear = (text: string | Uint8Array) => {
			said += text;
			return true;
		};
		vi.spyOn(process.stdout, 'write').mockImplementation(hear);
		vi.spyOn(process.stderr, 'write').mockImplementation(hear);
	});
	afterEach(async () => {
		vi.restoreAllMocks();
		process.exitCode = undefined;
		await rm(folder, { recursive: true });
	});

	return {
		at,
		/** What the last command said, on both outputs. */
		said: () => said,
		async write(name: string, text: string): Promise<string> {
			await writeFile(at(name), text);
			return at(name);
		},
		/** @returns the exit code */
		async amparo(...words: string[]): Promise<number> {
			said = '';
			process.exitCode = 0;
			const program = new Command('amparo').exitOverride();
			register(program);
			await program.parseAsync(words, { from: 'user' });
			return Number(process.exitCode);
		},
	};
}
