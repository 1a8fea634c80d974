import { spawn } from 'node:child_process';
import { access, constants } from 'node:fs/promises';
import { delimiter, join } from 'node:path';

export type Run = { outcome: 'done' | 'failed' | 'too-slow'; output: string };

export type RunLimits = { milliseconds: number; fileBytes: number; memoryBytes: number };

/** Where a program of the system is; undefined when it is not installed. */
export async function findTool(name: string): Promise<string | undefined> {
	for (const folder of (process.env.PATH ?? '').split(delimiter)) {
		const path = join(folder, name);
		if (folder && (await access(path, constants.X_OK).then(yes, no))) return path;
	}
	return undefined;
}

/**
 * Runs a program on files in a folder, with limits on time, memory and the size of what it writes.
 *
 * It sees an almost empty environment: no secret of ours, and its own temporary files fall into
 * the folder too. What it says is read for `output` (standard output, at most 100 kB) and
 * otherwise dropped, because complaints of such programs quote names and content.
 */
export async function runTool(command: string[], folder: string, limits: RunLimits): Promise<Run> {
	const shell = 'ulimit -c 0; ulimit -f "$1"; ulimit -v "$2"; shift 2; exec "$@"';
	const blocks = String(Math.ceil(limits.fileBytes / 512));
	const kilobytes = String(Math.ceil(limits.memoryBytes / 1024));
	const child = spawn('/bin/sh', ['-c', shell, 'sh', blocks, kilobytes, ...command], {
		cwd: folder,
		env: { PATH: process.env.PATH, LANG: 'C.UTF-8', HOME: folder, TMPDIR: folder },
		stdio: ['ignore', 'pipe', 'ignore'],
		// A group of its own, so that helpers which the program started end with it.
		detached: true,
	});
	let output = '';
	child.stdout.setEncoding('utf8').on('data', (text: string) => {
		if (output.length < 100_000) output += text;
	});
	let slow = false;
	const timer = setTimeout(() => {
		slow = true;
		endGroup(child.pid);
	}, limits.milliseconds);
	const code = await new Promise<number | null>((resolve) => {
		child.on('error', () => resolve(null));
		child.on('close', resolve);
	});
	clearTimeout(timer);
	if (slow) return { outcome: 'too-slow', output };
	return { outcome: code === 0 ? 'done' : 'failed', output };
}

function endGroup(pid: number | undefined): void {
	if (pid === undefined) return;
	try {
		process.kill(-pid, 'SIGKILL');
	} catch {
		// It ended in this very moment.
	}
}

const yes = () => true;
const no = () => false;
