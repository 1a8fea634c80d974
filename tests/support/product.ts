import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fillWithDemo } from './demo-copy.ts';
import { databaseFor, dropDatabaseOf } from './product-database.ts';

const root = join(import.meta.dirname, '..', '..');

export interface RunningProduct {
	url: string;
	/** What the process has said so far: where to go next and, in a demonstration, the logins. */
	said: () => string;
	dataFolder: string;
	process: ChildProcess;
	stop: () => Promise<void>;
	/** Ends it as a power cut would. */
	kill: () => Promise<void>;
}

/**
 * The whole product as a user starts it, in a process of its own on a free port.
 *
 * `demo` gives it the demonstration organisation. `dataFolder` continues an earlier one.
 */
export async function startProduct(
	options: { demo?: boolean; dataFolder?: string; env?: Record<string, string> } = {},
): Promise<RunningProduct> {
	const dataFolder = options.dataFolder ?? (await mkdtemp(join(tmpdir(), 'amparo-')));
	if (options.demo && !options.dataFolder) {
		await fillWithDemo(dataFolder, async (folder) => {
			const first = await startProduct({ demo: true, dataFolder: folder });
			await first.stop();
		});
	}
	const port = await freePort();
	const url = `http://127.0.0.1:${port}`;
	const database = await databaseFor(dataFolder);
	let said = '';
	const child = spawn(
		process.execPath,
		// As `npm start` has it, without npm in between, which would not pass every signal on.
		[
			'--max-semi-space-size=8',
			join(root, 'bin', 'start.mjs'),
			...(options.demo ? ['--demo'] : []),
		],
		{
			cwd: root,
			env: {
				...process.env,
				HOST: '127.0.0.1',
				PORT: String(port),
				ORIGIN: url,
				AMPARO_DATA: dataFolder,
				...database,
				...options.env,
			},
			stdio: ['ignore', 'pipe', 'pipe'],
		},
	);
	child.stdout.on('data', (chunk) => (said += chunk));
	child.stderr.on('data', (chunk) => (said += chunk));
	const ended = new Promise<void>((done) => child.once('exit', () => done()));
	await untilHealthy(url, child, () => said);
	const end = async (signal: NodeJS.Signals) => {
		child.kill(signal);
		await ended;
	};
	return {
		url,
		said: () => said,
		dataFolder,
		process: child,
		kill: () => end('SIGKILL'),
		stop: async () => {
			await end('SIGTERM');
			if (options.dataFolder) return;
			await dropDatabaseOf(dataFolder);
			await rm(dataFolder, { recursive: true, force: true, maxRetries: 5 });
		},
	};
}

async function untilHealthy(url: string, child: ChildProcess, said: () => string): Promise<void> {
	const patience = 240_000;
	const start = performance.now();
	while (performance.now() - start < patience) {
		if (child.exitCode !== null) throw new Error(`The product did not start:\n${said()}`);
		const healthy = await fetch(`${url}/healthz`).then(
			(answer) => answer.ok,
			() => false,
		);
		if (healthy) return;
		await new Promise((wait) => setTimeout(wait, 150));
	}
	child.kill('SIGKILL');
	throw new Error(`The product was not ready after ${patience / 1000} s:\n${said()}`);
}

/**
 * Below the ports that a system gives to whoever asks for any, a browser's connections among them:
 * one of those may be taken in the moment between its being found free and its being used.
 */
async function freePort(): Promise<number> {
	const port = 20_000 + Math.floor(Math.random() * 12_000);
	const isFree = await new Promise<boolean>((found) => {
		const server = createServer();
		server.once('error', () => found(false));
		server.listen(port, '127.0.0.1', () => server.close(() => found(true)));
	});
	return isFree ? port : freePort();
}
