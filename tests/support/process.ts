import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export type Running = {
	child: ChildProcess;
	/** All that it has said so far on both outputs. */
	said(): string;
	/** Resolves when its words match; fails when it ends before. */
	until(words: RegExp): Promise<string>;
	/** Sends the signal and resolves with the exit code (null when killed). */
	end(signal?: NodeJS.Signals): Promise<number | null>;
	ended: Promise<number | null>;
};

/** Starts a TypeScript file of ours under this Node, as root's unprivileged self when asked. */
export function startProcess(
	file: string,
	options: { args?: string[]; env?: Record<string, string>; unprivileged?: boolean } = {},
): Running {
	const { args = [], env = {}, unprivileged = false } = options;
	const command = [process.execPath, join(import.meta.dirname, '../..', file), ...args];
	if (unprivileged) {
		command.unshift('setpriv', '--reuid=65534', '--regid=65534', '--clear-groups');
	}
	const { DATABASE_URL: _, ...inherited } = process.env;
	const child = spawn(command[0] as string, command.slice(1), {
		env: { ...inherited, NODE_NO_WARNINGS: '1', ...env },
		stdio: ['ignore', 'pipe', 'pipe'],
	});
	let said = '';
	for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => (said += part));
	const ended = new Promise<number | null>((done) => child.once('close', done));
	return {
		child,
		said: () => said,
		ended,
		async until(words) {
			for (;;) {
				const found = words.exec(said);
				if (found) return found[0];
				if (child.exitCode !== null || child.signalCode) throw new Error(`It ended: ${said}`);
				await new Promise((next) => setTimeout(next, 10));
			}
		},
		end(signal = 'SIGTERM') {
			child.kill(signal);
			return ended;
		},
	};
}

/** Can this machine's tests act as somebody without rights? */
export const canDropRights =
	process.getuid?.() === 0 && spawnSync('setpriv', ['--version']).status === 0;

/** An empty folder of the test's own that anyone may write to, and how to remove it. */
export function emptyFolder(): { path: string; remove(): void } {
	const path = mkdtempSync(join(tmpdir(), 'amparo-test-folder-'));
	chmodSync(path, 0o777);
	return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}
